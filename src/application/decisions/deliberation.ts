import type { DecisionEvent } from "../../domain/decisions/decision.events.ts";

const announced: readonly string[] = [
  "DecisionTaken",
  "DecisionNotified",
  "DecisionReopened",
  "PointsAnnulled",
] satisfies readonly DecisionEvent["type"][];

/** Whether an event belongs to what precedes a decision and stays between those who review and decide. */
export const isDeliberation = (stream: string, type: string): boolean =>
  stream.startsWith("decision-") && !announced.includes(type);
