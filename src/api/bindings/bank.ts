import {
  approveQuestion,
  reinstateQuestion,
  retireQuestion,
  returnQuestion,
  submitQuestion,
  suspendQuestion,
} from "../../application/bank/checkQuestion.ts";
import { readBank, readQuestion } from "../../application/bank/readBank.ts";
import { draftQuestion, reviseQuestion } from "../../application/bank/writeQuestion.ts";
import type { bankRoutes } from "../../contract/bank.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const bankBindings: Bindings<typeof bankRoutes> = {
  "GET /api/schemes/:scheme/questions": ask(readBank),
  "POST /api/schemes/:scheme/questions": act(draftQuestion),
  "GET /api/schemes/:scheme/questions/:code": ask(readQuestion),
  "POST /api/schemes/:scheme/questions/:code/versions": act(reviseQuestion),
  "POST /api/schemes/:scheme/questions/:code/submission": act(submitQuestion),
  "POST /api/schemes/:scheme/questions/:code/approval": act(approveQuestion),
  "POST /api/schemes/:scheme/questions/:code/return": act(returnQuestion),
  "POST /api/schemes/:scheme/questions/:code/suspension": act(suspendQuestion),
  "POST /api/schemes/:scheme/questions/:code/reinstatement": act(reinstateQuestion),
  "POST /api/schemes/:scheme/questions/:code/retirement": act(retireQuestion),
};
