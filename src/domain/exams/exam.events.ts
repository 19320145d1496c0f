import type { Moment } from "../shared/calendar.ts";
import type { ExamPlan } from "./exam.decide.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
  readonly plan: ExamPlan;
}
export interface ExamPlanned extends Fact {
  readonly type: "ExamPlanned";
}
export interface ExamCancelled extends Fact {
  readonly type: "ExamCancelled";
}

/** An exam session; the stream is named by its scheme and code. */
export type ExamEvent = ExamPlanned | ExamCancelled;
