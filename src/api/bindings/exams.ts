import { correctResult, receiveResults } from "../../application/exams/enterResults.ts";
import { cancelExam, planExam } from "../../application/exams/exam.stream.ts";
import {
  carryOn,
  continueImport,
  openImport,
  type RefusedLine,
  undoImport,
} from "../../application/exams/importResults.ts";
import { giveResults, previewResults, readImport, readImports } from "../../application/exams/readImports.ts";
import { readRate, readRates, readResultHistory, readResults } from "../../application/exams/readRates.ts";
import type { examRoutes } from "../../contract/exams.routes.ts";
import { changeNames, problemSentence } from "../../contract/exams.sentences.ts";
import type { ExamResult } from "../../domain/exams/result.model.ts";
import { act, ask, type Binding, type Bindings, take, told } from "../bind.ts";

const inWords = <T extends { readonly refused: readonly RefusedLine[] }>(answer: T) => ({
  ...answer,
  refused: answer.refused.map(({ line, problems }) => ({ line, problems: problems.map(problemSentence) })),
});

interface Corrected {
  readonly corrected: readonly { line: number; candidate: string; changes: readonly (keyof ExamResult)[] }[];
}
const changesInWords = <T extends Corrected>(answer: T) => ({
  ...answer,
  corrected: answer.corrected.map((one) => ({ ...one, changes: one.changes.map((change) => changeNames[change]) })),
});

/** Answers once the lines of the import that this opens, or takes up again, are recorded. */
const carried = <B extends Binding>(open: B): B =>
  // The binding keeps the types of what it wraps.
  (async (incoming) => {
    const opened = await open(incoming);
    if (opened.ok && incoming.actor !== null)
      await carryOn(incoming.ports, incoming.actor, (opened.value as { readonly id: string }).id);
    return opened;
  }) as B;

export const examBindings: Bindings<typeof examRoutes> = {
  "GET /api/schemes/:scheme/result-imports": ask(readImports),
  "POST /api/schemes/:scheme/result-files": told(take(giveResults), (found) => changesInWords(inWords(found))),
  "PUT /api/schemes/:scheme/result-files/:file": told(ask(previewResults), (found) => changesInWords(inWords(found))),
  "POST /api/schemes/:scheme/result-imports": carried(act(openImport)),
  "POST /api/schemes/:scheme/results": told(act(receiveResults), inWords),
  "POST /api/schemes/:scheme/result-corrections": act(correctResult),
  "GET /api/schemes/:scheme/result-history": ask(readResultHistory),
  "GET /api/result-imports/:importId": told(ask(readImport), inWords),
  "POST /api/result-imports/:importId/continuation": carried(act(continueImport)),
  "POST /api/result-imports/:importId/undoing": act(undoImport),
  "POST /api/schemes/:scheme/exams": act(planExam),
  "POST /api/schemes/:scheme/exams/:code/cancellation": act(cancelExam),
  "GET /api/schemes/:scheme/rates": ask(readRates),
  "GET /api/habilitations/:habilitationId/rate": ask(readRate),
  "GET /api/habilitations/:habilitationId/results": ask(readResults),
};
