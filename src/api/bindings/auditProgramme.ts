import { readAuditDays, readAuditLoad, readToSchedule } from "../../application/audits/readProgramme.ts";
import type { auditProgrammeRoutes } from "../../contract/auditProgramme.routes.ts";
import { ask, type Bindings } from "../bind.ts";

export const auditProgrammeBindings: Bindings<typeof auditProgrammeRoutes> = {
  "GET /api/audit-days": ask(readAuditDays),
  "GET /api/audit-load": ask(readAuditLoad),
  "GET /api/audits-to-schedule": ask(readToSchedule),
};
