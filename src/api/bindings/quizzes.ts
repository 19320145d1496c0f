import { grantExtraTime, reopenAttempts } from "../../application/quizzes/arrangeSitting.ts";
import { neutraliseQuestion } from "../../application/quizzes/neutraliseQuestion.ts";
import { readAttempt, readAttemptImage, readResult } from "../../application/quizzes/readAttempt.ts";
import { readCertificate } from "../../application/quizzes/readCertificate.ts";
import { readNeutralisation } from "../../application/quizzes/readNeutralisation.ts";
import { readQuiz } from "../../application/quizzes/readQuiz.ts";
import { readAlerts, readRecord } from "../../application/quizzes/readRecord.ts";
import { requestStartCode } from "../../application/quizzes/requestStartCode.ts";
import { answerQuestion, flagQuestion, noteFocusLost, submitAttempt } from "../../application/quizzes/sitAttempt.ts";
import { startAttempt } from "../../application/quizzes/startAttempt.ts";
import type { quizRoutes } from "../../contract/quizzes.routes.ts";
import { act, actFromMemory, ask, type Bindings } from "../bind.ts";

/** The routes of the quiz; the mails that carry a code lead back to the address of the product. */
export const quizBindings = (house: { readonly publicUrl: string }): Bindings<typeof quizRoutes> => ({
  "GET /api/dossiers/:dossierId/quiz": ask(readQuiz),
  "POST /api/dossiers/:dossierId/attempts/code": actFromMemory(requestStartCode(house)),
  "POST /api/dossiers/:dossierId/attempts": act(startAttempt),
  "GET /api/attempts/:attemptId": ask(readAttempt),
  "GET /api/attempts/:attemptId/images/:file": ask(readAttemptImage),
  "POST /api/attempts/:attemptId/answers": actFromMemory(answerQuestion),
  "POST /api/attempts/:attemptId/flags": actFromMemory(flagQuestion),
  "POST /api/attempts/:attemptId/focus-losses": actFromMemory(noteFocusLost),
  "POST /api/attempts/:attemptId/submission": actFromMemory(submitAttempt),
  "GET /api/attempts/:attemptId/result": ask(readResult),
  "GET /api/attempts/:attemptId/certificate": ask(readCertificate),
  "GET /api/attempts/:attemptId/record": ask(readRecord),
  "GET /api/schemes/:scheme/attempts/alerts": ask(readAlerts),
  "GET /api/schemes/:scheme/questions/:code/neutralisation": ask(readNeutralisation),
  "POST /api/schemes/:scheme/questions/:code/neutralisation": act(neutraliseQuestion),
  "POST /api/dossiers/:dossierId/sittings/:personId/reopening": act(reopenAttempts),
  "POST /api/dossiers/:dossierId/sittings/:personId/extra-time": act(grantExtraTime),
});
