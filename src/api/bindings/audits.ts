import * as arrange from "../../application/audits/arrangeAudit.ts";
import * as conduct from "../../application/audits/conductAudit.ts";
import { enterEntries } from "../../application/audits/enterEntries.ts";
import { attachEvidence, preassessEvidence, quarantineEvidence } from "../../application/audits/fileEvidence.ts";
import * as follow from "../../application/audits/followNonconformity.ts";
import { listAudits } from "../../application/audits/listAudits.ts";
import { packAudit } from "../../application/audits/packAudit.ts";
import { adjustPlan, confirmPlan, generatePlan, sendPlan } from "../../application/audits/planAudit.ts";
import { answerPreliminary, validatePreliminary } from "../../application/audits/prepareAudit.ts";
import { readAudit } from "../../application/audits/readAudit.ts";
import { readReferential } from "../../application/audits/readReferential.ts";
import * as report from "../../application/audits/reportAudit.ts";
import type { auditConductRoutes } from "../../contract/auditConduct.routes.ts";
import type { auditFieldRoutes } from "../../contract/auditField.routes.ts";
import type { auditRoutes } from "../../contract/audits.routes.ts";
import { act, ask, type Bindings, told } from "../bind.ts";
import { explained } from "../problems.ts";

const preparation: Bindings<typeof auditRoutes> = {
  "GET /api/audits": ask(listAudits),
  "GET /api/audits/:auditId/referential": ask(readReferential),
  "GET /api/audits/:auditId": ask(readAudit),
  "POST /api/dossiers/:dossierId/audit": act(arrange.scheduleAudit),
  "POST /api/audits/:auditId/dates": act(arrange.proposeDates),
  "POST /api/audits/:auditId/dates/confirmation": act(arrange.confirmDates),
  "POST /api/audits/:auditId/dates/others": act(arrange.askOtherDates),
  "POST /api/audits/:auditId/objection": act(arrange.objectToAuditor),
  "POST /api/audits/:auditId/objection/answer": act(arrange.settleObjection),
  "POST /api/audits/:auditId/auditor": act(arrange.replaceAuditor),
  "POST /api/audits/:auditId/team": act(arrange.shareCriteria),
  "POST /api/audits/:auditId/answers": act(answerPreliminary),
  "POST /api/audits/:auditId/answers/validation": act(validatePreliminary),
  "POST /api/audits/:auditId/postponement": act(arrange.postponeAudit),
  "POST /api/audits/:auditId/cancellation": act(arrange.cancelAudit),
  "POST /api/audits/:auditId/plan": act(generatePlan),
  "POST /api/audits/:auditId/plan/adjustments": act(adjustPlan),
  "POST /api/audits/:auditId/plan/confirmation": act(confirmPlan),
  "POST /api/audits/:auditId/plan/review": act(report.reviewPlan),
  "POST /api/audits/:auditId/plan/sending": act(sendPlan),
  "POST /api/audits/:auditId/evidence": act(attachEvidence),
  "POST /api/audits/:auditId/evidence/:evidenceId/preassessment": act(preassessEvidence),
  "POST /api/audits/:auditId/evidence/:evidenceId/quarantine": act(quarantineEvidence),
};

const conducted: Bindings<typeof auditConductRoutes> = {
  "POST /api/audits/:auditId/opening": act(conduct.openAudit),
  "POST /api/audits/:auditId/indicators/:indicator/rating": act(conduct.rateIndicator),
  "POST /api/audits/:auditId/indicators/:indicator/reopening": act(conduct.reopenIndicator),
  "POST /api/audits/:auditId/nonconformities": act(conduct.addNonconformity),
  "POST /api/audits/:auditId/closing": act(conduct.closeAudit),
  "POST /api/audits/:auditId/signature": act(report.signRecord),
  "POST /api/audits/:auditId/signature/refusal": act(report.refuseToSign),
  "POST /api/audits/:auditId/report": act(report.submitReport),
  "POST /api/audits/:auditId/report/review": act(report.reviewReport),
  "POST /api/audits/:auditId/report/issue": act(report.issueReport),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId": act(conduct.editNonconformity),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/removal": act(conduct.removeNonconformity),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan": act(follow.proposeActionPlan),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan/acceptance": act(follow.acceptActionPlan),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan/refusal": act(follow.refuseActionPlan),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/evidence": act(follow.submitCorrection),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/evidence/refusal": act(follow.refuseCorrection),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/clearance": act(follow.clearNonconformity),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/disagreement": act(follow.disagree),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/extension": act(follow.extendDeadline),
};

const inTheField: Bindings<typeof auditFieldRoutes> = {
  "GET /api/audits/:auditId/package": ask(packAudit),
  "POST /api/audits/:auditId/entries": told(ask(enterEntries), ({ position, results }) => ({
    position,
    results: results.map((result) => ({
      ...result,
      refusal: result.refusal === null ? null : explained(result.refusal),
    })),
  })),
};

export const auditBindings = { ...preparation, ...conducted, ...inTheField };
