import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { attemptStream } from "./attempt.stream.ts";
import { neutralisationId, neutralisationStream } from "./neutralisation.stream.ts";
import { regradingsOf } from "./regrading.ts";

interface Neutralising {
  readonly scheme: string;
  readonly code: string;
  readonly version: number;
  readonly reason: string;
  /** Fingerprint of the effects that were shown. */
  readonly seen: string;
}

/** Takes a faulty question out of every score at once: those who had it are marked again, in the same transaction (R-QCM-7). */
export const neutraliseQuestion: UseCase<Neutralising, { id: string }> = async (work, input) => {
  const { scheme, code: question, version, seen } = input;
  const id = neutralisationId(scheme, question, version);
  const neutralisation = await work.load(neutralisationStream, id);
  const reason = work.content(input.reason);
  const { list, facts } = await regradingsOf(work.ports, { scheme, question, version }, work.at);
  const command = { type: "NeutraliseQuestion", scheme, question, version, reason, seen } as const;
  const refusal = work.decide(neutralisation, command, facts);
  if (refusal !== null) return refused(refusal);
  for (const { id: attemptId, mark } of list) {
    const attempt = await work.load(attemptStream, attemptId);
    const refusedMark = work.decide(attempt, { type: "RegradeAttempt", question, reason }, { start: null, mark });
    if (refusedMark !== null) return refused(refusedMark);
  }
  return done({ id });
};
