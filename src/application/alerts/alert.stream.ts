import { alertDeadlines } from "../../domain/alerts/alert.deadlines.ts";
import { alert } from "../../domain/alerts/alert.decide.ts";
import type { AlertEvent } from "../../domain/alerts/alert.events.ts";
import type { AlertCommand, AlertFacts, AlertRefusal } from "../../domain/alerts/alert.model.ts";
import type { AlertState, RaisedAlert } from "../../domain/alerts/alert.state.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import { numbered, type Stream, single, streamName } from "../stream.ts";

/** An alert on an habilitation; the stream is named by the fingerprint of its first facts. */
export const alertStream: Stream<AlertCommand, AlertState, AlertEvent, AlertRefusal, AlertFacts> = {
  name: "alert",
  decider: alert,
  readings(id, state, position) {
    if (state.status === "none") return [];
    const { organisationId, dossierId } = state.raised;
    return [
      single("alerts", { id, position, ...columnsOf(state) }),
      numbered(
        "alert_facts",
        streamName("alert", id),
        state.seen.toReversed().map(({ fingerprint }) => ({ alert_id: id, fingerprint })),
      ),
      deadlineRows({ about: "alert", id, organisationId, dossierId }, alertDeadlines(state)),
    ];
  },
};

function columnsOf(state: RaisedAlert) {
  const { raised, seen, status } = state;
  const { habilitationId, dossierId, organisationId, kind, subject, owner, at } = raised;
  return {
    ...{
      habilitation_id: habilitationId,
      dossier_id: dossierId,
      organisation_id: organisationId,
      kind,
      subject,
      status,
    },
    owner: owner.kind === "person" ? owner.personId : null,
    raised_on: dayOf(at),
    due_on: "dueOn" in state ? state.dueOn : null,
    answer_due_on: status === "asked" ? state.answerDueOn : null,
    snoozed_until: status === "snoozed" ? state.until : null,
    closed_on: status === "closed" ? state.closedOn : null,
    outcome: status === "closed" ? state.outcome : null,
    ...{ facts: seen[0]?.facts ?? raised.facts, seen: seen[0]?.seen ?? raised.seen },
  };
}
