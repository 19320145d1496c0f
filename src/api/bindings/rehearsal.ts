import { readRehearsal, saveRehearsal } from "../../application/audits/rehearse.ts";
import type { rehearsalRoutes } from "../../contract/rehearsal.routes.ts";
import { ask, type Bindings } from "../bind.ts";

export const rehearsalBindings: Bindings<typeof rehearsalRoutes> = {
  "GET /api/audits/:auditId/rehearsal": ask(readRehearsal),
  "PUT /api/audits/:auditId/rehearsal": ask(saveRehearsal),
};
