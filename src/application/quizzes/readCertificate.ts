import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { attemptStream } from "./attempt.stream.ts";

/** The last statement of result of an attempt; it is printed a moment after its end, and again after each regrading. */
export const readCertificate = async (asking: Asking, { attemptId }: { readonly attemptId: string }) => {
  const { ports } = asking;
  const { state } = await ports.states.load(attemptStream, attemptId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state);
  if (denied !== null) return refused(denied);
  const printed = await ports.readings.documents.lastOf(attemptId, "quiz-result");
  if (printed === null || printed.fileHash === null) return refused({ code: "quiz/result-not-printed" });
  const bytes = await ports.files.open(printed.fileHash);
  if (bytes === null) return refused({ code: "access/not-found" });
  return done({ name: printed.fileName, mediaType: "application/pdf", inline: true, bytes });
};
