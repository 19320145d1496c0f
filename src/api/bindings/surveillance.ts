import {
  capturePublication,
  concludeSurveillance,
  decideFollowUp,
  fileGapCorrection,
  giveElement,
  judgeGapCorrection,
  linkAudit,
  ratePoint,
  rateRest,
  submitElements,
  widenSurveillance,
} from "../../application/surveillance/followSurveillance.ts";
import { readSurveillance } from "../../application/surveillance/readSurveillance.ts";
import { listSurveillances, readHabilitationSurveillances } from "../../application/surveillance/readSurveillances.ts";
import type { surveillanceRoutes } from "../../contract/surveillance.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const surveillanceBindings: Bindings<typeof surveillanceRoutes> = {
  "GET /api/surveillances": ask(listSurveillances),
  "GET /api/habilitations/:habilitationId/surveillances": ask(readHabilitationSurveillances),
  "GET /api/surveillances/:surveillanceId": ask(readSurveillance),
  "POST /api/surveillances/:surveillanceId/widening": act(widenSurveillance),
  "POST /api/surveillances/:surveillanceId/elements": act(giveElement),
  "POST /api/surveillances/:surveillanceId/submission": act(submitElements),
  "POST /api/surveillances/:surveillanceId/ratings": act(ratePoint),
  "POST /api/surveillances/:surveillanceId/ratings/rest": act(rateRest),
  "POST /api/surveillances/:surveillanceId/captures": act(capturePublication),
  "POST /api/surveillances/:surveillanceId/audit": act(linkAudit),
  "POST /api/surveillances/:surveillanceId/conclusion": act(concludeSurveillance),
  "POST /api/surveillances/:surveillanceId/corrections": act(fileGapCorrection),
  "POST /api/surveillances/:surveillanceId/corrections/judgement": act(judgeGapCorrection),
  "POST /api/surveillances/:surveillanceId/follow-up": act(decideFollowUp),
};
