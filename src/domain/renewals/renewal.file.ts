import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addWorkingDays } from "../deadlines/workingDays.ts";
import { dayOf } from "../shared/calendar.ts";
import { type Act, accept, type Decision, refuse } from "../shared/decider.ts";
import type { RenewalEvent } from "./renewal.events.ts";
import type {
  ExamineRenewal,
  FileRenewal,
  OpenedRenewal,
  RateRenewalPoint,
  RenewalFacts,
  RenewalRefusal,
  ReturnRenewal,
} from "./renewal.model.ts";

type Result = Decision<RenewalEvent, RenewalRefusal>;

/** Why nothing of this habilitation is renewed any more, or null: it is over, or will end for another reason (R-REN-2, R-CERT-1). */
export function notRenewable({ at }: Pick<Act, "at">, { habilitation }: RenewalFacts): RenewalRefusal | null {
  const { endsOn, expires } = habilitation;
  if (endsOn <= dayOf(at)) return { code: "renewal/term-over", on: endsOn };
  return expires ? null : { code: "renewal/not-renewable", endsOn };
}

/** Complete or refused with what is missing; whoever answers in time what was sent back keeps the day of the first filing (R-REN-3). */
export function file(command: FileRenewal, state: OpenedRenewal, facts: RenewalFacts): Result {
  const { by, at, content, qualiopiUntil } = command;
  const over = notRenewable({ at }, facts);
  if (over !== null) return refuse(over);
  if (facts.missing.length > 0) return refuse({ code: "renewal/incomplete", missing: facts.missing });
  const on = dayOf(at);
  const answeredInTime = state.status === "returned" && on <= state.returned.answerBy;
  const completeOn = answeredInTime ? state.firstCompleteOn : on;
  const inTime = completeOn <= state.opened.fileBy;
  const examineBy = addWorkingDays(on, facts.rules.application.admissibilityWorkingDays);
  return accept({ type: "RenewalFiled", by, at, content, qualiopiUntil, completeOn, inTime, examineBy });
}

const strangers = (codes: readonly string[], { opened }: OpenedRenewal): readonly string[] =>
  codes.filter((code) => !opened.points.some((point) => point.code === code));

/** Sent back point by point; what was given stays (R-APP-5). */
export function sendBack({ by, at, points }: ReturnRenewal, state: OpenedRenewal, facts: RenewalFacts): Result {
  if (points.length === 0) return refuse({ code: "renewal/nothing-returned" });
  const unknown = strangers(
    points.map(({ code }) => code),
    state,
  );
  if (unknown.length > 0) return refuse({ code: "renewal/point-unknown", points: unknown });
  const answerBy = lastDayOfDelay(dayOf(at), facts.rules.application.completionDays);
  return accept({ type: "RenewalReturned", by, at, points, answerBy });
}

/** Anything else than conforming is said why. */
export function rate({ by, at, point, result, note }: RateRenewalPoint, state: OpenedRenewal): Result {
  const unknown = strangers([point], state);
  if (unknown.length > 0) return refuse({ code: "renewal/point-unknown", points: unknown });
  if (result !== "conforming" && note === null) return refuse({ code: "renewal/note-missing" });
  return accept({ type: "RenewalPointRated", by, at, point, result, note });
}

/** The points that nobody has rated yet. */
export const unratedPoints = ({ opened, ratings }: Pick<OpenedRenewal, "opened" | "ratings">): readonly string[] =>
  opened.points.filter(({ code }) => ratings[code] === undefined).map(({ code }) => code);

/** Every point verified, the audit reported when there is one, and a written opinion (R-REN-1, R-REN-3). */
export function examine(
  { by, at, proposal, opinion, cycle }: ExamineRenewal,
  state: OpenedRenewal,
  facts: RenewalFacts,
): Result {
  const points = unratedPoints(state);
  if (points.length > 0) return refuse({ code: "renewal/points-unrated", points });
  if (state.opened.audited && facts.auditReported !== true) return refuse({ code: "renewal/audit-not-reported" });
  if (opinion === null) return refuse({ code: "renewal/opinion-missing" });
  return accept({ type: "RenewalExamined", by, at, proposal, opinion, cycle });
}
