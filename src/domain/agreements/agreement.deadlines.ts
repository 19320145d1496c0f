import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import type { Day } from "../shared/calendar.ts";
import type { AgreementState } from "./agreement.model.ts";

/** The status on a day: past its last day, an agreement not signed by both has lapsed, noted or not (R-AGR-2). */
export function agreementStatusOn(state: AgreementState, on: Day): AgreementState["status"] {
  const unsigned = state.status === "generated" || state.status === "half-signed";
  return unsigned && on > state.agreement.signBy ? "lapsed" : state.status;
}

/** What is due: the next signature, before the favourable decision lapses. */
export function agreementDeadlines(
  state: AgreementState,
): readonly Deadline<"organisation-signature" | "certifier-signature">[] {
  if (state.status !== "generated" && state.status !== "half-signed") return [];
  const { signBy: dueOn } = state.agreement;
  const due = { rule: "R-AGR-2", dueOn, explanation: {} } as const;
  return state.status === "generated"
    ? [{ ...due, what: "organisation-signature", owner: heldBy("legal_representative") }]
    : [{ ...due, what: "certifier-signature", owner: heldBy("signatory") }];
}
