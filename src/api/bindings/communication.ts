import {
  answerReview,
  reportPublication,
  requestReview,
  showCorrection,
} from "../../application/communication/followReview.ts";
import { downloadKit, readCommunication } from "../../application/communication/readCommunication.ts";
import type { communicationRoutes } from "../../contract/communication.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const communicationBindings: Bindings<typeof communicationRoutes> = {
  "GET /api/habilitations/:habilitationId/communication": ask(readCommunication),
  "GET /api/habilitations/:habilitationId/communication/kit": ask(downloadKit),
  "POST /api/habilitations/:habilitationId/communication/reviews": act(requestReview),
  "POST /api/habilitations/:habilitationId/communication/findings": act(reportPublication),
  "POST /api/publications/:reviewId/answer": act(answerReview),
  "POST /api/publications/:reviewId/correction": act(showCorrection),
};
