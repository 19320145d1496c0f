import type { QuestionFacts } from "../../domain/bank/question.model.ts";
import type { Wording } from "../../domain/bank/wording.model.ts";
import type { QuizBlueprint } from "../../domain/schemes/questions.model.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { questionId, questionStream } from "./question.stream.ts";

interface InScheme {
  readonly scheme: string;
}

/** What a wording is judged by, from the version of the scheme in force. */
export const rulesOf = ({ themes, options }: QuizBlueprint): QuestionFacts["rules"] => ({
  themes: themes.map(({ code }) => code),
  options,
});

async function factsOf(work: Work, scheme: string): Promise<QuestionFacts> {
  return { rules: rulesOf((await work.ports.schemes.inForce(scheme, work.today)).scheme.quiz) };
}

/** The first number of a theme that no question bears: a code is never given twice. */
function nextCode(theme: string, codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => {
    const found = new RegExp(`^${RegExp.escape(theme)}-(\\d+)$`).exec(code);
    return found === null ? [] : [Number(found[1])];
  });
  return `${theme}-${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
}

/** Proposes a question of the bank; the wording is kept outside the log, under its hash. */
export const draftQuestion: UseCase<InScheme & { readonly wording: Wording }, { id: string; code: string }> = async (
  work,
  { scheme, wording },
) => {
  const facts = await factsOf(work, scheme);
  const code = nextCode(wording.theme, [...(await work.ports.readings.bank.codes(scheme)).keys()]);
  const loaded = await work.load(questionStream, questionId(scheme, code));
  const command = { type: "DraftQuestion", scheme, wording, content: work.document(wording) } as const;
  const refusal = work.decide(loaded, command, facts);
  return refusal === null ? done({ id: loaded.id, code }) : refused(refusal);
};

/** Writes the next version of a question, or corrects the one being written. */
export const reviseQuestion: UseCase<
  InScheme & { readonly code: string; readonly wording: Wording },
  { id: string }
> = async (work, { scheme, code, wording }) => {
  const loaded = await work.load(questionStream, questionId(scheme, code));
  if (loaded.state.status === "none") return refused({ code: "access/not-found" });
  const command = { type: "ReviseQuestion", wording, content: work.document(wording) } as const;
  const refusal = work.decide(loaded, command, await factsOf(work, scheme));
  return refusal === null ? done({ id: loaded.id }) : refused(refusal);
};
