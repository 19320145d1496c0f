import type { Stage } from "../../domain/journey/journey.model.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { dayOfMoment, plainDay } from "../ui/format.ts";
import type { JourneyStep } from "../ui/Journey.tsx";
import type { Dossier } from "./dossier.query.ts";
import { stepDone, stepNames } from "./dossiers.sentences.ts";

type Step = keyof typeof stepNames;
export type HistoryEntry = AnswerOf<"GET /api/dossiers/:dossierId/history">["entries"][number];

const inOrder = (order: Dossier["order"]): readonly Step[] =>
  order === "quiz-then-audit"
    ? ["application", "briefing", "quiz", "audit", "decision", "agreement"]
    : ["application", "briefing", "audit", "quiz", "decision", "agreement"];

const stepOfStage: Readonly<Record<Exclude<Stage, "active" | "refused" | "abandoned">, Step>> = {
  application: "application",
  admissibility: "application",
  completion: "application",
  refusal: "application",
  briefing: "briefing",
  audit: "audit",
  quiz: "quiz",
  review: "decision",
  decision: "decision",
  agreement: "agreement",
};

/** The event that ends each step, where one event does. */
const endings: Partial<Readonly<Record<Step, string>>> = {
  application: "DossierAccepted",
  briefing: "BriefingCompleted",
  decision: "DecisionTaken",
  agreement: "AgreementConcluded",
};

/** The events that show how far a dossier that stopped had come, the farthest first. */
const traces: readonly (readonly [event: string, step: Step])[] = [
  ["AgreementGenerated", "agreement"],
  ["DecisionTaken", "decision"],
  ["AttemptBegun", "quiz"],
  ["AuditScheduled", "audit"],
  ["DossierAccepted", "briefing"],
];

/** Whether the application was ever declared valid: a refusal may come before, or at the decision. */
export const wasAccepted = (history: readonly Pick<HistoryEntry, "type">[]): boolean =>
  history.some(({ type }) => type === "DossierAccepted");

function stoppedAt(history: readonly HistoryEntry[]): Step {
  if (!wasAccepted(history)) return "application";
  const seen = new Set(history.map(({ type }) => type));
  return traces.find(([event]) => seen.has(event))?.[1] ?? "application";
}

const lastOf = (history: readonly HistoryEntry[], type: string | undefined): HistoryEntry | undefined =>
  history.findLast((entry) => entry.type === type);

function note(step: Step, history: readonly HistoryEntry[]): { readonly note?: string } {
  const ended = lastOf(history, endings[step]);
  return ended === undefined ? {} : { note: `${stepDone[step]} ${plainDay(dayOfMoment(ended.at))}` };
}

type Standing = Pick<JourneyStep, "state" | "note">;

/** When the file is judged because a nonconformity was not corrected in time, the audit stopped there, and the quiz may not have begun. */
function failedSteps(stage: Stage, history: readonly HistoryEntry[]): Partial<Readonly<Record<Step, Standing>>> {
  const judged = stage === "review" || stage === "decision";
  if (!judged || lastOf(history, "NonconformityFailed") === undefined) return {};
  const sat = lastOf(history, "AttemptBegun") !== undefined;
  return {
    audit: { state: "stopped", note: "Un écart n’est pas levé à temps" },
    ...(sat ? {} : { quiz: { state: "upcoming" } }),
  };
}

/** The steps of a dossier on one line: what is done and since when, where it is, what comes; or where it stopped. */
export function stepsOf(
  { stage, order }: { readonly stage: Stage; readonly order: Dossier["order"] },
  history: readonly HistoryEntry[],
): readonly JourneyStep[] {
  const steps = inOrder(order);
  const over = stage === "refused" || stage === "abandoned";
  const at = stage === "active" ? steps.length : steps.indexOf(over ? stoppedAt(history) : stepOfStage[stage]);
  const failed = failedSteps(stage, history);
  return steps.map((id, index): JourneyStep => {
    if (index < at) return { id, label: stepNames[id], state: "done", ...note(id, history), ...failed[id] };
    if (index > at) return { id, label: stepNames[id], state: "upcoming" };
    if (!over) return { id, label: stepNames[id], state: "current" };
    return { id, label: stepNames[id], state: "stopped", note: stage === "refused" ? "Refusée" : "Abandonnée" };
  });
}
