import type { Deliberation } from "./decision.query.ts";

const known = [
  "indicators-rated",
  "signatures-present",
  "audit-complete",
  "quiz-passed",
  "nda-valid",
  "siren-valid",
  "qualiopi-valid",
] as const;
const judged = ["plan-respected", "report-consistent"] as const;

const ok = <I extends string>(item: I) => ({ item, result: "ok" as const });

/** A file reviewed favourably: two people could decide, one of them not on this file. */
export const reviewed: Deliberation = {
  review: {
    at: "2026-11-12T10:10:00.000Z",
    byName: "Nadia Rousselot",
    items: [...judged, ...known].map(ok),
    proposal: "grant",
    opinion: "Dossier complet.",
  },
  items: known.map(ok),
  nonconformities: [],
  quiz: [],
  proposedRefusal: [],
  deciders: [
    { personId: "bertrand", name: "Bertrand Vasseur", eligible: true, reasons: [], notices: [] },
    {
      ...{ personId: "aicha", name: "Aïcha Diallo", eligible: false, notices: [] },
      reasons: [{ code: "link-declared", kind: "consulting", from: "2025-02-01", until: null }],
    },
  ],
  reviewerReasons: [],
  evaluators: [{ personId: "camille", name: "Camille Ferrand", acts: ["admissibility"] }],
  questions: [],
  abstentions: [],
  grounds: [],
  rules: { signatureDays: 60, appealDays: 30, reapplicationDelayMonths: 6 },
  similar: [],
};
