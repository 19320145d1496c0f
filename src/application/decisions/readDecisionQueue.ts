import type { DecisionState } from "../../domain/decisions/decision.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { type Journey, journeys } from "../journey/readJourneys.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { decisionStream } from "./decision.stream.ts";
import { evaluationFacts, type OpenFile } from "./evaluationFacts.ts";
import { impedimentsOn } from "./impediments.ts";
import { openNonconformities, quizResults } from "./readEvaluation.ts";
import { judgeBy, type WaitingStage, waitingStages, waitsSince } from "./waitsSince.ts";

/**
 * The files that wait for a review or a decision, the oldest first. What they hold is closed to somebody who may not act on
 * them: they are told why, and nothing more (R-DEC-1, R-IMP-3).
 */
export async function readDecisionQueue(asking: Asking) {
  const open = await journeys(asking, { drafts: false, statuses: ["accepted", "refusal_proposed"] });
  const stages = stagesFor(asking.actor);
  const files = await Promise.all(
    open.flatMap((journey) => {
      const stage = stages.find((one) => one === journey.stage);
      return stage === undefined ? [] : [lineOf(asking, journey, stage)];
    }),
  );
  return done({ files: files.flat().toSorted((one, other) => one.since.localeCompare(other.since)) });
}

/** Whoever only reviews files waits for those to review. */
const stagesFor = ({ staff }: Asking["actor"]): readonly WaitingStage[] =>
  staff.includes("decision_maker") ? waitingStages : ["review"];

async function lineOf(asking: Asking, { row }: Journey, stage: WaitingStage) {
  const { ports } = asking;
  const { state } = await ports.states.load(dossierStream, row.id);
  if (state.status === "none") return [];
  const file = { dossierId: row.id, state, scheme: await ports.schemes.get(state.scheme) };
  const { state: decision } = await ports.states.load(decisionStream, row.id);
  const since = (await waitsSince(ports, row.id, stage)) ?? asking.at;
  const reasons = await impedimentsOn(asking, file);
  const { number, organisationName } = row;
  const dueOn = judgeBy(since, file.scheme.rulebook.application);
  const content = reasons.length === 0 ? await contentOf(asking, file, decision) : null;
  return [{ dossierId: row.id, number, organisationName, stage, since: dayOf(since), dueOn, reasons, content }];
}

async function contentOf(asking: Asking, file: OpenFile, decision: DecisionState) {
  const { audit } = await evaluationFacts(asking.ports, file, asking.today);
  const scores = (await quizResults(asking, file)).flatMap(({ attempts }) => {
    const counting = attempts.find(({ passed }) => passed) ?? attempts.at(-1);
    return counting === undefined ? [] : [counting.percent];
  });
  return {
    proposal: decision.status === "reviewed" ? decision.review.proposal : null,
    openNonconformities: (await openNonconformities(asking.ports, audit, file.scheme)).length,
    /** The lowest of those who sat it. */
    quizPercent: scores.length === 0 ? null : Math.min(...scores),
    questionOpen: decision.questions.some(({ status }) => status === "open"),
  };
}
