import { evaluationActNames } from "../../contract/decisions.sentences.ts";
import type { EvaluationAct } from "../../domain/access/impartiality.model.ts";
import type { Tone } from "../ui/tone.ts";
import type { Deliberation } from "./decision.query.ts";

const badges = {
  open: { tone: "warning", label: "Réponse attendue" },
  answered: { tone: "success", label: "Répondue" },
  withdrawn: { tone: "neutral", label: "Retirée" },
} as const satisfies Readonly<Record<string, { readonly tone: Tone; readonly label: string }>>;

/** Where a question stands. */
export const questionBadge = (status: keyof typeof badges) => badges[status];

const isAct = (act: string): act is EvaluationAct => Object.hasOwn(evaluationActNames, act);

/** Those to whom a question can be put: whoever evaluated the file, oneself excepted. */
export const askable = (evaluators: Deliberation["evaluators"], me: string) =>
  evaluators
    .filter(({ personId }) => personId !== me)
    .map(({ personId, name, acts }) => ({ personId, name, acts: acts.filter(isAct) }));
