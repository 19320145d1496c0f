import { filled } from "../../domain/agreements/clauses.ts";
import { addDays, type Day, dayOf } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { agreedCalendar } from "../agreements/agreedCalendar.ts";
import { scopeInWords } from "../agreements/agreedScope.ts";
import { agreementStream } from "../agreements/agreement.stream.ts";
import type { AgreementText } from "../agreements/agreementText.ts";
import { agreementValues } from "../agreements/agreementValues.ts";
import { certificationOf, draftAgreement, partiesOf } from "../agreements/draftAgreement.ts";
import { agreementRules, inWords, validatedProgramme } from "../agreements/generateAgreement.ts";
import { registrationEnd } from "../agreements/registrationEnd.ts";
import { signatoriesOf } from "../agreements/signatories.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { scopeNow } from "../habilitations/scopeNow.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { type FoundRenewal, forRenewal } from "./forRenewal.ts";
import { amendmentOf } from "./renewal.stream.ts";

interface Asked {
  readonly renewalId: string;
  readonly signatoryId: string;
}

/** Writes the agreement that renews, from what the habilitation covers today; again as long as nobody signed (R-REN-3, R-AGR-1). */
export const generateRenewalAgreement: UseCase<Asked & { readonly financialTerms: string }, { id: string }> = async (
  work,
  { renewalId: id, financialTerms, signatoryId },
) => {
  const agreement = await work.load(agreementStream, id);
  const found = await forRenewal(work, "agreement.generate", id);
  if (!found.ok) return found;
  const { state, about } = found;
  if (state.status !== "granted" || state.decided.signBy === null)
    return refused({ code: "agreement/no-favourable-decision" });
  const gathered = await gather(work, found, signatoryId);
  if (!gathered.ok) return refused(gathered.refusal);
  const { file, text: base, facts } = gathered;
  const { expiresOn } = state.opened;
  const { years } = about.scheme.rulebook.habilitation;
  const { text, clauses } = draftAgreement({
    ...{ ...base, file, financialTerms, reference: `${referenceOf(found)}-R${expiresOn.slice(0, 4)}` },
    decision: { number: `${about.habilitation.grant.number} (renouvellement)`, on: dayOf(state.decided.at) },
    calendar: agreedCalendar(about.scheme).filter(({ kind }) => kind !== "first-surveillance"),
    validityRule: `La convention prend effet le ${writtenDay(expiresOn)}, à l’échéance de la précédente, pour ${years}${nbsp}ans.`,
  });
  const purpose = { ...continuing(found), kind: "renewal", signedBefore: found.facts.habilitation.endsOn } as const;
  const command = { type: "GenerateAgreement", dossierId: file.dossierId, purpose } as const;
  const refusal = work.decide(
    agreement,
    { ...command, documentHash: work.document(text) },
    { ...facts, clauses, decision: { signBy: state.decided.signBy } },
  );
  return refusal === null ? done({ id }) : refused(inWords(refusal, about.scheme));
};

/** Writes the amendment of an extension that is decided; again as long as nobody signed (R-REN-3). */
export const generateAmendment: UseCase<Asked, { id: string }> = async (work, { renewalId, signatoryId }) => {
  const id = amendmentOf(renewalId);
  const agreement = await work.load(agreementStream, id);
  const found = await forRenewal(work, "agreement.generate", renewalId);
  if (!found.ok) return found;
  const { state, about } = found;
  const { extension } = state;
  if (extension === null || extension.concluded) return refused({ code: "renewal/no-extension" });
  const gathered = await gather(work, found, signatoryId);
  if (!gathered.ok) return refused(gathered.refusal);
  const { file, facts } = gathered;
  const { until } = extension.decided;
  const text = amendment(found, gathered, until);
  const purpose = { ...continuing(found), kind: "extension", until } as const;
  const command = { type: "GenerateAgreement", dossierId: file.dossierId, purpose } as const;
  const decision = { signBy: addDays(state.opened.expiresOn, -1) };
  const clauses = text.clauses.map((clause) => ({ ...clause, mandatory: true, missing: [] }));
  const refusal = work.decide(
    agreement,
    { ...command, documentHash: work.document(text) },
    { ...facts, clauses, decision },
  );
  return refusal === null ? done({ id }) : refused(inWords(refusal, about.scheme));
};

