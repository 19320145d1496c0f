import { neutralisationDecider } from "../../domain/quizzes/neutralisation.decide.ts";
import type { NeutralisationEvent } from "../../domain/quizzes/neutralisation.events.ts";
import type {
  NeutralisationFacts,
  NeutralisationRefusal,
  NeutralisationState,
  NeutraliseQuestion,
} from "../../domain/quizzes/neutralisation.model.ts";
import { type Stream, single } from "../stream.ts";

/** A version of a question of the bank, as far as it counts in scores. */
export const neutralisationStream: Stream<
  NeutraliseQuestion,
  NeutralisationState,
  NeutralisationEvent,
  NeutralisationRefusal,
  NeutralisationFacts
> = {
  name: "neutralisation",
  decider: neutralisationDecider,
  readings(id, { neutralised }) {
    if (neutralised === null) return [];
    const { scheme, question, version, at } = neutralised;
    return [single("neutralised_questions", { id, scheme, question, version, neutralised_at: at })];
  },
};

export const neutralisationId = (scheme: string, question: string, version: number): string =>
  `${scheme}.${question}.${version}`;
