import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import type { AttemptRegraded } from "./attempt.events.ts";
import type { Effects, NeutralisationEvent } from "./neutralisation.events.ts";
import type {
  Crossing,
  NeutralisationFacts,
  NeutralisationRefusal,
  NeutralisationState,
  NeutraliseQuestion,
} from "./neutralisation.model.ts";
import type { Score } from "./paper.model.ts";

type Decided = Decision<NeutralisationEvent, NeutralisationRefusal>;

/** A version of a question, neutralised once and for all, by a person who saw whom it moves. */
export const neutralisationDecider: Decider<
  NeutraliseQuestion,
  NeutralisationState,
  NeutralisationEvent,
  NeutralisationRefusal,
  NeutralisationFacts
> = {
  initial: { status: "counted", neutralised: null },
  decide,
  evolve: (_, { type: __, effects: ___, ...neutralised }) => ({ status: "neutralised", neutralised }),
};

function decide(command: NeutraliseQuestion, state: NeutralisationState, facts: NeutralisationFacts): Decided {
  const { by, at, scheme, question, version, reason, seen } = command;
  if (state.status === "neutralised") return refuse({ code: "quiz/already-neutralised", question });
  if (reason === null) return refuse({ code: "quiz/reason-missing" });
  if (facts.effects.attempts + facts.running === 0) return refuse({ code: "quiz/nobody-had-it", question });
  if (seen !== facts.fingerprint) return refuse({ code: "quiz/effects-changed" });
  return accept({ type: "QuestionNeutralised", by, at, scheme, question, version, reason, effects: facts.effects });
}

/** What marking a paper again makes of its result. */
export function crossingOf(before: Score, { score, passKept }: Pick<AttemptRegraded, "score" | "passKept">): Crossing {
  if (passKept) return "kept";
  if (before.passed === score.passed) return "same";
  return score.passed ? "gains" : "loses";
}

export const effectsOf = (crossings: readonly Crossing[]): Effects => {
  const of = (wanted: Crossing): number => crossings.filter((one) => one === wanted).length;
  return { attempts: crossings.length, gains: of("gains"), losses: of("loses"), kept: of("kept") };
};

/** Whether somebody already relied on a pass: the file was reviewed, or decided upon (R-QCM-2). */
export const passIsUsed = (decision: string | null): boolean => decision !== null && decision !== "none";
