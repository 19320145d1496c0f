import { appealDeadlines, appealDecider } from "../../domain/complaints/appeal.decide.ts";
import type { AppealEvent } from "../../domain/complaints/appeal.events.ts";
import type {
  AppealCommand,
  AppealFacts,
  AppealRefusal,
  AppealState,
  LodgedAppeal,
} from "../../domain/complaints/appeal.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import { type Stream, single } from "../stream.ts";

/** An appeal against a decision. */
export const appealStream: Stream<AppealCommand, AppealState, AppealEvent, AppealRefusal, AppealFacts> = {
  name: "appeal",
  decider: appealDecider,
  readings: (id, state, position) =>
    state.status === "none"
      ? []
      : [
          single("appeals", { id, ...columns(state), position }),
          deadlineRows({ about: "appeal", id, ...fileOf(state) }, appealDeadlines(state)),
        ],
};

const fileOf = ({ filed }: LodgedAppeal) => ({
  organisationId: filed.organisationId,
  dossierId: filed.contested.dossierId,
});

function columns(state: LodgedAppeal) {
  const { filed, status, decideBy } = state;
  const assigned = state.status === "filed" ? null : state.assigned;
  const decided = state.status === "decided" || state.status === "notified" ? state.decided : null;
  const { kind, subjectId, dossierId, habilitationId, decidedAt } = filed.contested;
  return {
    ...{ number: filed.number, organisation_id: filed.organisationId, dossier_id: dossierId, kind, status },
    ...{ habilitation_id: habilitationId, subject_id: subjectId, decided_at: decidedAt },
    handler: assigned?.handler ?? null,
    decider: assigned?.decider ?? null,
    received_on: filed.receivedOn,
    ...{ late: filed.late, decide_by: decideBy },
    concluded_on: decided === null ? null : dayOf(decided.at),
    outcome: decided?.outcome ?? null,
    annuls: decided?.annuls ?? false,
  };
}
