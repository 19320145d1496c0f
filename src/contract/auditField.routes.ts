import { actionFor } from "../domain/audits/audit.access.ts";
import { enteredEntries, sentEntries } from "./auditEntries.ts";
import { auditPackage } from "./auditPackage.ts";
import { query, save } from "./route.ts";

/** The audit as it is worked on from a device, with a network or without (R-AUD-12). */
export const auditFieldRoutes = {
  "GET /api/audits/:auditId/package": query({
    action: actionFor.RateIndicator,
    summary: "Ce que l’auditeur emporte pour auditer sans réseau",
    answer: auditPackage,
  }),
  "POST /api/audits/:auditId/entries": save({
    action: actionFor.RateIndicator,
    summary: "Reçoit ce qui a été saisi pendant l’audit, chaque saisie étant jugée à son tour",
    body: sentEntries,
    answer: enteredEntries,
  }),
} as const;
