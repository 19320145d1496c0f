import type { DocumentCondition, MandatoryField, RequiredDocument } from "../schemes/admission.model.ts";
import type { Scheme } from "../schemes/scheme.model.ts";
import { type Day, daysBetween, isDay } from "../shared/calendar.ts";
import { belongsTo, checkNda, checkSiret } from "../shared/identifiers.ts";
import { type WrongAnswer, wrongAnswers } from "./answers.ts";
import type { DossierContent } from "./content.model.ts";
import { coverageOf } from "./coverage.ts";

export type Section = keyof DossierContent;

/** Something that prevents the submission, with the place where it is mended. */
export type MissingPoint =
  | WrongAnswer
  | { readonly code: "field-missing"; readonly section: Section; readonly path: string; readonly label: string }
  | {
      readonly code: "document-missing";
      readonly section: "documents";
      readonly document: string;
      readonly label: string;
      readonly whose: string | null;
    }
  | { readonly code: "siret-invalid"; readonly section: "identity"; readonly siret: string }
  | {
      readonly code: "siret-of-another-siren";
      readonly section: "identity";
      readonly siret: string;
      readonly siren: string;
    }
  | { readonly code: "date-invalid"; readonly section: Section; readonly path: string; readonly value: string }
  | { readonly code: "qualiopi-expired"; readonly section: "qualiopi"; readonly on: string }
  | { readonly code: "qualiopi-without-training-actions"; readonly section: "qualiopi" }
  | { readonly code: "no-trainer"; readonly section: "trainers" }
  | { readonly code: "competence-without-trainer"; readonly section: "trainers"; readonly competence: string }
  | { readonly code: "competence-not-covered"; readonly section: "programme"; readonly competence: string };

/** Something that whoever instructs the dossier looks at; it never prevents the submission. */
export type AdmissionObservation =
  | { readonly code: "nda-unusual"; readonly nda: string }
  | { readonly code: "nda-pending" }
  | { readonly code: "qualiopi-ends-soon"; readonly on: string; readonly daysLeft: number }
  | { readonly code: "qualiopi-pending" }
  | { readonly code: "one-trainer-only" }
  | { readonly code: "first-year-not-closed" }
  | { readonly code: "probity-explained" }
  | { readonly code: "personal-link-declared" };

interface Ground {
  readonly scheme: Pick<Scheme, "fields" | "documents" | "competences" | "rulebook">;
  readonly siren: string;
  readonly today: Day;
}

/** The exact list of what prevents the submission of a dossier today (R-APP-4). */
export function missingIn(content: DossierContent, ground: Ground): readonly MissingPoint[] {
  return [
    ...ground.scheme.fields.filter((field) => !isGiven(content, field)).map(fieldMissing),
    ...wrongAnswers(content, ground.scheme.fields),
    ...identityPoints(content, ground.siren),
    ...qualiopiPoints(content, ground.today),
    ...trainerPoints(content, ground.scheme),
    ...coveragePoints(content, ground.scheme),
    ...linksPoints(content, ground.today),
    ...ground.scheme.documents.flatMap((document) => documentPoints(content, document)),
  ];
}

const fieldMissing = ({ section, path, label }: MandatoryField): MissingPoint => ({
  code: "field-missing",
  section,
  path,
  label,
});

/** The value at a dotted path, or undefined. */
function valueAt(content: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Object.entries(value).find(([name]) => name === key)?.[1];
  }, content);
}

function isGiven(content: DossierContent, { path, unless }: MandatoryField): boolean {
  if (unless !== null && valueAt(content, unless.path) === unless.is) return true;
  const value = valueAt(content, path);
  if (typeof value === "string") return value.trim() !== "";
  if (typeof value === "number") return value > 0;
  if (Array.isArray(value)) return value.length > 0;
  return value === true;
}

function identityPoints({ identity }: DossierContent, siren: string): readonly MissingPoint[] {
  const sirets = [identity.siret, ...identity.sites.map((site) => site.siret)].filter((siret) => siret.trim() !== "");
  return sirets.flatMap((siret): MissingPoint[] => {
    if (!checkSiret(siret).valid) return [{ code: "siret-invalid", section: "identity", siret }];
    if (!belongsTo(siret, siren)) return [{ code: "siret-of-another-siren", section: "identity", siret, siren }];
    return [];
  });
}

function qualiopiPoints({ qualiopi }: DossierContent, today: Day): readonly MissingPoint[] {
  if (qualiopi.kind !== "certified") return [];
  const { validUntil, trainingActions } = qualiopi;
  const points: MissingPoint[] = [];
  if (validUntil !== "" && !isDay(validUntil))
    points.push({ code: "date-invalid", section: "qualiopi", path: "qualiopi.validUntil", value: validUntil });
  else if (validUntil !== "" && validUntil < today)
    points.push({ code: "qualiopi-expired", section: "qualiopi", on: validUntil });
  if (!trainingActions) points.push({ code: "qualiopi-without-training-actions", section: "qualiopi" });
  return points;
}

