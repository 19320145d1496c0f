import type { RenewalGround } from "../../src/domain/renewals/renewal.content.ts";
import type {
  RenewalDecided,
  RenewalExamined,
  RenewalFiled,
  RenewalOpened,
  RenewalPointRated,
} from "../../src/domain/renewals/renewal.events.ts";
import type { FileRenewal, OpenRenewal, RenewalFacts } from "../../src/domain/renewals/renewal.model.ts";
import type { DecisionAct, Ground } from "../../src/domain/schemes/grounds.model.ts";
import { day } from "../../src/domain/shared/calendar.ts";
import { facts as habilitationFacts, on, rules } from "./habilitations.ts";

const points = [
  { code: "PS-02", asked: "confirmation", qualiopi: true },
  { code: "PS-05", asked: "afresh", qualiopi: false },
  { code: "PS-14", asked: "nothing", qualiopi: false },
] as const;

/** The renewal of the habilitation of the samples, which expires on 14 April 2029. */
export const open: OpenRenewal = {
  ...{ type: "OpenRenewal", ...on("2028-10-14"), by: "habilis", habilitationId: "d1", organisationId: "732829320" },
  ...{ dossierId: "d1", expiresOn: day("2029-04-14") },
};

export const opened: RenewalOpened = {
  ...{ ...open, type: "RenewalOpened", fileBy: day("2029-01-14"), audited: false },
  ...{ points, statements: ["DEC-01"] },
};

export const file: FileRenewal = {
  ...{ type: "FileRenewal", ...on("2028-12-04"), by: "claire", content: "h-dossier", qualiopiUntil: null },
};

export const filed: RenewalFiled = {
  ...{ ...file, type: "RenewalFiled", completeOn: day("2028-12-04"), inTime: true, examineBy: day("2029-01-03") },
};

/** Every point verified, by the account manager. */
export const rated: readonly RenewalPointRated[] = points.map(({ code: point }) => ({
  ...{ type: "RenewalPointRated", ...on("2028-12-11"), by: "camille", point, result: "conforming", note: null },
}));

export const examined: RenewalExamined = {
  ...{ type: "RenewalExamined", ...on("2028-12-12"), by: "camille", proposal: "renew" },
  ...{ opinion: "h-avis", cycle: "h-bilan" },
};

const ground = (code: string, act: DecisionAct, appealable: Ground["appealable"]): Ground => ({
  ...{ code, family: "renewal", label: code, detailRequired: "", acts: [act], appealable, appealNote: null },
  seriousInfringement: false,
});

const grounds = [
  ground("REN-01", "renew", "no"),
  ground("REF-13", "refuse_renewal", "yes"),
  ground("REN-03", "prolong", "no"),
];

const { decider } = habilitationFacts();

export const facts = (over: Partial<RenewalFacts> = {}): RenewalFacts => ({
  ...{ asked: { points, statements: ["DEC-01"] }, audited: false, missing: [], auditReported: null },
  habilitation: {
    ...{ suspended: false, endsOn: day("2029-04-14"), expires: true, registrationEndsOn: null },
  },
  ...{ decider, grounds, snapshotHash: "h-tout" },
  rules: {
    ...rules,
    application: {
      ...{ completenessWorkingDays: 10, admissibilityWorkingDays: 20, auditDateDays: 30, reportDays: 15 },
      ...{ decisionDays: 30, completionDays: 30, reapplicationDelayMonths: 6, closureReminders: 2 },
      ...{ closureNoticeDays: 15, draftReminderDays: [30, 60], extractMaxAgeMonths: 3 },
    },
  },
  ...over,
});

/** The check kept with a decision of Diane on a day. */
export const checkOn = (date: string): RenewalDecided["check"] => ({
  ...{ personId: "diane", role: "decision_maker", on: day(date), eligible: true, reasons: [], notices: [] },
});

export const decided: RenewalDecided = {
  ...{ type: "RenewalDecided", ...on("2029-01-08"), outcome: "renew", appeal: null, snapshotHash: "h-tout" },
  ...{ grounds: [{ code: "REN-01", detail: "h-releve" }], signBy: day("2029-03-09"), check: checkOn("2029-01-08") },
};

/** What a file is compared with, on the day it is filed. */
export const renewalGround = (over: Partial<RenewalGround> = {}): RenewalGround => ({
  ...{ points, statements: ["DEC-01"], expiresOn: day("2029-04-14"), answered: ["PS-02"] },
  ...{ qualiopiUntil: day("2030-06-01"), returned: [], today: day("2028-12-04") },
  ...over,
});
