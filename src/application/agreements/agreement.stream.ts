import { agreementDecider } from "../../domain/agreements/agreement.decide.ts";
import type { AgreementEvent } from "../../domain/agreements/agreement.events.ts";
import type {
  AgreementCommand,
  AgreementFacts,
  AgreementRefusal,
  AgreementState,
} from "../../domain/agreements/agreement.model.ts";
import { type Stream, single } from "../stream.ts";

/** The agreement of a dossier, which names the stream and makes it part of its history. */
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
  ],
};

function signBy(state: AgreementState) {
  if (state.status === "none") return null;
  return state.status === "lapsed" ? state.signBy : state.agreement.signBy;
}
