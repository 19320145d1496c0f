import type { DecisionAct, Ground } from "../schemes/grounds.model.ts";
import { day } from "../shared/calendar.ts";
import type { AppealAssigned, AppealDecided, AppealFiled, ContestedDecision } from "./appeal.events.ts";
import type { AppealFacts, FileAppeal } from "./appeal.model.ts";
import { facts as complaintFacts, file, on, person } from "./complaint.samples.ts";

const ground = (code: string, act: DecisionAct): Ground => ({
  ...{ code, family: "appeal", label: code, detailRequired: "", acts: [act], appealNote: null },
  ...{ seriousInfringement: false, appealable: "no" },
});

/** A suspension decided by Bertrand, notified on 2 November 2026: it can be contested until 2 December. */
export const contested: ContestedDecision = {
  ...{ kind: "suspension", subjectId: "h1", dossierId: "d1", habilitationId: "h1", decidedBy: "bertrand" },
  decidedAt: on("2026-10-30").at,
  ...{ notifiedOn: day("2026-11-02"), appealUntil: day("2026-12-02") },
};

const deciding = { scheme: "certifiag", function: "decision", from: day("2020-01-01"), until: null } as const;
export const sylvie = person("sylvie", ["quality_manager"]);
export const nadia = person("nadia", ["decision_maker"], { authorisations: [deciding] });
export const bertrand = person("bertrand", ["decision_maker"], { authorisations: [deciding] });

export const facts = (over: Partial<AppealFacts> = {}): AppealFacts => ({
  rules: complaintFacts().rules,
  grounds: [
    ground("APP-01", "uphold_appeal"),
    ground("APP-02", "uphold_appeal_partly"),
    ground("APP-03", "reject_appeal"),
    ground("APP-04", "dismiss_appeal"),
  ],
  ...{ decision: contested, previous: null, people: [sylvie, nadia, bertrand] },
  contested: { file, participations: [], concerned: [] },
  ...over,
});

export const fileIt: FileAppeal = {
  ...{ type: "FileAppeal", ...on("2026-11-16", "claire"), number: "R-2026-0001", organisationId: "552100554" },
  arguments: [
    { id: "1", text: "h-un" },
    { id: "2", text: "h-deux" },
  ],
  ...{ files: ["f1"], onBehalf: false, receivedOn: day("2026-11-16") },
};

/** Filed on 16 November 2026, to be decided by 16 December. */
export const filed: AppealFiled = {
  ...{ ...fileIt, type: "AppealFiled", contested, late: false, decideBy: day("2026-12-16") },
};

const cleared = (personId: string, date: string) => ({
  ...{ personId, on: day(date), eligible: true, reasons: [] },
});

export const assigned: AppealAssigned = {
  ...{ type: "AppealAssigned", ...on("2026-11-17", "sylvie"), handler: "sylvie", decider: "nadia" },
  checks: [cleared("sylvie", "2026-11-17"), cleared("nadia", "2026-11-17")],
};

export const upheld: AppealDecided = {
  ...{ type: "AppealDecided", ...on("2026-12-01", "nadia"), outcome: "upheld", answers: [], annuls: true },
  grounds: [{ code: "APP-01", detail: "h-motif" }],
  check: cleared("nadia", "2026-12-01"),
};
