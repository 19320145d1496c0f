import type { Sitter } from "../../domain/quizzes/sitting.events.ts";
import type { SittingCommand } from "../../domain/quizzes/sitting.model.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { membersOf } from "../briefings/briefingFacts.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { sittingId, sittingStream } from "./sitting.stream.ts";
import { attemptsOf, pastOf, sittersAmong } from "./sittings.ts";

interface Arranged {
  readonly dossierId: string;
  readonly personId: string;
  readonly reason: string;
}

/** What the quality manager arranges for one person who sits the quiz, with a reason (R-QCM-5). */
const onSitting =
  (
    asCommand: (given: Sitter & { readonly reason: string }) => Untimed<SittingCommand>,
  ): UseCase<Arranged, { id: string }> =>
  async (work, { dossierId, personId, reason }) => {
    const sitting = await work.load(sittingStream, sittingId(dossierId, personId));
    const found = await forDossier(work, "quiz.reopen", dossierId);
    if (!found.ok) return found;
    const { organisationId } = found.state;
    const { quiz } = found.scheme.rulebook;
    const sitters = sittersAmong(await membersOf(work.ports, organisationId), quiz.sits);
    if (!sitters.includes(personId)) return refused({ code: "quiz/not-a-sitter", roles: quiz.sits });
    const attempts = pastOf(await attemptsOf(work.ports, sitting.state, work.at));
    const command = asCommand({ dossierId, organisationId, personId, reason: work.content(reason) });
    const refusal = work.decide(sitting, command, { arrangement: { rules: quiz, attempts } });
    return refusal === null ? done({ id: dossierId }) : refused(refusal);
  };

/** Gives one more attempt to a person who has used all of them. */
export const reopenAttempts = onSitting((given) => ({ type: "ReopenAttempts", ...given }));

/** Gives the extra time of the scheme, from the next attempt on. */
export const grantExtraTime = onSitting((given) => ({ type: "GrantExtraTime", ...given }));
