import { unreachable } from "../shared/unreachable.ts";
import type { GrievancesNotified, SanctionAim } from "./habilitation.events.ts";
import type { Correction, Granted, Suspension } from "./habilitation.state.ts";
import type { ProcedureEvent } from "./procedure.events.ts";

/** What a procedure becomes by an event. */
export function evolveProcedure(state: Granted, event: ProcedureEvent): Granted {
  const { procedure } = state;
  switch (event.type) {
    case "GrievancesIssued":
      return inProcedure(state, { notices: [...procedure.notices, { issued: event, presented: false }] });
    case "GrievanceAnswered":
      return inProcedure(state, { answers: [...procedure.answers, event] });
    case "GrievanceDropped":
      return inProcedure(state, { dropped: [...procedure.dropped, event] });
    case "GrievancesClosed":
      return closed(state, event.aim);
    case "HearingHeld":
      return lastSuspension(state, (suspension) => ({ ...suspension, hearing: event }));
    case "CorrectionFiled":
      return corrected(state, { code: event.code, filed: event, found: null });
    case "CorrectionVerified": {
      const filed = correctionOf(state.suspensions.at(-1), event.code)?.filed ?? null;
      return corrected(state, { code: event.code, filed, found: event });
    }
    case "MentionsRemovalProved":
      return { ...state, removals: [...state.removals, event] };
    case "PeopleTold":
      return { ...state, told: [...state.told, event] };
    case "EffectsWeighed":
      return state;
    default:
      return unreachable(event);
  }
}

const inProcedure = (state: Granted, part: Partial<Granted["procedure"]>): Granted => ({
  ...state,
  procedure: { ...state.procedure, ...part },
});

/** The letter of these grievances was presented. */
export const presented = (state: Granted, { aim }: GrievancesNotified): Granted =>
  inProcedure(state, {
    notices: state.procedure.notices.map((notice) =>
      notice.issued.aim === aim ? { ...notice, presented: true } : notice,
    ),
  });

/** What was reproached with this aim has led to a decision. */
export function closed(state: Granted, aim: SanctionAim): Granted {
  const { notices, answers, dropped } = state.procedure;
  return {
    ...state,
    grievances: state.grievances.filter((notice) => notice.aim !== aim),
    procedure: {
      notices: notices.filter(({ issued }) => issued.aim !== aim),
      answers: answers.filter((answer) => answer.aim !== aim),
      dropped: dropped.filter((point) => point.aim !== aim),
    },
  };
}

export function lastSuspension(state: Granted, change: (suspension: Suspension) => Suspension): Granted {
  const last = state.suspensions.length - 1;
  const suspensions = state.suspensions.map((one, rank) => (rank === last ? change(one) : one));
  return { ...state, suspensions };
}

/** What became of the correction of a failing; null while nothing was filed or found. */
export const correctionOf = (suspension: Suspension | null | undefined, code: string): Correction | null =>
  suspension?.corrections.find((one) => one.code === code) ?? null;

const corrected = (state: Granted, correction: Correction): Granted =>
  lastSuspension(state, (suspension) => ({
    ...suspension,
    corrections: [...suspension.corrections.filter(({ code }) => code !== correction.code), correction],
  }));
