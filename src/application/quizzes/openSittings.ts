import type { Sitter } from "../../domain/quizzes/sitting.events.ts";
import { membersOf } from "../briefings/briefingFacts.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { actInTheName } from "../reactions/inTheName.ts";
import type { Tools } from "../reactions/tools.ts";
import { sittingId, sittingStream } from "./sitting.stream.ts";
import { quizOpenFor, sittersAmong } from "./sittings.ts";

const openSitting: UseCase<Sitter, { id: string }> = async (work, sitter) => {
  const sitting = await work.load(sittingStream, sittingId(sitter.dossierId, sitter.personId));
  const refusal = work.decide(sitting, { type: "OpenSitting", ...sitter }, {});
  return refusal === null ? done({ id: sitter.dossierId }) : refused(refusal);
};

/** Opens the quiz of a dossier, once, to everybody who has to sit it; does nothing while the step is closed. */
export async function openSittings(tools: Pick<Tools, "ports" | "at" | "id">, dossierId: string): Promise<void> {
  const { ports, at } = tools;
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return;
  const scheme = await ports.schemes.get(state.scheme);
  if (!(await quizOpenFor(ports, { dossierId, scheme, at }))) return;
  const { organisationId } = state;
  for (const personId of sittersAmong(await membersOf(ports, organisationId), scheme.rulebook.quiz.sits)) {
    const input = { dossierId, organisationId, personId };
    await actInTheName(tools, { id: sittingId(dossierId, personId), run: openSitting, input });
  }
}
