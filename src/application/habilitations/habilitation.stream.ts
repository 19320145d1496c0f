import { auditsAsked } from "../../domain/habilitations/audits.due.ts";
import { calendar } from "../../domain/habilitations/calendar.ts";
import { habilitationDecider } from "../../domain/habilitations/habilitation.decide.ts";
import type { HabilitationEvent } from "../../domain/habilitations/habilitation.events.ts";
import type {
  HabilitationCommand,
  HabilitationFacts,
  HabilitationRefusal,
} from "../../domain/habilitations/habilitation.model.ts";
import type { Granted, HabilitationState } from "../../domain/habilitations/habilitation.state.ts";
import { listChanges } from "../../domain/habilitations/list.changes.ts";
import {
  endingOf,
  lastTerm,
  type Period,
  periods,
  sanctionStayed,
  termEnd,
} from "../../domain/habilitations/periods.ts";
import { procedureDeadlines } from "../../domain/habilitations/procedure.deadlines.ts";
import { isInProcedure, notificationsOf } from "../../domain/habilitations/procedure.notifications.ts";
import { addDays } from "../../domain/shared/calendar.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { notificationRow } from "../notifications/notificationRow.ts";
import type { Rows } from "../ports/events.ts";
import { numbered, type Stream, single, streamName } from "../stream.ts";

/** The stream of an habilitation, from its grant to its end. */
export const habilitationStream: Stream<
  HabilitationCommand,
  HabilitationState,
  HabilitationEvent,
  HabilitationRefusal,
  HabilitationFacts
> = {
  name: "habilitation",
  decider: habilitationDecider,
  readings(id, state, position) {
    if (state.status === "none") return [];
    const { dossierId, organisationId } = state.grant;
    return [
      single("habilitations", { ...habilitationColumns(state), id, position }),
      numbered(
        "habilitation_periods",
        streamName("habilitation", id),
        periods(state).map((period) => ({ habilitation_id: id, ...periodColumns(state, period) })),
      ),
      ...due(id, state),
      numbered(
        "list_changes",
        streamName("habilitation", id),
        listChanges(state).map(({ key, kind, on }) => ({ habilitation_id: id, key, kind, on_day: on })),
      ),
      numbered(
        "notifications",
        streamName("habilitation", id),
        notificationsOf(state).map((one) => notificationRow(one, { dossierId, habilitationId: id })),
      ),
      single("procedures", { habilitation_id: id, open: isInProcedure(state) }),
      story("habilitation", id, { dossierId, organisationId }),
    ];
  },
};

/** Its meeting points, and what its sanctions ask for, under the numbers agreed with it. */
function due(id: string, state: Granted): readonly Rows[] {
  if (state.dates === null) return [];
  const { organisationId, dossierId } = state.grant;
  const milestones = calendar(state, state.dates);
  const points = milestones.map(({ kind, dueOn, opensOn, closesOn }) => ({
    ...{ habilitation_id: id, kind, due_on: dueOn, opens_on: opensOn, closes_on: closesOn },
  }));
  const asked = auditsAsked(milestones).map((one) => ({
    ...{ habilitation_id: id, audit_type: one.auditType, due_on: one.dueOn, from_day: one.from, until_day: one.until },
    ...{ led: one.led, answered_from: one.answeredFrom, answered_until: one.answeredUntil },
  }));
  return [
    numbered("milestones", streamName("habilitation", id), points),
    numbered("audits_asked", streamName("habilitation", id), asked),
    deadlineRows({ about: "habilitation", id, organisationId, dossierId }, procedureDeadlines(state, state.dates)),
  ];
}

function habilitationColumns(state: Granted) {
  const { grant, scope } = state;
  const ending = endingOf(state);
  return {
    number: grant.number,
    organisation_id: grant.organisationId,
    dossier_id: grant.dossierId,
    scheme: grant.scheme,
    effective_on: grant.effectiveOn,
    expires_on: termEnd(lastTerm(state)),
    ended_on: ending.on,
    ending: ending.status,
    stay: sanctionStayed(state),
    establishments: scope.establishments,
    programmes: scope.programmes,
    modalities: scope.modalities,
  };
}

const periodColumns = (state: Granted, { status, from, until }: Period) => ({
  status,
  from_day: from,
  until_day: until,
  review_from: status === "suspended" ? reviewFrom(state, from) : null,
});

/** The first day after the last of the suspension that fills a period (R-SUS-3). */
function reviewFrom({ suspensions }: Granted, from: Period["from"]) {
  const lastDay = suspensions.findLast(({ decided }) => decided.from <= from)?.decided.lastDay;
  return lastDay === undefined ? null : addDays(lastDay, 1);
}
