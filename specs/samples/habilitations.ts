import { dateRules } from "../../src/domain/habilitations/calendar.ts";
import type {
  CalendarAgreed,
  GrievancesNotified,
  HabilitationGranted,
  HabilitationSuspended,
  SanctionNotified,
} from "../../src/domain/habilitations/habilitation.events.ts";
import type {
  GrantHabilitation,
  HabilitationFacts,
  NotifyGrievances,
  RecordSanctionNotification,
  Suspend,
} from "../../src/domain/habilitations/habilitation.model.ts";
import type {
  CorrectionFiled,
  CorrectionVerified,
  EffectsWeighed,
} from "../../src/domain/habilitations/procedure.events.ts";
import type { DecisionAct, Ground } from "../../src/domain/schemes/grounds.model.ts";
import type { Rulebook } from "../../src/domain/schemes/rulebook.model.ts";
import { day, moment } from "../../src/domain/shared/calendar.ts";

/** The numbers of the source for the life of an habilitation. */
export const rules: HabilitationFacts["rules"] = {
  habilitation: {
    ...{ years: 3, firstSurveillanceMonths: 3, surveillanceEveryMonths: 12, surveillanceWindowDays: 15 },
    ...{ lateEscalationDays: 7, renewalOpensMonthsBefore: 6, renewalFileMonthsBefore: 3, extensionMonths: 3 },
    ...{ terminationNoticeMonths: 3, examRightMonths: 12 },
  },
  suspension: {
    ...{ months: 3, proofDaysBeforeEnd: 15, observationDays: 15, hearingDays: 15, decisionDays: 15 },
    reviewDays: 15,
    withdrawalBlocksApplication: true,
  },
  decision: { signatureDays: 60, appealDays: 30 },
  communication: {
    ...{ reviewWorkingDays: 5, correctionWorkingDays: 5, mentionRemovalWorkingDays: 5, offerMaxAgeMonths: 12 },
    intermediaryChecksPerYear: 2,
  },
} satisfies Pick<Rulebook, "habilitation" | "suspension" | "decision" | "communication">;

const ground = (code: string, act: DecisionAct, seriousInfringement = false): Ground => ({
  ...{
    code,
    family: "suspension",
    label: code,
    detailRequired: "",
    acts: [act],
    appealNote: null,
    seriousInfringement,
  },
  appealable: ["lift", "renew", "end", "extend_scope"].includes(act) ? "no" : "yes",
});

const grounds: readonly Ground[] = [
  ground("SUS-01", "suspend"),
  ground("SUS-12", "suspend"),
  ground("LEV-01", "lift"),
  ground("LEV-04", "refuse_lift"),
  ground("RET-01", "withdraw"),
  ground("RET-05", "withdraw", true),
  ground("REN-01", "renew"),
  ground("FIN-02", "end"),
  ground("PER-01", "extend_scope"),
  ground("PER-02", "reduce_scope"),
];

/** A moment of a day, early in the morning. */
export const on = (date: string) => ({ by: "diane", at: moment(`${date}T08:00:00Z`) });

export const facts = (over: Partial<HabilitationFacts> = {}): HabilitationFacts => ({
  agreement: { agreementId: "a1", effectiveOn: day("2026-04-14"), endsOn: day("2029-04-14") },
  decider: {
    person: {
      ...{ personId: "diane", links: [] },
      authorisations: [{ scheme: "certifiag", function: "decision", from: day("2020-01-01"), until: null }],
    },
    file: {
      ...{ siren: "732829320", scheme: "certifiag", qualiopi: { kind: "never" }, analysis: null },
      ...{ evaluations: [{ personId: "camille", act: "correction-verification" }] },
      rules: { linkMonths: 24, qualiopiMonths: 24 },
    },
  },
  ...{ grounds, rules, openSessions: [], effects: "h-effets", undelivered: false },
  ...over,
});

