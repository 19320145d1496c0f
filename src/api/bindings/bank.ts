import {
  approveQuestion,
  reinstateQuestion,
  retireQuestion,
  returnQuestion,
  submitQuestion,
  suspendQuestion,
} from "../../application/bank/checkQuestion.ts";
import { exportBank, readExport } from "../../application/bank/exportBank.ts";
import { giveImage, readImage } from "../../application/bank/questionImage.ts";
import { readBank, readQuestion } from "../../application/bank/readBank.ts";
import { readExchange } from "../../application/bank/readExchange.ts";
import { readStatistics } from "../../application/bank/readStatistics.ts";
import { draftQuestion, reviseQuestion } from "../../application/bank/writeQuestion.ts";
import { flagSentence } from "../../contract/bank.flags.ts";
import { saidFault } from "../../contract/bank.refusals.ts";
import type { bankRoutes } from "../../contract/bank.routes.ts";
import { remarkSentence } from "../../contract/exchange.sentences.ts";
import type { ItemReport } from "../../domain/bank/exchange.model.ts";
import { act, ask, type Bindings, take, told } from "../bind.ts";

const inWords = ({ remarks }: Pick<ItemReport, "remarks">) => ({ remarks: remarks.map(remarkSentence) });

export const bankBindings: Bindings<typeof bankRoutes> = {
  "GET /api/schemes/:scheme/questions": ask(readBank),
  "POST /api/schemes/:scheme/questions": act(draftQuestion),
  "GET /api/schemes/:scheme/question-statistics": told(ask(readStatistics), ({ questions, ...figures }) => ({
    ...figures,
    questions: questions.map(({ flags, ...question }) => ({
      ...question,
      flags: flags.map((flag) => flagSentence(flag, (id) => question.choices.find((one) => one.id === id)?.text ?? id)),
    })),
  })),
  "GET /api/schemes/:scheme/questions/:code": ask(readQuestion),
  "POST /api/schemes/:scheme/question-readings": told(take(readExchange), ({ items, ...reading }) => ({
    ...reading,
    items: items.map((item) => ({ ...item, ...inWords(item), faults: item.faults.map(saidFault) })),
  })),
  "GET /api/schemes/:scheme/question-exports/:format": ask(exportBank),
  "GET /api/schemes/:scheme/question-exports/:format/report": told(ask(readExport), ({ reports, ...file }) => ({
    ...file,
    reports: reports.map((report) => ({ ...report, ...inWords(report) })),
  })),
  "POST /api/schemes/:scheme/question-images": take(giveImage),
  "GET /api/schemes/:scheme/questions/:code/images/:file": ask(readImage),
  "POST /api/schemes/:scheme/questions/:code/versions": act(reviseQuestion),
  "POST /api/schemes/:scheme/questions/:code/submission": act(submitQuestion),
  "POST /api/schemes/:scheme/questions/:code/approval": act(approveQuestion),
  "POST /api/schemes/:scheme/questions/:code/return": act(returnQuestion),
  "POST /api/schemes/:scheme/questions/:code/suspension": act(suspendQuestion),
  "POST /api/schemes/:scheme/questions/:code/reinstatement": act(reinstateQuestion),
  "POST /api/schemes/:scheme/questions/:code/retirement": act(retireQuestion),
};
