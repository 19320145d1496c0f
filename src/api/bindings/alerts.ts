import {
  askExplanations,
  closeAlert,
  declineProposal,
  giveExplanations,
  observeAlert,
  proposeAudit,
  proposeSanction,
  raiseByHand,
  reassignAlert,
  snoozeAlert,
} from "../../application/alerts/actOnAlert.ts";
import { listAlerts, listHabilitationAlerts, readAlert } from "../../application/alerts/readAlerts.ts";
import { readRequest } from "../../application/alerts/readRequest.ts";
import type { alertRoutes } from "../../contract/alerts.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const alertBindings: Bindings<typeof alertRoutes> = {
  "GET /api/alerts": ask(listAlerts),
  "GET /api/habilitations/:habilitationId/alerts": ask(listHabilitationAlerts),
  "POST /api/habilitations/:habilitationId/alerts": act(raiseByHand),
  "GET /api/alerts/:alertId": ask(readAlert),
  "POST /api/alerts/:alertId/observation": act(observeAlert),
  "POST /api/alerts/:alertId/snooze": act(snoozeAlert),
  "POST /api/alerts/:alertId/request": act(askExplanations),
  "GET /api/alerts/:alertId/request": ask(readRequest),
  "POST /api/alerts/:alertId/explanations": act(giveExplanations),
  "POST /api/alerts/:alertId/audit-proposal": act(proposeAudit),
  "POST /api/alerts/:alertId/sanction-proposal": act(proposeSanction),
  "POST /api/alerts/:alertId/decline": act(declineProposal),
  "POST /api/alerts/:alertId/owner": act(reassignAlert),
  "POST /api/alerts/:alertId/closing": act(closeAlert),
};
