import { question } from "../../domain/bank/question.decide.ts";
import type { QuestionEvent } from "../../domain/bank/question.events.ts";
import type {
  QuestionCommand,
  QuestionFacts,
  QuestionRefusal,
  QuestionState,
} from "../../domain/bank/question.model.ts";
import { type Stream, single } from "../stream.ts";

/** One question of the bank; the stream is named by the scheme and the code of the question. */
export const questionStream: Stream<
  QuestionCommand,
  QuestionState,
  QuestionEvent,
  QuestionRefusal,
  QuestionFacts | null
> = {
  name: "question",
  decider: question,
  readings(id, state) {
    if (state.status === "none") return [];
    const { status, scheme, used, next, history } = state;
    const shown = next ?? used;
    return [
      single("questions", {
        ...{ id, scheme, code: codeOf(id), status },
        ...{ theme: shown?.theme, kind: shown?.kind, difficulty: shown?.difficulty },
        ...{ used_version: used?.version ?? null, used_content: used?.content ?? null },
        ...{ used_theme: used?.theme ?? null, used_kind: used?.kind ?? null },
        used_difficulty: used?.difficulty ?? null,
        ...{ used_options: used?.options ?? null, used_right: used?.right ?? null },
        ...{ next_version: next?.version ?? null, next_content: next?.content ?? null },
        ...{ next_author: next?.author ?? null, submitted: next?.submitted ?? false },
        changed_at: history.at(-1)?.at,
      }),
    ];
  },
};

/** The stream of a question: codes are unique within a scheme only. */
export const questionId = (scheme: string, code: string): string => `${scheme}.${code}`;

const codeOf = (id: string): string => id.slice(id.indexOf(".") + 1);
