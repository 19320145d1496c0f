import type { Section } from "../domain/dossiers/completeness.ts";
import type { Contact, DossierContent } from "../domain/dossiers/content.model.ts";
import { isDay } from "../domain/shared/calendar.ts";
import { grouped, nbsp, writtenDay } from "../domain/shared/french.ts";

/** How each section of the content is called: in points sent back, in the filed content. */
export const sectionNames: Readonly<Record<Section, string>> = {
  identity: "Identité",
  activity: "Déclaration d’activité",
  qualiopi: "Qualiopi",
  people: "Personnes responsables",
  trainers: "Formateurs",
  programme: "Programme",
  means: "Moyens",
  communication: "Communication",
  subcontracting: "Sous-traitance",
  links: "Liens avec le certificateur",
  statements: "Engagements",
  documents: "Pièces",
};

/** One fact of the filed content; a value that was not given is undefined. */
export interface Fact {
  readonly label: string;
  readonly value: string | undefined;
}

/** Facts under a title of their own: a trainer, a place; without title, the section itself. */
export interface FactGroup {
  readonly title?: string;
  readonly facts: readonly Fact[];
}

const given = (text: string): string | undefined => (text.trim() === "" ? undefined : text);
const dayWords = (text: string): string | undefined => (isDay(text) ? writtenDay(text) : given(text));
const siret = (text: string): string => (/^\d{14}$/.test(text) ? grouped(text) : text);
const number = new Intl.NumberFormat("fr-FR");
const hours = (count: number): string => `${number.format(count)}${nbsp}${count < 2 ? "heure" : "heures"}`;
const yes = (value: boolean): string => (value ? "Oui" : "Non");

const contactFacts = ({ name, position, email, phone }: Contact): readonly Fact[] => [
  { label: "Prénom et nom", value: given(name) },
  { label: "Qualité", value: given(position) },
  { label: "Adresse électronique", value: given(email) },
  { label: "Téléphone", value: given(phone) },
];

const qualiopiKinds = {
  "": undefined,
  certified: "Certifié Qualiopi",
  deemed: "Réputé satisfaire à l’obligation de qualité",
  pending: "Certification en cours",
} as const;
const statuses = { "": undefined, employed: "Salarié", independent: "Indépendant", director: "Dirigeant" } as const;
const subcontractingKinds = {
  "": undefined,
  none: "Aucune",
  partial: "Une partie est confiée à un tiers",
  for_others: "Intervient pour le compte d’un autre organisme",
} as const;
const clientKinds = {
  "": undefined,
  never: "Jamais client pour Qualiopi",
  former: "Ancien client pour Qualiopi",
  current: "Client pour Qualiopi",
  requested: "Souhaite devenir client pour Qualiopi",
} as const;

function identityFacts({ identity }: DossierContent): readonly FactGroup[] {
  const place = [identity.address, `${identity.postcode} ${identity.city}`.trim()].filter((part) => part !== "");
  return [
    {
      facts: [
        { label: "Dénomination", value: given(identity.legalName) },
        { label: "Forme juridique", value: given(identity.legalForm) },
        { label: "SIRET", value: given(siret(identity.siret)) },
        { label: "Adresse", value: given(place.join(", ")) },
        { label: "Site internet", value: given(identity.website) },
      ],
    },
    ...identity.sites.map((site) => ({
      title: site.name === "" ? "Autre lieu" : site.name,
      facts: [
        { label: "SIRET", value: given(siret(site.siret)) },
        { label: "Adresse", value: given(site.address) },
        { label: "Locaux", value: site.owned === "own" ? "De l’organisme" : "Loués ou mis à disposition" },
      ],
    })),
  ];
}

function activityFacts({ activity }: DossierContent): readonly FactGroup[] {
  const report =
    activity.firstYearEndsOn === ""
      ? { label: "Dernier bilan transmis le", value: dayWords(activity.activityReportOn) }
      : { label: "Clôture du premier exercice", value: dayWords(activity.firstYearEndsOn) };
  const nda = activity.ndaPending ? "Enregistrement en cours" : given(activity.nda);
  return [{ facts: [{ label: "Numéro de déclaration d’activité", value: nda }, report] }];
}

const qualiopiFacts = ({ qualiopi }: DossierContent): readonly FactGroup[] => [
  {
    facts: [
      { label: "Situation", value: qualiopiKinds[qualiopi.kind] },
      ...(qualiopi.kind === "deemed"
        ? []
        : [
            { label: "Organisme certificateur", value: given(qualiopi.certifier) },
            { label: "Numéro du certificat", value: given(qualiopi.number) },
            { label: "Dernier jour de validité", value: dayWords(qualiopi.validUntil) },
            { label: "Couvre les actions de formation", value: yes(qualiopi.trainingActions) },
          ]),
    ],
  },
];

