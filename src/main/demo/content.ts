import { documentSlots, isRequired } from "../../domain/dossiers/completeness.ts";
import type { DossierContent, Sequence } from "../../domain/dossiers/content.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { addDays, addMonths, type Day } from "../../domain/shared/calendar.ts";
import type { Company } from "./companies.ts";

type QualiopiClient = DossierContent["links"]["qualiopiClient"];

const works: readonly (readonly [title: string, competences: readonly string[], assessment: string])[] = [
  ["Analyser la commande et choisir ses outils", ["C1"], "Étude de cas corrigée individuellement"],
  ["Dialoguer avec une IA générative", ["C2"], "Journal d’échanges commenté par le formateur"],
  ["Produire un contenu multimédia", ["C3"], "Production évaluée sur grille"],
  ["Réviser et décliner un contenu", ["C4"], "Comparaison de versions argumentée à l’oral"],
  ["Vérifier, mesurer les risques, publier", ["C5"], "Oral blanc avec retour écrit"],
];

const sequenceOf = ([title, competences, assessment]: (typeof works)[number], rank: number): Sequence => ({
  id: `s${rank + 1}`,
  title,
  modality: rank === 1 ? "distance" : "on_site",
  theoryHours: 3,
  practiceHours: rank === 3 ? 3 : 4,
  method: "Apports courts, démonstration, puis travail sur la commande fil rouge, seul et en binôme.",
  formativeAssessment: assessment,
  material: `Cahier de séquence ${rank + 1}, version 2`,
  cells: [
    ...competences.map((competence) => ({
      competence,
      level: "principal" as const,
      passage: `Séquence ${rank + 1}, activité 2`,
    })),
    ...(rank > 0 ? [{ competence: "C1", level: "associated" as const, passage: "Rappel en ouverture" }] : []),
  ],
});

/** The address of somebody of a company. */
export const mailOf = (name: string, { slug }: Company): string =>
  `${name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ /g, ".")}@${slug}.example`;

const identityOf = (company: Company): DossierContent["identity"] => {
  const { name: legalName, legalForm, siret, street: address, postcode, city, slug } = company;
  const site = {
    id: "site-1",
    siret,
    name: `Siège, ${city}`,
    address: `${address}, ${postcode} ${city}`,
    owned: "own",
  } as const;
  return { legalName, legalForm, siret, address, postcode, city, website: `https://${slug}.example`, sites: [site] };
};

const peopleOf = (company: Company): DossierContent["people"] => ({
  legalRepresentative: {
    ...{ name: company.manager, position: "Présidence" },
    ...{ email: mailOf(company.manager, company), phone: "02 40 00 00 00" },
  },
  signatoryIsDelegated: false,
  referent: {
    ...{ name: company.referent, position: "Responsable pédagogique" },
    ...{ email: mailOf(company.referent, company), phone: "02 40 00 00 01" },
  },
  absence: "En l’absence du référent, la présidence répond sous deux jours ouvrés.",
});

const trainerOf = (name: string, rank: number): DossierContent["trainers"][number] => ({
  ...{ id: `t${rank + 1}`, name, status: rank === 0 ? "employed" : "independent", teachingHours: 240 - rank * 90 },
  competences: rank === 0 ? ["C1", "C2", "C3", "C4", "C5"] : ["C3", "C4"],
  aiPracticeMonths: 20 - rank * 4,
  qualifications:
    "Concepteur-rédacteur, titre de formateur professionnel d’adultes, projets de contenus assistés par l’IA depuis deux ans.",
});

const programmeOf = (): DossierContent["programme"] => ({
  title: "Produire et réviser des contenus avec l’IA générative",
  audience: "Professionnels de la communication et de la formation, demandeurs d’emploi du secteur.",
  maximumTrainees: 10,
  durationReason: "La révision s’appuie sur les productions de la veille\u00A0: six heures suffisent au public visé.",
  sequences: works.map(sequenceOf),
});

const means: DossierContent["means"] = {
  tools:
    "Deux assistants de texte, un générateur d’images, un outil de voix\u00A0; comptes fournis par l’organisme, sans réutilisation des données.",
  onSite: "Une salle de dix postes, écran partagé, connexion fibre et solution de secours mobile.",
  distance:
    "Classe virtuelle, assistance technique par téléphone de 8\u00A0h\u00A030 à 18\u00A0h, réponse sous deux heures.",
};

/** A complete application of a company, as it would be typed on a day. */
export function contentOf(company: Company, on: Day, qualiopiClient: QualiopiClient = "never"): DossierContent {
  const { nda, siren, slug } = company;
  const number = `QO-${siren.slice(0, 5)}`;
  return {
    identity: identityOf(company),
    activity: { nda, ndaPending: false, activityReportOn: addMonths(on, -5), firstYearEndsOn: "" },
    qualiopi: {
      kind: "certified",
      certifier: "Qualicert Ouest",
      number,
      trainingActions: true,
      validUntil: addMonths(on, 26),
    },
    people: peopleOf(company),
    trainers: company.trainers.map(trainerOf),
    programme: programmeOf(),
    means,
    communication: {
      draft:
        "Préparation à la certification «\u00A0Produire et réviser du contenu professionnel multimédia en utilisant les outils d’Intelligence Artificielle Générative (IAG) de façon responsable\u00A0» (RS6891).",
      places: `https://${slug}.example, page de l’organisme sur les réseaux professionnels`,
    },
    subcontracting: { kind: "none", detail: "", intermediaries: false, intermediariesDetail: "" },
    links: {
      qualiopiClient,
      formerUntil: qualiopiClient === "former" ? addDays(on, -200) : "",
      personal: "none",
      personalDetail: "",
    },
    statements: {
      ...{ probity: "free", probityDetail: "", noAnnouncement: true, certifierAssesses: true, accurate: true },
      signedBy: company.manager,
    },
    documents: {},
  };
}

/** The places where this application has to give a document, with the name of a file for each. */
export function documentsOf(
  content: DossierContent,
  { documents }: Scheme,
): readonly { readonly key: string; readonly file: string; readonly code: string }[] {
  return documents
    .filter((document) => isRequired(content, document))
    .flatMap((document) =>
      documentSlots(content, document).map(({ key, whose }) => ({
        key,
        code: document.code,
        file: `${document.label}${whose === null ? "" : ` - ${whose}`}.pdf`,
      })),
    );
}
