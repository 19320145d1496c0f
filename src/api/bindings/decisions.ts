import {
  abstain,
  answerQuestion,
  askQuestion,
  notifyDecision,
  reviewFile,
  withdrawQuestion,
} from "../../application/decisions/prepareDecision.ts";
import { readDecision } from "../../application/decisions/readDecision.ts";
import { readDecisionQueue } from "../../application/decisions/readDecisionQueue.ts";
import { declineRefusal, takeDecision } from "../../application/decisions/takeDecision.ts";
import type { decisionRoutes } from "../../contract/decisions.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const decisionBindings: Bindings<typeof decisionRoutes> = {
  "GET /api/decisions": ask(readDecisionQueue),
  "GET /api/dossiers/:dossierId/decision": ask(readDecision),
  "POST /api/dossiers/:dossierId/review": act(reviewFile),
  "POST /api/dossiers/:dossierId/decision": act(takeDecision),
  "POST /api/dossiers/:dossierId/decision/refusal-declined": act(declineRefusal),
  "POST /api/dossiers/:dossierId/decision/abstention": act(abstain),
  "POST /api/dossiers/:dossierId/decision/questions": act(askQuestion),
  "POST /api/dossiers/:dossierId/decision/questions/:questionId/answer": act(answerQuestion),
  "POST /api/dossiers/:dossierId/decision/questions/:questionId/withdraw": act(withdrawQuestion),
  "POST /api/dossiers/:dossierId/decision/notification": act(notifyDecision),
};