function trainerPoints(
  { trainers }: DossierContent,
  { competences, fields }: Ground["scheme"],
): readonly MissingPoint[] {
  if (!fields.some(({ path }) => path === "trainers")) return [];
  if (trainers.length === 0) return [{ code: "no-trainer", section: "trainers" }];
  return competences
    .filter(({ code }) => !trainers.some((trainer) => trainer.competences.includes(code)))
    .map(({ code }) => ({ code: "competence-without-trainer", section: "trainers", competence: code }));
}

function coveragePoints(
  { programme }: DossierContent,
  { competences, fields }: Ground["scheme"],
): readonly MissingPoint[] {
  if (!fields.some(({ path }) => path === "programme.sequences") || programme.sequences.length === 0) return [];
  return coverageOf(
    programme,
    competences.map(({ code }) => code),
  )
    .filter(({ covered }) => !covered)
    .map(({ competence }) => ({ code: "competence-not-covered", section: "programme", competence }));
}

/** A past Qualiopi relation counts for some months after its last day, which must then be known (R-IMP-1). */
function linksPoints(
  { links: { qualiopiClient, formerUntil: value } }: DossierContent,
  today: Day,
): readonly MissingPoint[] {
  const path = "links.formerUntil";
  if (qualiopiClient !== "former") return [];
  if (value === "")
    return [
      { code: "field-missing", section: "links", path, label: "Fin de la relation Qualiopi avec le certificateur" },
    ];
  return isDay(value) && value <= today ? [] : [{ code: "date-invalid", section: "links", path, value }];
}

/** Whether the condition of a conditional document holds in this dossier. */
function conditionHolds(content: DossierContent, condition: DocumentCondition): boolean {
  switch (condition) {
    case "signatory_is_delegated":
      return content.people.signatoryIsDelegated;
    case "activity_report_due":
      return content.activity.firstYearEndsOn === "";
    case "activity_report_not_due":
      return content.activity.firstYearEndsOn !== "";
    case "qualiopi_certified":
      return content.qualiopi.kind === "certified";
    case "qualiopi_deemed":
      return content.qualiopi.kind === "deemed";
    case "distance_or_elearning":
      return content.programme.sequences.some(({ modality }) => modality !== "on_site");
    case "subcontracting":
      return content.subcontracting.kind === "partial" || content.subcontracting.kind === "for_others";
    case "intermediaries":
      return content.subcontracting.intermediaries;
    case "third_party_premises":
      return content.identity.sites.some(({ owned }) => owned === "third_party");
    case "trainer_not_employed":
      return content.trainers.some(({ status }) => status === "independent");
  }
}

/** The places where a document is given: one for the organisation, or one per trainer. */
export function documentSlots(
  content: DossierContent,
  document: Pick<RequiredDocument, "code" | "per" | "condition">,
): readonly { key: string; whose: string | null }[] {
  if (document.per !== "trainer") return [{ key: document.code, whose: null }];
  const concerned =
    document.condition === "trainer_not_employed"
      ? content.trainers.filter(({ status }) => status === "independent")
      : content.trainers;
  return concerned.map(({ id, name }) => ({ key: `${document.code}/${id}`, whose: name }));
}

/** Whether a document has to be given in this dossier. */
export const isRequired = (
  content: DossierContent,
  document: Pick<RequiredDocument, "requirement" | "condition">,
): boolean =>
  document.requirement === "mandatory" ||
  (document.requirement === "conditional" &&
    document.condition !== null &&
    conditionHolds(content, document.condition));

function documentPoints(content: DossierContent, document: RequiredDocument): readonly MissingPoint[] {
  if (!isRequired(content, document)) return [];
  return documentSlots(content, document)
    .filter(({ key }) => (content.documents[key] ?? []).length === 0)
    .map(({ whose }) => ({
      code: "document-missing",
      section: "documents",
      document: document.code,
      label: document.label,
      whose,
    }));
}

/** What whoever instructs the dossier looks at. */
export function admissionObservations(content: DossierContent, ground: Ground): readonly AdmissionObservation[] {
  const { activity, qualiopi, trainers, statements, links } = content;
  const { qualiopi: rules } = ground.scheme.rulebook;
  const observations: AdmissionObservation[] = [];
  if (activity.nda !== "" && !checkNda(activity.nda).valid)
    observations.push({ code: "nda-unusual", nda: activity.nda });
  if (activity.ndaPending) observations.push({ code: "nda-pending" });
  if (qualiopi.kind === "pending") observations.push({ code: "qualiopi-pending" });
  if (qualiopi.kind === "certified" && isDay(qualiopi.validUntil))
    observations.push(...endsSoon(qualiopi.validUntil, ground.today, rules.minimumDaysLeft));
  if (trainers.length === 1) observations.push({ code: "one-trainer-only" });
  if (activity.firstYearEndsOn !== "") observations.push({ code: "first-year-not-closed" });
  if (statements.probity === "explained") observations.push({ code: "probity-explained" });
  if (links.personal === "some") observations.push({ code: "personal-link-declared" });
  return observations;
}

function endsSoon(on: Day, today: Day, minimum: number): readonly AdmissionObservation[] {
  const daysLeft = daysBetween(today, on);
  return daysLeft >= 0 && daysLeft < minimum ? [{ code: "qualiopi-ends-soon", on, daysLeft }] : [];
}