const referenceOf = ({ about }: FoundRenewal): string => about.habilitation.grant.number.replace(/^H/, "CONV");

const continuing = ({ state: { opened } }: FoundRenewal) => ({
  ...{ habilitationId: opened.habilitationId, organisationId: opened.organisationId, startsOn: opened.expiresOn },
});

/** What both texts are written from: who signs, what the habilitation covers today. */
async function gather(work: Work, { state, about }: FoundRenewal, wanted: string) {
  const { ports, today } = work;
  const { dossierId } = state.opened;
  const { state: dossier } = await ports.states.load(dossierStream, dossierId);
  if (dossier.status === "none") return refused({ code: "access/not-found" });
  const { scheme, habilitation } = about;
  const file = { dossierId, state: dossier, scheme };
  const { content } = await readContent(ports, dossierId, dossier);
  const named = await signatoriesOf(work, file, { content, wanted });
  if (!named.ok) return refused(named.refusal);
  const { signatories } = named;
  const registrationEndsOn = await registrationEnd(ports.schemes, scheme.id, today);
  const now = await scopeNow(ports, habilitation);
  const filed = scopeInWords(content, await validatedProgramme(ports, dossierId), scheme.competences);
  return {
    ok: true as const,
    file,
    text: {
      ...{ content, signatories, today, habilitation: habilitation.grant.number, registrationEndsOn },
      scope: now === null ? filed : inText(now),
    },
    facts: { registrationEndsOn, signatories, code: null, rules: agreementRules({ scheme }) },
  };
}

type Gathered = Extract<Awaited<ReturnType<typeof gather>>, { readonly ok: true }>;

/** The scope as an agreement words it, without the values it is known by. */
const inText = (scope: NonNullable<Awaited<ReturnType<typeof scopeNow>>>): AgreementText["scope"] => ({
  establishments: scope.establishments.map(({ name, siret, address }) => ({ name, siret, address })),
  programmes: scope.programmes.map(({ title, version, duration }) => ({ title, version, duration })),
  modalities: scope.modalities.map(({ name }) => name),
  trainers: scope.trainers.map(({ name, competences }) => ({ name, competences })),
});

/** The text of the amendment, from that of the scheme. */
function amendment(found: FoundRenewal, { file, text }: Gathered, until: Day): AgreementText {
  const { about, state } = found;
  const { expiresOn } = state.opened;
  const { scheme } = about;
  const filed = "filed" in state ? state.filed : null;
  const decision = { number: about.habilitation.grant.number, on: text.today };
  const { organisationId } = state.opened;
  const values = {
    ...agreementValues({ ...text, organisationId, decision, financialTerms: "" }),
    "extension.filedOn": filed === null ? "" : writtenDay(filed.completeOn),
    "extension.from": writtenDay(expiresOn),
    "extension.lastDay": writtenDay(addDays(until, -1)),
  };
  const { title, preamble, clauses } = scheme.agreement.extension;
  return {
    ...{ reference: `${referenceOf(found)}-A${expiresOn.slice(0, 4)}`, habilitation: text.habilitation },
    ...{ generatedOn: text.today, title: filled(title, values).text, preamble: filled(preamble, values).text },
    certification: certificationOf({ file, registrationEndsOn: text.registrationEndsOn }),
    ...{ certifier: scheme.certifier, parties: partiesOf({ ...text, file }), scope: text.scope },
    clauses: clauses.map((clause) => ({ ...clause, text: filled(clause.text, values).text })),
    validityRule: `L’avenant prolonge la convention jusqu’au ${writtenDay(addDays(until, -1))} inclus.`,
    calendar: [
      {
        ...{ kind: "expiry", title: "Dernier jour de validité", rule: "Prorogation unique" },
        expected: "Une décision sur le renouvellement, puis une convention signée avant cette date",
      },
    ],
    signatories: text.signatories,
  };
}
