import { changeDeadlines } from "../../domain/changes/change.deadlines.ts";
import { changeDecider } from "../../domain/changes/change.decide.ts";
import type { ChangeEvent } from "../../domain/changes/change.events.ts";
import type { ChangeCommand, ChangeFacts, ChangeRefusal, ChangeState } from "../../domain/changes/change.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { type Stream, single } from "../stream.ts";

/** A change that an organisation declares (R-CHG-1). */
export const changeStream: Stream<ChangeCommand, ChangeState, ChangeEvent, ChangeRefusal, ChangeFacts> = {
  name: "change",
  decider: changeDecider,
  readings(id, state) {
    if (state.status === "none") return [];
    const { habilitationId, dossierId, organisationId, kind, happenedOn, at, late } = state.declared;
    return [
      single("changes", {
        ...{ id, habilitation_id: habilitationId, dossier_id: dossierId, organisation_id: organisationId, kind, late },
        ...{ status: state.status, happened_on: happenedOn, declared_on: dayOf(at), review_due_on: state.reviewDueOn },
      }),
      deadlineRows({ about: "change", id, organisationId, dossierId }, changeDeadlines(state)),
      story("change", id, { dossierId, organisationId }),
    ];
  },
};
