import type { ConcludedAgreement } from "../../domain/agreements/agreement.model.ts";
import type { HabilitationFacts } from "../../domain/habilitations/habilitation.model.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierFacts } from "../dossiers/dossierFacts.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { publishScope } from "../register/publishScope.ts";
import { continueHabilitation } from "../renewals/continueHabilitation.ts";
import type { Work } from "../work.ts";
import { scopeOf } from "./agreedScope.ts";
import type { ToSign } from "./forAgreement.ts";
import { validatedProgramme } from "./generateAgreement.ts";

/** What the agreement gives, in the act of the last signature: nobody waits for it (R-AGR-2, R-REN-2, R-REN-3). */
export async function conclude(work: Work, found: ToSign, concluded: ConcludedAgreement): Promise<Refusal | null> {
  const { purpose } = concluded.agreement;
  return purpose.kind === "initial"
    ? await open(work, found, concluded)
    : await continueHabilitation(work, { agreementId: found.id, purpose, conclusion: concluded.conclusion });
}

/** Opens the habilitation. */
async function open(work: Work, found: ToSign, { conclusion }: ConcludedAgreement): Promise<Refusal | null> {
  const { dossierId, state, scheme } = found.file;
  const { organisationId } = state;
  const habilitation = await work.load(habilitationStream, dossierId);
  const organisation = await work.load(organisationStream, organisationId);
  const { content } = await readContent(work.ports, dossierId, state);
  const grant = {
    ...{ type: "GrantHabilitation", number: found.text.habilitation, organisationId, siren: organisationId },
    ...{ scheme: scheme.id, dossierId, registrationEndsOn: found.facts.registrationEndsOn },
    scope: scopeOf(content, await validatedProgramme(work.ports, dossierId)),
  } as const;
  const facts: HabilitationFacts = {
    agreement: { agreementId: dossierId, effectiveOn: conclusion.effectiveOn, endsOn: conclusion.endsOn },
    ...{
      decider: null,
      grounds: scheme.grounds,
      rules: scheme.rulebook,
      openSessions: [],
      effects: null,
      undelivered: false,
    },
  };
  const end = { type: "EndApplication", scheme: scheme.id, dossierId, outcome: "granted", reapplyFrom: null } as const;
  const hold = { type: "HoldHabilitation", scheme: scheme.id, habilitationId: dossierId } as const;
  await publishScope(work, { habilitationId: dossierId, dossierId });
  return (
    work.decide(habilitation, { ...grant, type: "GrantHabilitation" }, facts) ??
    work.decide(found.dossier, { type: "ConcludeDossier", habilitationId: dossierId }, dossierFacts(scheme)) ??
    work.decide(organisation, end, null) ??
    work.decide(organisation, hold, null)
  );
}
