import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import type { ConcludedState, Gap, OpenState, SurveillanceState } from "./surveillance.model.ts";
import { awaitedPoints } from "./surveillance.points.ts";

export type SurveillanceDeadline = Deadline<
  | "surveillance-elements"
  | "surveillance-conclusion"
  | "surveillance-correction"
  | "surveillance-verification"
  | "surveillance-follow-up"
>;

/** What is due about a surveillance, as things stand (R-SUR-6, R-COM-1). */
export function surveillanceDeadlines(state: SurveillanceState): readonly SurveillanceDeadline[] {
  switch (state.status) {
    case "open":
      return whileOpen(state);
    case "concluded":
      return onceConcluded(state);
    case "none":
    case "set-aside":
      return [];
  }
}

function whileOpen(state: OpenState): readonly SurveillanceDeadline[] {
  const { dueOn, opensOn, closesOn, surveillanceType } = state.opened;
  const explanation = { type: surveillanceType, dueOn, opensOn, closesOn };
  const elements: SurveillanceDeadline = {
    ...{ rule: "R-SUR-4", what: "surveillance-elements", dueOn, owner: heldBy("referent") },
    explanation: { ...explanation, points: awaitedPoints(state).length },
  };
  const conclusion: SurveillanceDeadline = {
    ...{ rule: "R-SUR-6", what: "surveillance-conclusion", dueOn: closesOn, owner: heldBy("account_manager") },
    explanation,
  };
  return state.submittedOn === null ? [elements, conclusion] : [conclusion];
}

function onceConcluded({ gaps, conclusion, followUp }: ConcludedState): readonly SurveillanceDeadline[] {
  const due = gaps.flatMap(gapDue);
  const { seizedUntil } = conclusion;
  if (seizedUntil === null || followUp !== null) return due;
  const seized: SurveillanceDeadline = {
    ...{ rule: "R-SUR-6", what: "surveillance-follow-up", dueOn: seizedUntil, owner: heldBy("decision_maker") },
    explanation: { outcome: conclusion.outcome },
  };
  return [seized, ...due];
}

/** What is filed in time and not verified yet falls on the certifier. */
function gapDue({ point, dueOn, correction, cleared, refused }: Gap): readonly SurveillanceDeadline[] {
  if (cleared) return [];
  const explanation = { point, dueOn };
  if (correction === null || refused !== null)
    return [{ rule: "R-SUR-6", what: "surveillance-correction", dueOn, owner: heldBy("referent"), explanation }];
  return [
    {
      ...{ rule: "R-SUR-6", what: "surveillance-verification", dueOn: correction.verifyBy },
      ...{ owner: heldBy("account_manager"), explanation },
    },
  ];
}
