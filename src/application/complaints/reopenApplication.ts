import type { Refusal } from "../../domain/shared/decider.ts";
import { agreementStream } from "../agreements/agreement.stream.ts";
import { agreementRules } from "../agreements/generateAgreement.ts";
import { decisionStream } from "../decisions/decision.stream.ts";
import { decisionFacts } from "../decisions/decisionFacts.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { dossierFacts } from "../dossiers/dossierFacts.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import type { Work } from "../work.ts";

/** The appeal that is upheld, and the dossier it is about. */
interface Upheld {
  readonly id: string;
  readonly contested: { readonly dossierId: string };
}

const notFound: Refusal = { code: "access/not-found" };

/** A refused application is decided, or instructed, again (R-CMP-5). */
export async function reopenRefused(work: Work, upheld: Upheld): Promise<Refusal | null> {
  const judged = await decisionOf(work, upheld);
  if (judged === null) return notFound;
  const { decision, facts } = judged;
  return work.decide(decision, { type: "ReopenDecision", appealId: upheld.id }, facts) ?? (await reopen(work, upheld));
}

/** A closed application goes back to where it was; one closed unsigned is decided, then signed, again (R-APP-9, R-AGR-2). */
export const reopenClosed = async (work: Work, upheld: Upheld): Promise<Refusal | null> =>
  (await reopenLapsed(work, upheld)) ?? (await reopen(work, upheld));

/** The favourable decision stands, without the points it asked to follow (OCT-03). */
export async function annulPoints(work: Work, upheld: Upheld): Promise<Refusal | null> {
  const judged = await decisionOf(work, upheld);
  if (judged === null) return notFound;
  return work.decide(judged.decision, { type: "AnnulPoints", appealId: upheld.id }, judged.facts);
}

/** The decision on a dossier, with what it is judged on; null when there is no such dossier. */
async function decisionOf(work: Work, { contested: { dossierId } }: Upheld) {
  const { state } = await work.load(dossierStream, dossierId);
  if (state.status === "none") return null;
  const decision = await work.load(decisionStream, dossierId);
  const scheme = await work.ports.schemes.get(state.scheme);
  const asking = { personId: work.actor.id, on: work.today };
  const { facts } = await decisionFacts(work.ports, { dossierId, state, scheme }, asking);
  return { decision, facts, scheme };
}

/** The organisation has its application again, unless another one has taken its place. */
async function reopen(work: Work, { id: appealId, contested: { dossierId } }: Upheld): Promise<Refusal | null> {
  const dossier = await work.load(dossierStream, dossierId);
  const { state } = dossier;
  if (state.status === "none") return notFound;
  const organisation = await work.load(organisationStream, state.organisationId);
  const scheme = await work.ports.schemes.get(state.scheme);
  const again = { type: "ReopenApplication", scheme: state.scheme.scheme, dossierId } as const;
  return (
    work.decide(dossier, { type: "ReopenDossier", appealId }, dossierFacts(scheme)) ??
    work.decide(organisation, again, null)
  );
}

const nobody = { personId: "", name: "" };

async function reopenLapsed(work: Work, upheld: Upheld): Promise<Refusal | null> {
  const agreement = await work.load(agreementStream, upheld.contested.dossierId);
  const judged = agreement.state.status === "lapsed" ? await decisionOf(work, upheld) : null;
  if (judged === null) return null;
  const { decision, facts, scheme } = judged;
  const unsigned = {
    ...{ decision: null, clauses: [], registrationEndsOn: null, code: null, rules: agreementRules({ scheme }) },
    signatories: { organisation: nobody, certifier: nobody },
  };
  return (
    work.decide(decision, { type: "ReopenLapsed", appealId: upheld.id }, facts) ??
    work.decide(agreement, { type: "AnnulLapse", appealId: upheld.id }, unsigned)
  );
}
