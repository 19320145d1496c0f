import type { Party } from "../../domain/agreements/agreement.events.ts";
import type { AgreementFacts } from "../../domain/agreements/agreement.model.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import { refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import { renewalOf, renewalStream } from "../renewals/renewal.stream.ts";
import type { Work } from "../work.ts";
import { agreementStream } from "./agreement.stream.ts";
import { currentText } from "./currentText.ts";
import { agreementRules } from "./generateAgreement.ts";
import { registrationEnd } from "./registrationEnd.ts";

/** The dossier that an agreement belongs to: its own, or that of the habilitation it renews or extends. */
export async function dossierOf({ states }: Pick<Ports, "states">, agreementId: string): Promise<string> {
  const { state } = await states.load(renewalStream, renewalOf(agreementId));
  return state.status === "none" ? agreementId : state.opened.dossierId;
}

/** An agreement loaded for somebody who signs, for their party, with its text; or why not. */
export async function toSign(work: Work, id: string) {
  const agreement = await work.load(agreementStream, id);
  const dossierId = await dossierOf(work.ports, id);
  const found = await forDossier(work, "agreement.sign", dossierId);
  if (!found.ok) return found;
  const { status } = found.state;
  if (status !== "accepted" && status !== "concluded") return refused({ code: "dossier/not-in-this-state" });
  const current = await currentText(work.ports.contents, agreement.state);
  if (current === null) return refused({ code: "agreement/not-now", status: agreement.state.status });
  const { state, scheme, dossier } = found;
  const party: Party = work.actor.staff.includes("signatory") ? "certifier" : "organisation";
  const facts: AgreementFacts = {
    ...{ decision: null, clauses: [], signatories: current.text.signatories, code: null },
    registrationEndsOn: await registrationEnd(work.ports.schemes, scheme.id, work.today),
    rules: agreementRules({ scheme }),
  };
  return { ok: true as const, id, agreement, dossier, file: { dossierId, state, scheme }, party, facts, ...current };
}

export type ToSign = Extract<Awaited<ReturnType<typeof toSign>>, { readonly ok: true }>;
