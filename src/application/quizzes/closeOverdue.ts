import { habilis } from "../../domain/access/actor.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import { handle, type UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import { attemptStream } from "./attempt.stream.ts";
import { markFor } from "./quizKey.ts";

const expire: UseCase<{ readonly attemptId: string }, { id: string }> = async (work, { attemptId }) => {
  const attempt = await work.load(attemptStream, attemptId);
  const mark = attempt.state.status === "running" ? await markFor(work.ports, attempt.state) : null;
  const refusal = work.decide(attempt, { type: "ExpireAttempt" }, { start: null, mark });
  return refusal === null ? done({ id: attemptId }) : refused(refusal);
};

/** Closes a paper whose time has run out; does nothing when somebody else was faster. */
export async function closeAttempt(ports: Ports, attemptId: string, at: Moment): Promise<void> {
  const request = {
    ...{ actor: habilis, at, commandId: ports.ids.next(), expected: null },
    bodyHash: ports.ids.sha256(attemptId),
  };
  await handle(ports, request, { run: expire, input: { attemptId } });
}

/** How many papers are closed at a time. */
const batch = 50;

/** Closes every paper whose time has run out; true when there may be more (R-QCM-4). */
export async function closeOverdue(ports: Ports): Promise<boolean> {
  const at = await ports.clock.now();
  const overdue = await ports.readings.quizzes.overdue(at, batch);
  for (const attemptId of overdue) await closeAttempt(ports, attemptId, at);
  return overdue.length === batch;
}
