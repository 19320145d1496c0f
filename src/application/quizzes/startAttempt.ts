import type { StartFacts } from "../../domain/quizzes/attempt.model.ts";
import { setAside } from "../../domain/quizzes/exposure.ts";
import type { Pool } from "../../domain/quizzes/paper.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { codeHash } from "../codes/mailedCode.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Work } from "../work.ts";
import { attemptStream } from "./attempt.stream.ts";
import { beginFacts } from "./beginning.ts";
import { seedOf } from "./proof.ts";
import { sittingId, sittingStream } from "./sitting.stream.ts";

interface Beginning {
  readonly dossierId: string;
  /** The code received by mail. */
  readonly code: string;
}

/** The person signed in begins the quiz: the paper is drawn from the bank, and its time starts (R-QCM-3, R-QCM-4). */
export const startAttempt: UseCase<Beginning, { id: string }> = async (work, { dossierId, code: typed }) => {
  const { ports, actor } = work;
  const sitting = await work.load(sittingStream, sittingId(dossierId, actor.id));
  const found = await forDossier(work, "quiz.sit", dossierId);
  if (!found.ok) return found;
  const { organisationId } = found.state;
  const { codeMinutes } = found.scheme.rulebook.notifications;
  const { extraMinutes } = sitting.state;
  const attemptId = ports.ids.next();
  const [facts, attempt, bank, code] = await Promise.all([
    beginFacts(work, dossierId, { found, sitting: sitting.state }),
    work.load(attemptStream, attemptId),
    bankNow(ports, found.scheme),
    ports.readings.quizzes.tryCode(sitting.id),
  ]);
  const hash = codeHash(ports.ids, [sitting.id, code?.commitment ?? ""], typed);
  const begin = {
    type: "BeginAttempt",
    dossierId,
    organisationId,
    personId: actor.id,
    attemptId,
    codeHash: hash,
  } as const;
  const notBegun = work.decide(sitting, begin, { begin: { ...facts, codeMinutes }, code });
  if (notBegun !== null || code === null) return refused(notBegun ?? { code: "quiz/no-code-requested" });
  const start = {
    ...{ ...facts, rules: found.scheme.rulebook.quiz, extraMinutes },
    ...drawnFrom(work, bank, code),
  };
  const refusal = work.decide(attempt, { type: "StartAttempt", dossierId, organisationId }, { start, mark: null });
  return refusal === null ? done({ id: attemptId }) : refused(refusal);
};

/** The bank as it stands, and its questions that have reached their share of the last papers. */
interface BankNow {
  readonly pool: Pool;
  readonly aside: readonly string[];
}

async function bankNow({ readings: { bank, quizzes } }: Ports, { id, quiz }: Scheme): Promise<BankNow> {
  const [questions, papers] = await Promise.all([bank.pool(id), quizzes.lastPapers(id, quiz.exposureWindow)]);
  const themes = quiz.themes.map(({ code, drawn }) => ({ code, drawn }));
  const pool: Pool = { themes, difficultyMix: quiz.difficultyMix, questions };
  return { pool, aside: setAside(pool, papers, quiz.exposureLimitPercent) };
}

/** What the paper is drawn from: the bank, and a seed that neither side chose alone. */
function drawnFrom(
  work: Work,
  { pool, aside }: BankNow,
  { commitment, secret }: { readonly commitment: string; readonly secret: string },
): Pick<StartFacts, "pool" | "seed" | "draw"> {
  const nonce = work.commandId;
  return {
    pool,
    seed: seedOf(work.ports.ids, { secret, nonce }),
    draw: { commitment, secret, nonce, pool: work.document(pool), aside },
  };
}