const peopleFacts = ({ people }: DossierContent): readonly FactGroup[] => [
  {
    title: "Représentant légal",
    facts: [
      ...contactFacts(people.legalRepresentative),
      { label: "Signe par délégation", value: yes(people.signatoryIsDelegated) },
    ],
  },
  {
    title: "Référent habilitation",
    facts: [...contactFacts(people.referent), { label: "En cas d’absence", value: given(people.absence) }],
  },
];

const trainerFacts = ({ trainers }: DossierContent): readonly FactGroup[] =>
  trainers.map((trainer) => ({
    title: trainer.name === "" ? "Formateur sans nom" : trainer.name,
    facts: [
      { label: "Statut", value: statuses[trainer.status] },
      { label: "Compétences confiées", value: given(trainer.competences.toSorted().join(", ")) },
      { label: "Pratique de l’IA générative", value: `${trainer.aiPracticeMonths}${nbsp}mois` },
      { label: "Formation d’adultes", value: hours(trainer.teachingHours) },
      { label: "Titres et expériences", value: given(trainer.qualifications) },
    ],
  }));

const programmeFacts = ({ programme }: DossierContent): readonly FactGroup[] => [
  {
    facts: [
      { label: "Intitulé", value: given(programme.title) },
      { label: "Public visé et prérequis", value: given(programme.audience) },
      {
        label: "Stagiaires au plus",
        value: programme.maximumTrainees === 0 ? undefined : String(programme.maximumTrainees),
      },
      ...(programme.durationReason === ""
        ? []
        : [{ label: "Pourquoi cette durée", value: given(programme.durationReason) }]),
    ],
  },
];

const meansFacts = ({ means }: DossierContent): readonly FactGroup[] => [
  {
    facts: [
      { label: "Outils et conditions d’accès", value: given(means.tools) },
      { label: "Locaux et équipement", value: given(means.onSite) },
      { label: "Environnement à distance", value: given(means.distance) },
    ],
  },
];

const communicationFacts = ({ communication }: DossierContent): readonly FactGroup[] => [
  {
    facts: [
      { label: "Lieux de publication", value: given(communication.places) },
      { label: "Projet d’annonce", value: given(communication.draft) },
    ],
  },
];

const subcontractingFacts = ({ subcontracting }: DossierContent): readonly FactGroup[] => [
  {
    facts: [
      { label: "Sous-traitance", value: subcontractingKinds[subcontracting.kind] },
      ...(subcontracting.kind === "none" ? [] : [{ label: "Détail", value: given(subcontracting.detail) }]),
      {
        label: "Intermédiaires commerciaux",
        value: subcontracting.intermediaries ? (given(subcontracting.intermediariesDetail) ?? "Oui") : "Aucun",
      },
    ],
  },
];

const linksFacts = ({ links }: DossierContent): readonly FactGroup[] => [
  {
    facts: [
      { label: "Certification Qualiopi", value: clientKinds[links.qualiopiClient] },
      ...(links.qualiopiClient === "former" ? [{ label: "Jusqu’au", value: dayWords(links.formerUntil) }] : []),
      {
        label: "Liens personnels",
        value: links.personal === "some" ? (given(links.personalDetail) ?? "Oui") : links.personal && "Aucun",
      },
    ],
  },
];

const statementFacts = ({ statements }: DossierContent): readonly FactGroup[] => [
  {
    facts: [
      {
        label: "Probité",
        value:
          statements.probity === "explained"
            ? (given(statements.probityDetail) ?? "Des faits sont exposés")
            : statements.probity && "Libre de toute interdiction, sanction ou procédure",
      },
      { label: "Rien n’est annoncé avant la date d’effet", value: yes(statements.noAnnouncement) },
      { label: "Examen, jury et certificat au certificateur", value: yes(statements.certifierAssesses) },
      { label: "Informations exactes", value: yes(statements.accurate) },
      { label: "Déclaré par", value: given(statements.signedBy) },
    ],
  },
];

const readers: Readonly<Record<Exclude<Section, "documents">, (content: DossierContent) => readonly FactGroup[]>> = {
  identity: identityFacts,
  activity: activityFacts,
  qualiopi: qualiopiFacts,
  people: peopleFacts,
  trainers: trainerFacts,
  programme: programmeFacts,
  means: meansFacts,
  communication: communicationFacts,
  subcontracting: subcontractingFacts,
  links: linksFacts,
  statements: statementFacts,
};

/** The sections of the content that are read as facts, in order. */
export const readSections = Object.keys(readers).filter((name): name is Exclude<Section, "documents"> =>
  Object.hasOwn(readers, name),
);

/** What a section of the content says. */
export const factsOf = (content: DossierContent, section: Exclude<Section, "documents">): readonly FactGroup[] =>
  readers[section](content);
