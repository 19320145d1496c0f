import type { Day, Moment } from "../shared/calendar.ts";
import { type Act, accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { ExamEvent } from "./exam.events.ts";

/** What is said of an exam session beforehand. */
export interface ExamPlan {
  readonly scheme: string;
  readonly code: string;
  readonly heldOn: Day;
  readonly place: string;
  /** The organisation it is kept for; null when it is open to all, free candidates included. */
  readonly organisationId: string | null;
}

interface PlanExam extends Act {
  readonly type: "PlanExam";
  readonly plan: ExamPlan;
}
interface CancelExam extends Act {
  readonly type: "CancelExam";
}
export type ExamCommand = PlanExam | CancelExam;

export type ExamState =
  | { readonly status: "none" }
  | { readonly status: "planned" | "cancelled"; readonly plan: ExamPlan; readonly at: Moment };

export interface ExamFacts {
  /** Whether the organisation it is kept for is habilitated, or was. */
  readonly organisationKnown: boolean;
}

export type ExamRefusal =
  | { readonly code: "exam/unchanged" }
  | { readonly code: "exam/organisation-unknown" }
  | { readonly code: "exam/not-planned" };

/** The rules of an exam session: told again, it is changed; cancelled, it can be planned anew (R-RES-1). */
export const exam: Decider<ExamCommand, ExamState, ExamEvent, ExamRefusal, ExamFacts> = {
  initial: { status: "none" },
  decide,
  evolve: (_, event) => {
    switch (event.type) {
      case "ExamPlanned":
        return { status: "planned", plan: event.plan, at: event.at };
      case "ExamCancelled":
        return { status: "cancelled", plan: event.plan, at: event.at };
      default:
        return unreachable(event);
    }
  },
};

function decide(command: ExamCommand, state: ExamState, facts: ExamFacts): Decision<ExamEvent, ExamRefusal> {
  const { by, at } = command;
  if (command.type === "CancelExam")
    return state.status === "planned"
      ? accept({ type: "ExamCancelled", by, at, plan: state.plan })
      : refuse({ code: "exam/not-planned" });
  const { plan } = command;
  if (plan.organisationId !== null && !facts.organisationKnown) return refuse({ code: "exam/organisation-unknown" });
  const same = state.status === "planned" && JSON.stringify(state.plan) === JSON.stringify(plan);
  return same ? refuse({ code: "exam/unchanged" }) : accept({ type: "ExamPlanned", by, at, plan });
}
