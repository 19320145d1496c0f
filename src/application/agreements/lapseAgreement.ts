import { decided, decisionStream } from "../decisions/decision.stream.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { dossierFacts } from "../dossiers/dossierFacts.ts";
import type { UseCase } from "../handle.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import { agreementStream } from "./agreement.stream.ts";
import { agreementRules } from "./generateAgreement.ts";

const nobody = { personId: "", name: "" };

/**
 * Notes that a favourable decision has lapsed for want of signatures (R-AGR-2), which ends the application without being a
 * refusal: another one may be opened at once.
 */
export const lapseAgreement: UseCase<{ readonly dossierId: string }, { id: string }> = async (work, { dossierId }) => {
  const agreement = await work.load(agreementStream, dossierId);
  const dossier = await work.load(dossierStream, dossierId);
  if (dossier.state.status === "none") return refused({ code: "dossier/unknown" });
  const { organisationId, scheme: ref } = dossier.state;
  const scheme = await work.ports.schemes.get(ref);
  const decision = decided((await work.ports.states.load(decisionStream, dossierId)).state);
  const refusal = work.decide(
    agreement,
    { type: "Lapse" },
    {
      decision: decision === null || decision.signBy === null ? null : { signBy: decision.signBy },
      ...{ clauses: [], registrationEndsOn: null, code: null, rules: agreementRules({ scheme }) },
      signatories: { organisation: nobody, certifier: nobody },
    },
  );
  if (refusal !== null) return refused(refusal);
  const organisation = await work.load(organisationStream, organisationId);
  const end = {
    type: "EndApplication",
    scheme: ref.scheme,
    dossierId,
    outcome: "abandoned",
    reapplyFrom: null,
  } as const;
  const closed =
    work.decide(dossier, { type: "CloseUnsigned" }, dossierFacts(scheme)) ?? work.decide(organisation, end, null);
  return closed === null ? done({ id: dossierId }) : refused(closed);
};
