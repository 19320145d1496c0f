import type { ReadItem } from "../../domain/bank/exchange.model.ts";
import { type FoundQuestion, settle, unsettled } from "../../domain/bank/exchange.settle.ts";
import { limits } from "./limits.ts";
import { UnreadableFile } from "./refused.ts";

export const aikenOption = /^([A-Z])[.)]\s+(.*)$/s;
export const aikenAnswer = /^ANSWER:\s*([A-Z])\s*$/;

interface Question {
  readonly text: string[];
  readonly options: { readonly letter: string; readonly text: string }[];
}

/** The questions of an Aiken text: a wording, options `A. …`, then `ANSWER: A`. */
export function readAiken(file: string): readonly ReadItem[] {
  const items: ReadItem[] = [];
  let current: Question = { text: [], options: [] };
  const finish = (answer: string | null): void => {
    items.push(readQuestion(items.length + 1, current, answer));
    current = { text: [], options: [] };
    if (items.length > limits.questions) {
      throw new UnreadableFile({ code: "exchange/too-many-questions", limit: limits.questions });
    }
  };
  for (const line of file.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    const option = aikenOption.exec(line);
    const answer = aikenAnswer.exec(line);
    if (answer !== null) finish(answer[1] ?? null);
    else if (option !== null) current.options.push({ letter: option[1] ?? "", text: option[2] ?? "" });
    else if (line !== "") {
      if (current.options.length > 0) finish(null);
      current.text.push(line);
    }
  }
  if (current.text.length > 0 || current.options.length > 0) finish(null);
  return items;
}

function readQuestion(rank: number, { text, options }: Question, answer: string | null): ReadItem {
  const wording = text.join("\n");
  if (options.length === 0) return unsettled(rank, wording, [{ code: "unreadable", line: null }]);
  const found: FoundQuestion = {
    ...{ reference: null, title: null, text: wording, kind: "single" },
    options: options.map(({ letter, text: option }) => ({ text: option, correct: letter === answer })),
    ...{ explanation: "", theme: null, difficulty: null, recall: false, source: null, images: [] },
  };
  return settle(rank, found, []);
}
