import { readAuditors } from "../../application/auditors/readAuditors.ts";
import { readObservations } from "../../application/auditors/readObservations.ts";
import { recordWitnessAudit } from "../../application/auditors/recordWitnessAudit.ts";
import type { auditorRoutes } from "../../contract/auditors.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const auditorBindings: Bindings<typeof auditorRoutes> = {
  "GET /api/auditors": ask(readAuditors),
  "GET /api/staff/:personId/observations": ask(readObservations),
  "POST /api/staff/:personId/observations": act(recordWitnessAudit),
};
