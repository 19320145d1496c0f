import { declareSession } from "../../application/activity/declareSession.ts";
import { cancelSession, correctSession, reportHeadcount } from "../../application/activity/followSession.ts";
import { readSession } from "../../application/activity/readSession.ts";
import { listSessions, readHabilitationSessions } from "../../application/activity/readSessions.ts";
import type { activityRoutes } from "../../contract/activity.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const activityBindings: Bindings<typeof activityRoutes> = {
  "GET /api/sessions": ask(listSessions),
  "GET /api/habilitations/:habilitationId/sessions": ask(readHabilitationSessions),
  "POST /api/habilitations/:habilitationId/sessions": act(declareSession),
  "GET /api/sessions/:sessionId": ask(readSession),
  "POST /api/sessions/:sessionId/correction": act(correctSession),
  "POST /api/sessions/:sessionId/cancellation": act(cancelSession),
  "POST /api/sessions/:sessionId/headcount": act(reportHeadcount),
};
