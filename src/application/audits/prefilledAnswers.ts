import { organisationRoleNames } from "../../domain/access/roleNames.ts";
import type { AuditMode } from "../../domain/audits/plan.model.ts";
import type { DossierContent, Modality, Site, Trainer } from "../../domain/dossiers/content.model.ts";
import type { AnswerValue, PreliminaryAnswers, PreliminaryQuestion } from "../../domain/schemes/preliminary.model.ts";
import { grouped } from "../../domain/shared/french.ts";

/** The questions that an audit asks, and only their own answers: what the scheme does not ask is not kept. */
export function answersTo(questions: readonly PreliminaryQuestion[], given: PreliminaryAnswers): PreliminaryAnswers {
  const asked = questions.flatMap(({ fields }) => fields.map(({ variable }) => variable));
  const answered = asked.flatMap((variable): [string, AnswerValue][] => {
    const value = given[variable];
    const empty = value === undefined || (typeof value !== "number" && value.length === 0);
    return empty ? [] : [[variable, value]];
  });
  return Object.fromEntries(answered);
}

/** What the application already says of the preliminary questions, only to be confirmed (R-AUD-2). */
export const prefilledAnswers = (content: DossierContent, mode: AuditMode): PreliminaryAnswers => ({
  modalites: modalitiesOf(content),
  sites: content.identity.sites.map(placeOf),
  formateurs: content.trainers.map(trainerOf),
  ...subcontractingOf(content),
  ...intermediariesOf(content),
  ...qualiopiOf(content),
  ...(content.programme.maximumTrainees > 0 ? { "publics.effectif_max": content.programme.maximumTrainees } : {}),
  "conditions.personnes": expectedPeople(content),
  "conditions.lieu": mode === "on_site" ? "sur_site" : "a_distance",
});

const modalityNames: Readonly<Record<Modality, string>> = {
  on_site: "presentiel",
  distance: "distance",
  e_learning: "e_learning",
};

const modalitiesOf = ({ programme }: DossierContent): readonly string[] => [
  ...new Set(programme.sequences.map(({ modality }) => modalityNames[modality])),
];

const placeOf = ({ siret, address, owned }: Site) => ({
  lieu: siret === "" ? address : siret,
  occupation: owned === "own" ? "propre" : "tiers",
});

/** A place as a document names it: a SIRET is read in groups. */
export const placeInWords = (place: string): string => (/^\d{14}$/.test(place) ? `SIRET ${grouped(place)}` : place);

const statusNames: Readonly<Record<Trainer["status"], string>> = {
  "": "",
  employed: "salarie",
  independent: "independant",
  director: "dirigeant",
};

const trainerOf = ({ name, competences, status }: Trainer) => ({
  nom: name,
  competences,
  statut: statusNames[status],
});

function subcontractingOf({ subcontracting }: DossierContent): PreliminaryAnswers {
  const names = { none: "aucune", partial: "partielle", for_others: "pour_autrui" } as const;
  return subcontracting.kind === "" ? {} : { sous_traitance: [names[subcontracting.kind]] };
}

function intermediariesOf({ subcontracting }: DossierContent): PreliminaryAnswers {
  if (!subcontracting.intermediaries) return { intermediaires: "non" };
  return { intermediaires: "oui", "intermediaires.liste": [{ nom: subcontracting.intermediariesDetail, adresse: "" }] };
}

const qualiopiOf = ({ qualiopi }: DossierContent): PreliminaryAnswers =>
  qualiopi.kind === "certified"
    ? { "qualiopi.certificateur": qualiopi.certifier, "qualiopi.echeance": qualiopi.validUntil }
    : {};

/** Those who are expected at the audit, each with the function that the application gives them; once under each name. */
function expectedPeople({ people: { legalRepresentative, referent }, trainers }: DossierContent) {
  const { legal_representative, referent: referentName, trainer } = organisationRoleNames;
  const expected = [
    { nom: legalRepresentative.name, fonction: functionOf(legalRepresentative.position, legal_representative) },
    { nom: referent.name, fonction: functionOf(referent.position, referentName) },
    ...trainers.map(({ name }) => ({ nom: name, fonction: functionOf("", trainer) })),
  ].filter(({ nom }) => nom !== "");
  return expected.filter(({ nom }, at) => expected.findIndex((one) => one.nom === nom) === at);
}

/** « Présidente (représentant légal) »; the function alone when no position is known. */
const functionOf = (position: string, role: string): string =>
  position === "" ? `${role.charAt(0).toUpperCase()}${role.slice(1)}` : `${position} (${role})`;
