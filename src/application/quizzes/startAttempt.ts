import { membersOf } from "../briefings/briefingFacts.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { attemptStream } from "./attempt.stream.ts";
import { sittingId, sittingStream } from "./sitting.stream.ts";
import { attemptsOf, pastOf, quizOpenFor, sittersAmong } from "./sittings.ts";

/** Bytes of the secret from which a paper is drawn. */
const seedBytes = 16;

/** The person signed in begins the quiz: the paper is drawn, and its time starts (R-QCM-3, R-QCM-4). */
export const startAttempt: UseCase<{ readonly dossierId: string }, { id: string }> = async (work, { dossierId }) => {
  const { ports, actor, at } = work;
  const sitting = await work.load(sittingStream, sittingId(dossierId, actor.id));
  const found = await forDossier(work, "quiz.sit", dossierId);
  if (!found.ok) return found;
  const { organisationId } = found.state;
  const { rulebook, questions, quiz } = found.scheme;
  const attempts = await attemptsOf(ports, sitting.state, at);
  const members = await membersOf(ports, organisationId);
  const attemptId = ports.ids.next();
  const attempt = await work.load(attemptStream, attemptId);
  const start = {
    open: await quizOpenFor(ports, { dossierId, scheme: found.scheme, at }),
    sitter: sittersAmong(members, rulebook.quiz.sits).includes(actor.id),
    bank: questions,
    blueprint: quiz,
    rules: rulebook.quiz,
    history: { attempts: pastOf(attempts), reopened: sitting.state.reopened },
    extraMinutes: sitting.state.extraMinutes,
    seed: ports.ids.secret(seedBytes),
  };
  const refusal =
    work.decide(attempt, { type: "StartAttempt", dossierId, organisationId }, { start, key: null }) ??
    work.decide(sitting, { type: "BeginAttempt", dossierId, organisationId, personId: actor.id, attemptId }, null);
  return refusal === null ? done({ id: attemptId }) : refused(refusal);
};
