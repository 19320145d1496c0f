import { sessionDeadlines } from "../../domain/activity/session.deadlines.ts";
import { trainingSession } from "../../domain/activity/session.decide.ts";
import type { SessionEvent } from "../../domain/activity/session.events.ts";
import type {
  DeclaredState,
  SessionCommand,
  SessionFacts,
  SessionRefusal,
  SessionState,
} from "../../domain/activity/session.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { type Stream, single } from "../stream.ts";

/** The stream of a session of training, from its declaration to its headcount. */
export const sessionStream: Stream<SessionCommand, SessionState, SessionEvent, SessionRefusal, SessionFacts> = {
  name: "session",
  decider: trainingSession,
  readings(id, state, position) {
    if (state.status === "none") return [];
    const { dossierId, organisationId } = state.declared;
    return [
      single("training_sessions", { ...columnsOf(state), id, position }),
      story("session", id, { dossierId, organisationId }),
      deadlineRows({ about: "session", id, organisationId, dossierId }, sessionDeadlines(state)),
    ];
  },
};

function columnsOf(state: DeclaredState) {
  const { declared, session, remarks, fate } = state;
  const headcount = state.status === "reported" ? state.headcount : null;
  return {
    ...{ habilitation_id: declared.habilitationId, organisation_id: declared.organisationId },
    ...{ dossier_id: declared.dossierId, status: state.status, fate: fate?.fate ?? null },
    ...{ from_day: session.from, until_day: session.until, modalities: session.modalities },
    ...{ trainers: session.trainers, other_trainers: session.others !== null, programme: session.programme },
    ...{ expected: session.expected, remarks, corrected: state.corrections > 0 },
    ...{ headcount_due_on: state.headcountDueOn, declared_on: dayOf(declared.at) },
    ...{ prepared: headcount?.prepared ?? null, enrolled: headcount?.enrolled ?? null },
    gave_up: headcount?.gaveUp ?? null,
  };
}
