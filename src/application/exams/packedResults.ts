import type { ExamResult } from "../../domain/exams/result.model.ts";

/** A result as a content keeps it: its values in order, without their names, a hundred thousand times. */
type Packed = readonly [
  candidate: string,
  organisationId: string | null,
  session: string,
  heldOn: ExamResult["heldOn"],
  juryOn: ExamResult["juryOn"],
  outcome: ExamResult["outcome"],
  competences: readonly (readonly [code: string, acquired: boolean])[],
  certificate: string | null,
  sitting: number,
];

export const packed = (results: readonly ExamResult[]): readonly Packed[] =>
  results.map((one) => [
    ...([one.candidate, one.organisationId, one.session, one.heldOn, one.juryOn, one.outcome] as const),
    one.competences.map(({ code, acquired }) => [code, acquired] as const),
    ...([one.certificate, one.sitting] as const),
  ]);

const unpacked = (kept: readonly Packed[]): readonly ExamResult[] =>
  kept.map(([candidate, organisationId, session, heldOn, juryOn, outcome, competences, certificate, sitting]) => ({
    ...{ candidate, organisationId, session, heldOn, juryOn, outcome, certificate, sitting },
    competences: competences.map(([code, acquired]) => ({ code, acquired })),
  }));

/** Reads a content of results back; it is what `packed` gave. */
export const resultsIn = (body: unknown): readonly ExamResult[] => unpacked(body as readonly Packed[]);