export const grant: GrantHabilitation = {
  ...{ type: "GrantHabilitation", ...on("2026-04-14"), number: "H-2026-0001", organisationId: "732829320" },
  ...{ siren: "732829320", scheme: "certifiag", dossierId: "d1", registrationEndsOn: null },
  scope: { establishments: ["73282932000074"], programmes: ["p1"], modalities: ["on_site"], trainers: ["t1"] },
};

/** Effective on 14 April 2026 for three years. */
export const granted: HabilitationGranted = {
  ...{ ...grant, type: "HabilitationGranted", agreementId: "a1" },
  ...{ effectiveOn: day("2026-04-14"), expiresOn: day("2029-04-14") },
};

/** What the agreement adds: the numbers that its dates follow. */
export const calendarAgreed: CalendarAgreed = { type: "CalendarAgreed", ...on("2026-04-14"), rules: dateRules(rules) };

/** One that takes effect on a day and lasts to another. */
export const grantedFrom = (effective: string, expires: string): HabilitationGranted => ({
  ...{ ...granted, ...on(effective), effectiveOn: day(effective), expiresOn: day(expires) },
});

export const notifyGrievances: NotifyGrievances = {
  ...{ type: "NotifyGrievances", ...on("2026-12-02"), aim: "suspension", notifiedOn: day("2026-12-01") },
  ...{ grounds: [{ code: "SUS-01", detail: "h-faits" }], channel: "registered-letter", reference: "1A 1" },
};

/** Observations are open until 16 December 2026. */
export const grievances: GrievancesNotified = {
  ...{ type: "GrievancesNotified", ...on("2026-12-02"), aim: "suspension", notifiedOn: day("2026-12-01") },
  ...{ grounds: [{ code: "SUS-01", detail: "h-faits" }], reference: "1A 1", observationsUntil: day("2026-12-16") },
};

export const suspend: Suspend = {
  ...{ type: "Suspend", ...on("2027-01-08"), from: day("2027-01-10"), urgency: null, sessions: [] },
  failings: [{ code: "SUS-01", detail: "h-faits", proofExpected: "h-preuve", proofDueOn: null }],
  effectsSeen: "h-effets",
};

/** What the act touches was looked at before it was signed. */
export const weighed = (act: EffectsWeighed["act"], date: string): EffectsWeighed => ({
  ...{ type: "EffectsWeighed", ...on(date), act, effects: "h-effets" },
});

/** From 10 January to 9 April 2027, proofs due on 25 March. */
export const suspended: HabilitationSuspended = {
  ...{ type: "HabilitationSuspended", ...on("2027-01-08"), from: day("2027-01-10"), lastDay: day("2027-04-09") },
  failings: [{ code: "SUS-01", detail: "h-faits", proofExpected: "h-preuve", proofDueOn: day("2027-03-25") }],
  ...{ urgency: null, hearingDueOn: null, repeated: [], sessions: [], appeal: { route: "certifier", days: 30 } },
};

export const notifySuspension: RecordSanctionNotification = {
  ...{ type: "RecordSanctionNotification", ...on("2027-01-12"), decision: "suspension" },
  ...{ notifiedOn: day("2027-01-11"), channel: "registered-letter", reference: "1A 2" },
};

/** Observations on the withdrawal are open until 26 January 2027. */
export const suspensionNotified: SanctionNotified = {
  ...{ ...notifySuspension, type: "SanctionNotified" },
  ...{ appealUntil: day("2027-02-10"), observationsUntil: day("2027-01-26") },
};

/** The proof of the one failing, filed in time. */
export const filed: CorrectionFiled = {
  ...{ type: "CorrectionFiled", ...on("2027-03-15"), code: "SUS-01", text: "h-explication", files: ["f1"] },
  ...{ filedOn: day("2027-03-15"), late: false },
};

/** What was found of it, by somebody who will not decide. */
export const found = (outcome: CorrectionVerified["outcome"]): CorrectionVerified => ({
  ...{ type: "CorrectionVerified", ...on("2027-03-18"), by: "camille", code: "SUS-01", outcome, reason: "h-constat" },
});
