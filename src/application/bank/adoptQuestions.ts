import { habilis } from "../../domain/access/actor.ts";
import type { Wording } from "../../domain/bank/wording.model.ts";
import type { Question } from "../../domain/schemes/questions.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { handle, type UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import { questionId, questionStream } from "./question.stream.ts";

/** The wording of a question as its scheme publishes it. */
const wordingOf = ({ theme, kind, difficulty, recall, text, options, explanation, source }: Question): Wording => ({
  ...{ theme, kind, difficulty, recall, text, options, explanation, source },
  image: null,
});

const adopt: UseCase<{ readonly scheme: string; readonly question: Question }, { id: string }> = async (
  work,
  { scheme, question },
) => {
  const loaded = await work.load(questionStream, questionId(scheme, question.id));
  const wording = wordingOf(question);
  const { version, status } = question;
  const command = { type: "AdoptQuestion", scheme, version, wording, active: status === "active" } as const;
  const refusal = work.decide(loaded, { ...command, content: work.document(wording) }, null);
  return refusal === null ? done({ id: loaded.id }) : refused(refusal);
};

/** Takes into the bank what a scheme publishes and the bank does not hold; a version already known changes nothing. */
export async function adoptQuestions(ports: Ports, { id, questions }: Scheme): Promise<void> {
  const at = await ports.clock.now();
  const known = await ports.readings.bank.codes(id);
  const isNew = ({ id: code, version, status }: Question) => status === "active" && version > (known.get(code) ?? 0);
  for (const question of questions.filter(isNew)) {
    const request = {
      ...{ actor: habilis, at, commandId: ports.ids.next(), expected: null },
      bodyHash: ports.ids.sha256(question.id),
    };
    const outcome = await handle(ports, request, { run: adopt, input: { scheme: id, question } });
    if (!outcome.ok && outcome.refusal.code !== "bank/version-known" && outcome.refusal.code !== "bank/not-now")
      throw new Error(`Question ${question.id} was not adopted: ${outcome.refusal.code}.`);
  }
}
