import type { AgreementConcluded, AgreementPurpose } from "../../domain/agreements/agreement.events.ts";
import type { HabilitationFacts } from "../../domain/habilitations/habilitation.model.ts";
import type { OpenedRenewal } from "../../domain/renewals/renewal.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { schemeOn } from "../surveillance/surveillanceScheme.ts";
import type { Work } from "../work.ts";
import { renewalOf, renewalStream } from "./renewal.stream.ts";
import { renewalFacts } from "./renewalFacts.ts";

interface Continued {
  readonly agreementId: string;
  readonly purpose: Exclude<AgreementPurpose, { readonly kind: "initial" }>;
  readonly conclusion: AgreementConcluded;
}

/** Opens the next term, or extends this one, in the act of the last signature (R-REN-2, R-REN-3). */
export async function continueHabilitation(
  work: Work,
  { agreementId, purpose, conclusion }: Continued,
): Promise<Refusal | null> {
  const renewal = await work.load(renewalStream, renewalOf(agreementId));
  const habilitation = await work.load(habilitationStream, purpose.habilitationId);
  if (renewal.state.status === "none" || habilitation.state.status === "none") return { code: "access/not-found" };
  const { opened } = renewal.state;
  const scheme = await schemeOn(work.ports, opened.dossierId, dayOf(opened.at));
  const about = { habilitation: habilitation.state, scheme, today: work.today };
  const { effectiveOn, endsOn } = conclusion;
  const facts: HabilitationFacts = {
    agreement: { agreementId, effectiveOn, endsOn },
    ...{ decider: null, grounds: scheme.grounds, rules: scheme.rulebook },
    ...{ openSessions: [], effects: null, undelivered: false },
  };
  const grounds = decidedGrounds(renewal.state, purpose);
  const command =
    purpose.kind === "renewal"
      ? ({ type: "ConcludeRenewal", from: effectiveOn, expiresOn: endsOn } as const)
      : ({ type: "ConcludeExtension" } as const);
  const kept = await renewalFacts(work.ports, renewal.state, about);
  return (
    work.decide(habilitation, { type: purpose.kind === "renewal" ? "Renew" : "Extend", grounds }, facts) ??
    work.decide(renewal, command, kept)
  );
}

/** The grounds of the decision that the agreement carries out. */
function decidedGrounds(state: OpenedRenewal, { kind }: Continued["purpose"]) {
  if (kind === "extension") return state.extension?.decided.grounds ?? [];
  return "decided" in state ? state.decided.grounds : [];
}
