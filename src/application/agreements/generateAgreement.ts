import type { AgreementFacts, AgreementRefusal } from "../../domain/agreements/agreement.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { nbsp } from "../../domain/shared/french.ts";
import { decided, decisionStream } from "../decisions/decision.stream.ts";
import type { OpenFile } from "../decisions/evaluationFacts.ts";
import { readContent } from "../dossiers/content.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import { programmeStream } from "../programmes/programme.stream.ts";
import type { Work } from "../work.ts";
import { agreedCalendar } from "./agreedCalendar.ts";
import { scopeInWords, type ValidatedProgramme } from "./agreedScope.ts";
import { agreementStream } from "./agreement.stream.ts";
import { currentText } from "./currentText.ts";
import { draftAgreement } from "./draftAgreement.ts";
import { registrationEnd } from "./registrationEnd.ts";
import { signatoriesOf } from "./signatories.ts";

interface Asked {
  readonly dossierId: string;
  /** What the organisation pays; empty when nothing is. */
  readonly financialTerms: string;
  /** Who signs for the certifier; empty for the first who may. */
  readonly signatoryId: string;
}

/** Writes the agreement to be signed; again, as long as nobody signed, when something in it changes (R-AGR-1). */
export const generateAgreement: UseCase<Asked, { id: string }> = async (work, asked) => {
  const { dossierId } = asked;
  const agreement = await work.load(agreementStream, dossierId);
  const found = await forDossier(work, "agreement.generate", dossierId);
  if (!found.ok) return found;
  const file = { dossierId, state: found.state, scheme: found.scheme };
  if (file.state.status !== "accepted") return refused({ code: "dossier/not-in-this-state" });
  const decision = decided((await work.ports.states.load(decisionStream, dossierId)).state);
  if (decision === null || decision.signBy === null) return refused({ code: "agreement/no-favourable-decision" });
  const { content } = await readContent(work.ports, dossierId, file.state);
  const named = await signatoriesOf(work, file, { content, wanted: asked.signatoryId });
  if (!named.ok) return refused(named.refusal);
  const registrationEndsOn = await registrationEnd(work.ports.schemes, file.scheme.id, work.today);
  const habilitation = await habilitationNumber(work, agreement.state);
  const { scheme, state } = file;
  const { text, clauses } = draftAgreement({
    ...{ file, content, registrationEndsOn, signatories: named.signatories, financialTerms: asked.financialTerms },
    scope: scopeInWords(content, await validatedProgramme(work.ports, dossierId), scheme.competences),
    ...{ decision: { number: state.number, on: dayOf(decision.at) }, today: work.today },
    ...{ habilitation, reference: habilitation.replace(/^H/, "CONV"), calendar: agreedCalendar(scheme) },
    validityRule: `La convention prend effet à la date de la dernière signature, pour ${scheme.rulebook.habilitation.years}${nbsp}ans.`,
  });
  const facts: AgreementFacts = {
    ...{
      decision: { signBy: decision.signBy },
      clauses,
      registrationEndsOn,
      signatories: named.signatories,
      code: null,
    },
    rules: agreementRules(file),
  };
  const documentHash = work.document(text);
  const command = { type: "GenerateAgreement", dossierId, purpose: { kind: "initial" }, documentHash } as const;
  const refusal = work.decide(agreement, command, facts);
  return refusal === null ? done({ id: dossierId }) : refused(inWords(refusal, file.scheme));
};

/** The numbers of the scheme that the rules of an agreement need. */
export const agreementRules = ({ scheme }: Pick<OpenFile, "scheme">): AgreementFacts["rules"] => ({
  years: scheme.rulebook.habilitation.years,
  codeMinutes: scheme.rulebook.notifications.codeMinutes,
});

/** The number of the habilitation to come: the one already announced, or the next of the year. */
async function habilitationNumber(work: Work, state: Parameters<typeof currentText>[1]): Promise<string> {
  const current = await currentText(work.ports.contents, state);
  return current?.text.habilitation ?? (await work.ports.ids.number("H", Number(work.today.slice(0, 4))));
}

/** The last version of the programme that was approved (R-PROG-5). */
export async function validatedProgramme(
  { states }: Pick<Ports, "states">,
  dossierId: string,
): Promise<ValidatedProgramme> {
  const { state } = await states.load(programmeStream, dossierId);
  const approved = state.status === "none" ? undefined : state.versions.findLast(({ judged }) => judged?.approved);
  return { id: dossierId, version: approved?.version ?? 1, validatedOn: approved?.judged?.on ?? null };
}

/** The clauses that prevent the agreement by their titles, and what is missing in them in words. */
export function inWords(refusal: AgreementRefusal, { agreement }: Scheme): Refusal {
  if (refusal.code !== "agreement/clause-empty") return refusal;
  const labelOf = (name: string) => agreement.variables.find((one) => one.name === name)?.label ?? name;
  const titleOf = (code: string) => agreement.clauses.find((one) => one.code === code)?.title ?? "Préambule";
  const clauses = refusal.clauses.map(({ code, missing }) => ({
    ...{ code, missing, title: titleOf(code) },
    labels: missing.map(labelOf),
  }));
  const worded = { ...refusal, clauses };
  return worded;
}
