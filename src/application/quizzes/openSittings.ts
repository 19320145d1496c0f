import { habilis } from "../../domain/access/actor.ts";
import type { Sitter } from "../../domain/quizzes/sitting.events.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import { membersOf } from "../briefings/briefingFacts.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { handle, type UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import { sittingId, sittingStream } from "./sitting.stream.ts";
import { quizOpenFor, sittersAmong } from "./sittings.ts";

const openSitting: UseCase<Sitter, { id: string }> = async (work, sitter) => {
  const sitting = await work.load(sittingStream, sittingId(sitter.dossierId, sitter.personId));
  const refusal = work.decide(sitting, { type: "OpenSitting", ...sitter }, {});
  return refusal === null ? done({ id: sitter.dossierId }) : refused(refusal);
};

/** Opens the quiz of a dossier, once, to everybody who has to sit it; does nothing while the step is closed. */
export async function openSittings(ports: Ports, dossierId: string, at: Moment): Promise<void> {
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return;
  const scheme = await ports.schemes.get(state.scheme);
  if (!(await quizOpenFor(ports, { dossierId, scheme, at }))) return;
  const { organisationId } = state;
  for (const personId of sittersAmong(await membersOf(ports, organisationId), scheme.rulebook.quiz.sits)) {
    const input = { dossierId, organisationId, personId };
    const request = {
      ...{ actor: habilis, at, commandId: ports.ids.next(), expected: null },
      bodyHash: ports.ids.sha256(JSON.stringify(input)),
    };
    await handle(ports, request, { run: openSitting, input });
  }
}
