import { agreementDeadlines } from "../../domain/agreements/agreement.deadlines.ts";
import { agreementDecider } from "../../domain/agreements/agreement.decide.ts";
import type { AgreementEvent } from "../../domain/agreements/agreement.events.ts";
import type {
  AgreementCommand,
  AgreementFacts,
  AgreementRefusal,
  AgreementState,
} from "../../domain/agreements/agreement.model.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import type { Rows } from "../ports/events.ts";
import { type Stream, single } from "../stream.ts";

/** The agreement of a dossier, of a renewal or of an extension, which names the stream and makes it part of the history. */
export const agreementStream: Stream<
  AgreementCommand,
  AgreementState,
  AgreementEvent,
  AgreementRefusal,
  AgreementFacts
> = {
  name: "agreement",
  decider: agreementDecider,
  readings: (id, state) => [
    single("agreements", {
      dossier_id: id,
      status: state.status,
      sign_by: signBy(state),
      effective_on: state.status === "concluded" ? state.conclusion.effectiveOn : null,
    }),
    ...signaturesDue(id, state),
  ],
};

/** The signatures of a first agreement are a step of its dossier; those of what renews or extends are due by themselves. */
function signaturesDue(id: string, state: AgreementState): readonly Rows[] {
  if (state.status === "none" || state.status === "lapsed") return [];
  const { purpose, dossierId } = state.agreement;
  if (purpose.kind === "initial") return [];
  const { organisationId } = purpose;
  return [deadlineRows({ about: "agreement", id, organisationId, dossierId }, agreementDeadlines(state))];
}

function signBy(state: AgreementState) {
  if (state.status === "none") return null;
  return state.status === "lapsed" ? state.signBy : state.agreement.signBy;
}
