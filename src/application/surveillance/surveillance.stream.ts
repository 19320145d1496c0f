import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { surveillanceDeadlines } from "../../domain/surveillance/surveillance.deadlines.ts";
import { surveillance } from "../../domain/surveillance/surveillance.decide.ts";
import type { DueType, SurveillanceEvent } from "../../domain/surveillance/surveillance.events.ts";
import type {
  OpenedState,
  SurveillanceCommand,
  SurveillanceFacts,
  SurveillanceRefusal,
  SurveillanceState,
} from "../../domain/surveillance/surveillance.model.ts";
import { standingOn } from "../../domain/surveillance/surveillance.standing.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { type Stream, single } from "../stream.ts";

/** The stream of a surveillance that is due, from its opening to the correction of its gaps. */
export const surveillanceStream: Stream<
  SurveillanceCommand,
  SurveillanceState,
  SurveillanceEvent,
  SurveillanceRefusal,
  SurveillanceFacts
> = {
  name: "surveillance",
  decider: surveillance,
  readings(id, state, position) {
    if (state.status === "none") return [];
    const { dossierId, organisationId } = state.opened;
    const outcome = outcomeColumns(state);
    return [
      single("surveillances", {
        ...{ ...openedColumns(state), ...outcome, ...standingColumn(state, outcome) },
        ...{ id, position },
      }),
      story("surveillance", id, { dossierId, organisationId }),
      deadlineRows({ about: "surveillance", id, organisationId, dossierId }, surveillanceDeadlines(state)),
    ];
  },
};

/** Made of what it is about, so that nothing is opened twice. */
export const surveillanceId = (habilitationId: string, type: DueType, dueOn: Day): string =>
  `${habilitationId}_${type}_${dueOn}`;

/** Where it stands, which does not depend on the day: lists are filtered on it. */
function standingColumn(state: OpenedState, { seized_until: seizedUntil, open_gaps: openGaps }: Outcome) {
  const { status, submittedOn } = state;
  return { standing: standingOn({ status, submittedOn, openGaps, seizedUntil }) };
}

function openedColumns({ status, opened, points, ratings, submittedOn, auditId }: OpenedState) {
  return {
    ...{ habilitation_id: opened.habilitationId, organisation_id: opened.organisationId, status },
    ...{ dossier_id: opened.dossierId, type: opened.surveillanceType, mode: opened.mode, reduced: opened.reduced },
    ...{ due_on: opened.dueOn, opens_on: opened.opensOn, closes_on: opened.closesOn },
    ...{ opened_on: dayOf(opened.at), submitted_on: submittedOn, points: points.length, audit_id: auditId },
    rated: points.filter(({ code }) => ratings[code] !== undefined).length,
  };
}

type Outcome = ReturnType<typeof outcomeColumns>;

function outcomeColumns(state: OpenedState) {
  if (state.status !== "concluded")
    return { outcome: null, concluded_on: null, late: null, open_gaps: 0, seized_until: null };
  const { conclusion, gaps, followUp } = state;
  return {
    ...{ outcome: conclusion.outcome, concluded_on: dayOf(conclusion.at), late: conclusion.late },
    ...{ open_gaps: gaps.filter(({ cleared }) => !cleared).length },
    seized_until: followUp === null ? conclusion.seizedUntil : null,
  };
}
