import * as arrange from "../../application/audits/arrangeAudit.ts";
import * as conduct from "../../application/audits/conductAudit.ts";
import { attachEvidence, preassessEvidence, quarantineEvidence } from "../../application/audits/fileEvidence.ts";
import * as follow from "../../application/audits/followNonconformity.ts";
import { listAudits } from "../../application/audits/listAudits.ts";
import { adjustPlan, confirmPlan, generatePlan, sendPlan } from "../../application/audits/planAudit.ts";
import { answerPreliminary, validatePreliminary } from "../../application/audits/prepareAudit.ts";
import { readAudit } from "../../application/audits/readAudit.ts";
import { readReferential } from "../../application/audits/readReferential.ts";
import * as report from "../../application/audits/reportAudit.ts";
import type { auditConductRoutes } from "../../contract/auditConduct.routes.ts";
import type { auditRoutes } from "../../contract/audits.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

const preparation: Bindings<typeof auditRoutes> = {
  "GET /api/audits": ask(listAudits),
  "GET /api/dossiers/:dossierId/referential": ask(readReferential),
  "GET /api/dossiers/:dossierId/audit": ask(readAudit),
  "POST /api/dossiers/:dossierId/audit": act(arrange.scheduleAudit),
  "POST /api/dossiers/:dossierId/audit/dates": act(arrange.proposeDates),
  "POST /api/dossiers/:dossierId/audit/dates/confirmation": act(arrange.confirmDates),
  "POST /api/dossiers/:dossierId/audit/dates/others": act(arrange.askOtherDates),
  "POST /api/dossiers/:dossierId/audit/objection": act(arrange.objectToAuditor),
  "POST /api/dossiers/:dossierId/audit/objection/answer": act(arrange.settleObjection),
  "POST /api/dossiers/:dossierId/audit/auditor": act(arrange.replaceAuditor),
  "POST /api/dossiers/:dossierId/audit/answers": act(answerPreliminary),
  "POST /api/dossiers/:dossierId/audit/answers/validation": act(validatePreliminary),
  "POST /api/dossiers/:dossierId/audit/postponement": act(arrange.postponeAudit),
  "POST /api/dossiers/:dossierId/audit/cancellation": act(arrange.cancelAudit),
  "POST /api/dossiers/:dossierId/audit/plan": act(generatePlan),
  "POST /api/dossiers/:dossierId/audit/plan/adjustments": act(adjustPlan),
  "POST /api/dossiers/:dossierId/audit/plan/confirmation": act(confirmPlan),
  "POST /api/dossiers/:dossierId/audit/plan/review": act(report.reviewPlan),
  "POST /api/dossiers/:dossierId/audit/plan/sending": act(sendPlan),
  "POST /api/dossiers/:dossierId/audit/evidence": act(attachEvidence),
  "POST /api/dossiers/:dossierId/audit/evidence/:evidenceId/preassessment": act(preassessEvidence),
  "POST /api/dossiers/:dossierId/audit/evidence/:evidenceId/quarantine": act(quarantineEvidence),
};

const conducted: Bindings<typeof auditConductRoutes> = {
  "POST /api/dossiers/:dossierId/audit/opening": act(conduct.openAudit),
  "POST /api/dossiers/:dossierId/audit/indicators/:indicator/rating": act(conduct.rateIndicator),
  "POST /api/dossiers/:dossierId/audit/indicators/:indicator/reopening": act(conduct.reopenIndicator),
  "POST /api/dossiers/:dossierId/audit/nonconformities": act(conduct.addNonconformity),
  "POST /api/dossiers/:dossierId/audit/closing": act(conduct.closeAudit),
  "POST /api/dossiers/:dossierId/audit/signature": act(report.signRecord),
  "POST /api/dossiers/:dossierId/audit/signature/refusal": act(report.refuseToSign),
  "POST /api/dossiers/:dossierId/audit/report": act(report.submitReport),
  "POST /api/dossiers/:dossierId/audit/report/review": act(report.reviewReport),
  "POST /api/dossiers/:dossierId/audit/report/issue": act(report.issueReport),
  "POST /api/dossiers/:dossierId/audit/nonconformities/:nonconformityId": act(conduct.editNonconformity),
  "POST /api/dossiers/:dossierId/audit/nonconformities/:nonconformityId/removal": act(conduct.removeNonconformity),
  "POST /api/dossiers/:dossierId/audit/nonconformities/:nonconformityId/action-plan": act(follow.proposeActionPlan),
  "POST /api/dossiers/:dossierId/audit/nonconformities/:nonconformityId/action-plan/acceptance": act(
    follow.acceptActionPlan,
  ),
  "POST /api/dossiers/:dossierId/audit/nonconformities/:nonconformityId/action-plan/refusal": act(
    follow.refuseActionPlan,
  ),
  "POST /api/dossiers/:dossierId/audit/nonconformities/:nonconformityId/evidence": act(follow.submitCorrection),
  "POST /api/dossiers/:dossierId/audit/nonconformities/:nonconformityId/evidence/refusal": act(follow.refuseCorrection),
  "POST /api/dossiers/:dossierId/audit/nonconformities/:nonconformityId/clearance": act(follow.clearNonconformity),
  "POST /api/dossiers/:dossierId/audit/nonconformities/:nonconformityId/disagreement": act(follow.disagree),
};

export const auditBindings = { ...preparation, ...conducted };
