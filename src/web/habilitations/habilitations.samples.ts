import type { Habilitation } from "./habilitation.query.ts";

const milestone = (kind: string, dueOn: string, opensOn = dueOn, closesOn = dueOn) => ({
  ...{ kind, dueOn, opensOn, closesOn },
});

/** Granted on 1 May 2026 for three years, active. */
export const active: Habilitation = {
  ...{ id: "h", position: 1, number: "H-2026-0045", organisationId: "858932916", organisationName: "Institut Garonne" },
  ...{ dossierId: "d", dossierNumber: "D-2026-0044", managerName: "Camille Ferrand", status: "active" },
  ...{ awaitsDecision: false, stay: null, effectiveOn: "2026-05-01", expiresOn: "2029-05-01", lastDay: "2029-04-30" },
  ending: { status: "expired", on: "2029-05-01" },
  certification: { title: "Produire du contenu", number: "RS6891", registrationEndsOn: null },
  calendar: [
    milestone("first-surveillance", "2026-08-01", "2026-07-17", "2026-08-16"),
    milestone("annual-surveillance", "2027-05-01", "2027-04-16", "2027-05-16"),
    milestone("renewal-opening", "2028-11-01"),
    milestone("expiry", "2029-05-01"),
  ],
  periods: [
    { status: "active", from: "2026-05-01", until: "2029-05-01" },
    { status: "expired", from: "2029-05-01", until: null },
  ],
  deadlines: [
    {
      rule: "R-SUR-1",
      what: "annual-surveillance",
      dueOn: "2027-05-01",
      owner: { kind: "role", role: "account_manager" },
    },
  ],
  ...{ scope: null, agreement: null, attestation: null, failings: [], toNotify: [], grounds: [] },
  ...{ audits: [], schedulable: [], indicators: [] },
  rules: {
    ...{ years: 3, firstSurveillanceMonths: 3, surveillanceWindowDays: 15, renewalOpensMonthsBefore: 6 },
    ...{ renewalFileMonthsBefore: 3, terminationNoticeMonths: 2, suspensionMonths: 3, proofDaysBeforeEnd: 15 },
    ...{ observationDays: 15, hearingDays: 15, reviewDays: 15, appealDays: 30 },
    ...{ decisionDays: 15, mentionRemovalWorkingDays: 5 },
  },
  life: [lived("HabilitationGranted", "2026-05-01", "2029-05-01")],
};

/** An event of the life, by Aïcha Diallo. */
export function lived(type: string, on: string, until: string | null = null): Habilitation["life"][number] {
  return {
    ...{ type, at: `${on}T09:00:00.000Z`, byName: "Aïcha Diallo", on, until },
    reference: null,
    text: null,
    grounds: [],
  };
}

/** The same, suspended from 1 September 2026, its last day on 30 November. */
export const suspended: Habilitation = {
  ...active,
  status: "suspended",
  periods: [
    { status: "active", from: "2026-05-01", until: "2026-09-01" },
    { status: "suspended", from: "2026-09-01", until: "2029-05-01" },
    { status: "expired", from: "2029-05-01", until: null },
  ],
  deadlines: [
    {
      rule: "R-SUS-3",
      what: "withdrawal-review",
      dueOn: "2026-11-30",
      owner: { kind: "role", role: "decision_maker" },
    },
    ...active.deadlines,
  ],
  failings: [
    {
      ...{ code: "SUS-07", label: "Communication non conforme non corrigée", detail: "Trois pages." },
      ...{ proofExpected: "Captures datées.", proofDueOn: "2026-11-15", status: "missing" },
    },
  ],
  life: [
    lived("SanctionNotified", "2026-09-03", "2026-10-05"),
    lived("HabilitationSuspended", "2026-09-01", "2026-11-30"),
    lived("GrievancesNotified", "2026-08-09", "2026-08-24"),
    ...active.life,
  ],
};
