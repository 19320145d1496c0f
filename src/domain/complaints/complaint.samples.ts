import type { AssignmentFacts } from "../access/impartiality.model.ts";
import { day, moment } from "../shared/calendar.ts";
import type {
  ComplaintAcknowledged,
  ComplaintAdmitted,
  ComplaintClosed,
  ComplaintDecided,
  ComplaintDismissed,
  ComplaintReceived,
  FollowUpSettled,
  HandlerAssigned,
  OrganisationAnswered,
  OrganisationAsked,
  OutcomeCommunicated,
} from "./complaint.events.ts";
import type { ComplaintFacts, ReceiveComplaint } from "./complaint.model.ts";
import type { ProposedPerson } from "./involvement.ts";

/** An act on a day of November 2026, by the public unless said otherwise. */
export const on = (date: string, by = "anonymous") => ({ by, at: moment(`${date}T09:00:00Z`) });

export const file: AssignmentFacts = {
  ...{ siren: "552100554", scheme: "certifiag", qualiopi: { kind: "never" }, analysis: null },
  ...{ evaluations: [], rules: { linkMonths: 24, qualiopiMonths: 24 } },
};

/** Sylvie is the quality manager; nobody took part in anything unless a specification says so. */
export const person = (
  personId: string,
  staff: ProposedPerson["staff"],
  over: Partial<ProposedPerson> = {},
): ProposedPerson => ({ personId, staff, links: [], authorisations: [], ...over });

export const sylvie = person("sylvie", ["quality_manager"]);

export const facts = (over: Partial<ComplaintFacts> = {}): ComplaintFacts => ({
  rules: {
    ...{ acknowledgementWorkingDays: 2, decisionDays: 30, extensionDays: 30, hearingDays: 10 },
    organisationAnswerDays: 30,
  },
  person: sylvie,
  contested: { file, participations: [] },
  qualityManagers: ["sylvie"],
  ...over,
});

export const receive: ReceiveComplaint = {
  ...{ type: "ReceiveComplaint", ...on("2026-11-02"), number: "P-2026-0001", kind: "complaint" },
  ...{ track: "organisation", channel: "form", receivedOn: day("2026-11-02"), facts: "h-faits", named: "h-nom" },
  ...{ author: "h-auteur", files: [], trackingHash: "empreinte" },
  ...{ organisationId: "552100554", habilitationId: "h1", dossierId: "d1" },
};

/** Received on Monday 2 November 2026: to be acknowledged by the 4th, decided by the 2nd of December. */
export const received: ComplaintReceived = {
  ...{ ...receive, type: "ComplaintReceived", facts: "h-faits" },
  ...{ acknowledgeBy: day("2026-11-04"), decideBy: day("2026-12-02") },
};

export const assigned: HandlerAssigned = {
  ...{ type: "HandlerAssigned", ...on("2026-11-03", "sylvie"), handler: "sylvie" },
  check: { personId: "sylvie", on: day("2026-11-03"), eligible: true, reasons: [] },
};

export const acknowledged: ComplaintAcknowledged = { type: "ComplaintAcknowledged", ...on("2026-11-03", "sylvie") };
export const admitted: ComplaintAdmitted = {
  ...{ type: "ComplaintAdmitted", ...on("2026-11-05", "sylvie"), reason: "h-recevable" },
};
export const asked: OrganisationAsked = {
  ...{ type: "OrganisationAsked", ...on("2026-11-06", "sylvie"), hearingId: "q1", question: "h-question" },
  answerBy: day("2026-11-16"),
};
export const answered: OrganisationAnswered = {
  ...{ type: "OrganisationAnswered", ...on("2026-11-12", "claire"), hearingId: "q1", text: "h-reponse" },
  ...{ files: ["f1"], late: false },
};
export const decided: ComplaintDecided = {
  ...{ type: "ComplaintDecided", ...on("2026-11-20", "sylvie"), outcome: "founded", reasons: "h-raisons" },
  ...{ followUps: ["complementary-audit"] },
  check: { personId: "sylvie", on: day("2026-11-20"), eligible: true, reasons: [] },
};
export const communicated: OutcomeCommunicated = {
  ...{ type: "OutcomeCommunicated", ...on("2026-11-23", "sylvie"), toAuthor: "h-a", toOrganisation: "h-o" },
};
export const settled: FollowUpSettled = {
  ...{ type: "FollowUpSettled", ...on("2026-11-24", "bertrand"), kind: "complementary-audit", done: true },
  reason: "h-suite",
};
export const closed: ComplaintClosed = { type: "ComplaintClosed", ...on("2026-11-25", "sylvie") };
export const dismissed: ComplaintDismissed = {
  ...{ type: "ComplaintDismissed", ...on("2026-11-05", "sylvie"), reason: "h-raison", authority: null },
};

/** The whole life of a complaint about an organisation, up to the investigation. */
export const investigated = [received, assigned, acknowledged, admitted, asked] as const;
