import {
  type ExamCommand,
  type ExamFacts,
  type ExamRefusal,
  type ExamState,
  exam,
} from "../../domain/exams/exam.decide.ts";
import type { ExamEvent } from "../../domain/exams/exam.events.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { type Stream, single } from "../stream.ts";

/** An exam session; the stream is named by its scheme and code. */
export const examStream: Stream<ExamCommand, ExamState, ExamEvent, ExamRefusal, ExamFacts> = {
  name: "exam",
  decider: exam,
  readings(id, state, position) {
    if (state.status === "none") return [];
    const { scheme, code, heldOn, place, organisationId } = state.plan;
    const row = { scheme, code, status: state.status, held_on: heldOn, place, organisation_id: organisationId };
    return [single("exam_sessions", { id, position, ...row })];
  },
};

interface Planned {
  readonly scheme: string;
  readonly code: string;
  readonly heldOn: string;
  readonly place: string;
  readonly organisationId: string | null;
}

/** Tells an exam session beforehand, or changes it. */
export const planExam: UseCase<Planned, { id: string }> = async (
  work,
  { scheme, code, heldOn, place, organisationId },
) => {
  const loaded = await work.load(examStream, `${scheme}.${code}`);
  const denied = work.refusedAccess("results.import", { organisationId: "" });
  if (denied !== null) return refused(denied);
  const known = await work.ports.readings.exams.organisations(scheme);
  const plan = { scheme, code, heldOn: day(heldOn), place, organisationId };
  const organisationKnown = known.some(({ id }) => id === organisationId);
  const refusal = work.decide(loaded, { type: "PlanExam", plan }, { organisationKnown });
  return refusal === null ? done({ id: loaded.id }) : refused(refusal);
};

export const cancelExam: UseCase<{ readonly scheme: string; readonly code: string }, { id: string }> = async (
  work,
  { scheme, code },
) => {
  const loaded = await work.load(examStream, `${scheme}.${code}`);
  const denied = work.refusedAccess("results.import", { organisationId: "" });
  if (denied !== null) return refused(denied);
  const refusal = work.decide(loaded, { type: "CancelExam" }, { organisationKnown: true });
  return refusal === null ? done({ id: loaded.id }) : refused(refusal);
};
