import type { CheckedItem } from "../../domain/programmes/programme.events.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { forDossier, type OpenedState } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { checkAssignment } from "../impartiality/assignment.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { programmeStream } from "./programme.stream.ts";

interface Judgement {
  readonly programmeId: string;
  readonly version: number;
  readonly items: readonly { readonly competence: string; readonly covered: boolean; readonly note: string }[];
}

const kept = (work: Work, items: Judgement["items"]): readonly CheckedItem[] =>
  items.map(({ competence, covered, note }) => ({
    competence,
    covered,
    note: note === "" ? null : work.content(note),
  }));

/** What the rules of a programme need: the authorisation of who checks it (R-IMP-4), and the competences of the scheme. */
async function factsFor(work: Work, { organisationId }: OpenedState, scheme: Scheme) {
  const file = { organisationId, scheme, evaluations: [], on: work.today };
  const check = await checkAssignment(work.ports, { personId: work.actor.id, role: "programme_checker" }, file);
  return { check, competences: scheme.competences.map(({ code }) => code) };
}

const judge =
  <I extends Judgement>(
    decided: (input: I, work: Work) => { reason: string | null; type: "ApproveProgramme" | "RequestProgrammeChanges" },
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const programme = await work.load(programmeStream, input.programmeId);
    if (programme.state.status === "none") return refused({ code: "programme/unknown" });
    const found = await forDossier(work, "programme.judge", programme.state.dossierId);
    if (!found.ok) return found;
    const facts = await factsFor(work, found.state, found.scheme);
    const command = { ...decided(input, work), version: input.version, items: kept(work, input.items) };
    const refusal = work.decide(programme, command, facts);
    return refusal === null ? done({ id: input.programmeId }) : refused(refusal);
  };

/** Approves a version of a programme, competence by competence (R-PROG-2). */
export const approveProgramme = judge<Judgement>(() => ({ type: "ApproveProgramme", reason: null }));

/** Sends a programme back with what has to change. */
export const requestProgrammeChanges = judge<Judgement & { readonly reason: string }>(({ reason }, work) => ({
  type: "RequestProgrammeChanges",
  reason: reason === "" ? null : work.content(reason),
}));
