import { fileRenewal, saveRenewalDraft } from "../../application/renewals/fileRenewal.ts";
import {
  decideRenewal,
  examineRenewal,
  extendRenewal,
  notifyRenewal,
  rateRenewalPoint,
  rateRenewalRest,
  returnRenewal,
} from "../../application/renewals/followRenewal.ts";
import { openCycleReport } from "../../application/renewals/openCycleReport.ts";
import { readRenewal } from "../../application/renewals/readRenewal.ts";
import { listRenewals, readHabilitationRenewals } from "../../application/renewals/readRenewals.ts";
import { generateAmendment, generateRenewalAgreement } from "../../application/renewals/renewalAgreement.ts";
import type { renewalRoutes } from "../../contract/renewals.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const renewalBindings: Bindings<typeof renewalRoutes> = {
  "GET /api/renewals": ask(listRenewals),
  "GET /api/habilitations/:habilitationId/renewals": ask(readHabilitationRenewals),
  "GET /api/renewals/:renewalId": ask(readRenewal),
  "GET /api/renewals/:renewalId/cycle": ask(openCycleReport),
  "PUT /api/renewals/:renewalId/draft": ask(saveRenewalDraft),
  "POST /api/renewals/:renewalId/filing": act(fileRenewal),
  "POST /api/renewals/:renewalId/return": act(returnRenewal),
  "POST /api/renewals/:renewalId/ratings": act(rateRenewalPoint),
  "POST /api/renewals/:renewalId/ratings/rest": act(rateRenewalRest),
  "POST /api/renewals/:renewalId/examination": act(examineRenewal),
  "POST /api/renewals/:renewalId/decision": act(decideRenewal),
  "POST /api/renewals/:renewalId/notification": act(notifyRenewal),
  "POST /api/renewals/:renewalId/extension": act(extendRenewal),
  "POST /api/renewals/:renewalId/agreement": act(generateRenewalAgreement),
  "POST /api/renewals/:renewalId/amendment": act(generateAmendment),
};
