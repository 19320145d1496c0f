import { dayOf } from "../shared/calendar.ts";
import { type Act, accept, refuse } from "../shared/decider.ts";
import type { Command } from "./audit.commands.ts";
import type { AuditDelays, AuditEvent, ProposedDays } from "./audit.events.ts";
import type { Assigned, AuditBeforePlan, AuditFacts } from "./audit.model.ts";
import { type AuditRefusal, type Decided, notTheAuditor, textMissing } from "./audit.refusals.ts";
import { initialOccasion, occasionOf } from "./occasion.ts";
import { missingAnswers } from "./preliminary.ts";

/** The step must be open (R-ORDER) and the auditor eligible (R-IMP-3); the delays of the scheme are frozen with the audit. */
export function scheduleAudit(command: Command<"ScheduleAudit">, facts: AuditFacts): Decided {
  const { by, at, dossierId, organisationId, auditor, auditType, mode, proposals } = command;
  if (facts.assignment === null) throw new Error("who may be the auditor was not given");
  const { open, check } = facts.assignment;
  if (auditType === "I" && !open) return refuse({ code: "audit/step-not-open" });
  const held = auditType === "I" ? initialOccasion : occasionOf(command, facts.assignment);
  if ("code" in held) return refuse(held);
  if (!check.eligible) return refuse({ code: "audit/auditor-not-eligible", reasons: check.reasons });
  const wrong = proposals.length === 0 && held.announced ? null : wrongDates(command);
  if (wrong !== null) return refuse(wrong);
  const [days = []] = proposals;
  const scheduled: AuditEvent = {
    ...{ type: "AuditScheduled", by, at, dossierId, organisationId, auditor, auditType, mode, proposals },
    ...{ delays: delaysOf(facts), occasion: held, check },
  };
  return held.announced ? accept(scheduled) : accept<AuditEvent>(scheduled, { type: "DatesConfirmed", by, at, days });
}

function delaysOf({ rules, reportDays }: AuditFacts): AuditDelays {
  const { preliminaryDays, planNoticeDays, actionPlanDays, evidenceMonths, minorMonths, verificationMonths } = rules;
  return {
    ...{ preliminaryDays, planNoticeDays, reportDays },
    ...{ actionPlanDays, evidenceMonths, minorMonths, verificationMonths },
  };
}

export function proposeDates(command: Command<"ProposeDates">): Decided {
  const { by, at, proposals } = command;
  const wrong = wrongDates(command);
  return wrong === null ? accept({ type: "DatesProposed", by, at, proposals }) : refuse(wrong);
}

/** Why proposed dates cannot be chosen from: there is none, or one has passed. */
function wrongDates({ at, proposals }: Act & { readonly proposals: readonly ProposedDays[] }): AuditRefusal | null {
  if (proposals.length === 0 || proposals.some((days) => days.length === 0)) return { code: "audit/no-date-proposed" };
  const past = proposals.flat().find((day) => day < dayOf(at));
  return past === undefined ? null : { code: "audit/date-in-the-past", day: past };
}

export function confirmDates({ by, at, days }: Command<"ConfirmDates">, { dates }: Assigned): Decided {
  if (dates.status !== "proposed") return refuse({ code: "audit/no-date-proposed" });
  const proposed = dates.proposals.some((proposal) => proposal.join() === days.join());
  return proposed ? accept({ type: "DatesConfirmed", by, at, days }) : refuse({ code: "audit/date-not-proposed" });
}

export function askOtherDates({ by, at, reason }: Command<"AskOtherDates">, { dates }: Assigned): Decided {
  if (reason === null) return textMissing("reason");
  if (dates.status === "none" || dates.status === "others_asked") return refuse({ code: "audit/no-date-proposed" });
  return accept({ type: "OtherDatesAsked", by, at, reason });
}

export function answerPreliminaryQuestions(
  { by, at, answers }: Command<"AnswerPreliminaryQuestions">,
  { auditType }: Assigned,
  facts: AuditFacts,
): Decided {
  if (facts.preliminary === null) throw new Error("the questions and the answers were not given");
  const asked = facts.preliminary.questions.filter((question) => question.auditTypes.includes(auditType));
  const variables = missingAnswers(asked, facts.preliminary.values);
  if (variables.length > 0) return refuse({ code: "audit/preliminary-incomplete", variables });
  return accept({ type: "PreliminaryAnswersFiled", by, at, answers });
}

export function validatePreliminaryAnswers(
  { by, at }: Command<"ValidatePreliminaryAnswers">,
  state: AuditBeforePlan,
): Decided {
  if (by !== state.auditor) return notTheAuditor;
  if (state.answers === null) return refuse({ code: "audit/no-preliminary-answers" });
  return accept({ type: "PreliminaryAnswersValidated", by, at });
}

export const postpone = ({ by, at, reason }: Command<"Postpone">): Decided =>
  reason === null ? textMissing("reason") : accept({ type: "AuditPostponed", by, at, reason });

export const cancel = ({ by, at, reason }: Command<"Cancel">): Decided =>
  reason === null ? textMissing("reason") : accept({ type: "AuditCancelled", by, at, reason });
