import { readCalibration } from "../../application/audits/readCalibration.ts";
import { readCandidates } from "../../application/audits/readCandidates.ts";
import { openMission, openTeamPlan, readMission } from "../../application/audits/readMission.ts";
import { readAuditDays, readAuditLoad } from "../../application/audits/readProgramme.ts";
import { readToSchedule } from "../../application/audits/readToSchedule.ts";
import { done } from "../../application/outcome.ts";
import type { Asking } from "../../application/query.ts";
import type { auditProgrammeRoutes } from "../../contract/auditProgramme.routes.ts";
import { impediment, metPoint, notice } from "../../contract/impartiality.sentences.ts";
import { ask, type Bindings } from "../bind.ts";

/** The auditors, what was looked at for each said in words. */
async function explained(asking: Asking, input: Parameters<typeof readCandidates>[1]) {
  const found = await readCandidates(asking, input);
  if (!found.ok) return found;
  const { people, linkMonths, ...rest } = found.value;
  return done({
    ...rest,
    people: people.map(({ points, notices, authorisedUntil: until, ...person }) => ({
      ...person,
      notices: notices.map(notice),
      points: points.map(({ point, reasons }) => ({
        ...{ point, met: reasons.length === 0 },
        words:
          reasons.length === 0 ? metPoint(point, { until, linkMonths }) : sentence(reasons.map(impediment).join(" ; ")),
      })),
    })),
  });
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const auditProgrammeBindings: Bindings<typeof auditProgrammeRoutes> = {
  "GET /api/audit-days": ask(readAuditDays),
  "GET /api/audit-load": ask(readAuditLoad),
  "GET /api/dossiers/:dossierId/auditors": ask(explained),
  "GET /api/audits/:auditId/mission": ask(readMission),
  "GET /api/audits/:auditId/mission/order": ask(openMission),
  "GET /api/audits/:auditId/mission/plan": ask(openTeamPlan),
  "GET /api/audit-calibration": ask(readCalibration),
  "GET /api/audits-to-schedule": ask(readToSchedule),
};
