import type { Page } from "playwright-core";
import { addMonths, type Day } from "../../src/domain/shared/calendar.ts";
import { samplePdf } from "../../src/main/demo/samplePdf.ts";
import { choose, part, write, writeDay } from "./answers.ts";
import { studio } from "./people.ts";

const trainers = [studio.referent.name, "Inès Caron"] as const;

/** What the organisation writes on each page of its application. */
export const pages: readonly { readonly name: string; readonly fill: (page: Page, today: Day) => Promise<void> }[] = [
  { name: "Votre organisme", fill: organisation },
  { name: "Qualiopi", fill: qualiopi },
  { name: "Personnes responsables", fill: people },
  { name: "Formateurs", fill: everyTrainer },
  { name: "Programme", fill: programme },
  { name: "Moyens et communication", fill: means },
  { name: "Liens avec le certificateur", fill: links },
  { name: "Engagements", fill: statements },
  { name: "Pièces", fill: documents },
];

async function organisation(page: Page, today: Day): Promise<void> {
  await write(part(page, "Identité légale"), {
    Dénomination: studio.name,
    "Forme juridique": "SAS",
    "SIRET de l’établissement principal": studio.siret,
    Adresse: "12 quai de la Fosse",
    "Code postal": "44000",
    Ville: "Nantes",
    "Site internet": "https://studio-ardoise.example",
  });
  const activity = part(page, "Déclaration d’activité");
  await write(activity, { "Numéro de déclaration d’activité": "52440912344" });
  await writeDay(activity, "Transmis le", addMonths(today, -5));
}

async function qualiopi(page: Page, today: Day): Promise<void> {
  const section = part(page, "Certification Qualiopi");
  await choose(section, "Situation au regard de Qualiopi", "Notre organisme est certifié Qualiopi");
  await write(section, {
    "Organisme certificateur Qualiopi": "Qualité Ouest Certification",
    "Numéro du certificat Qualiopi": "QOC-2025-0417",
  });
  await writeDay(section, "Dernier jour de validité du certificat Qualiopi", addMonths(today, 20));
  await section.getByRole("checkbox", { name: /actions de formation/ }).check();
}

async function people(page: Page): Promise<void> {
  const [representative, referent] = [part(page, "Représentant légal"), part(page, "Référent habilitation")];
  await write(representative, {
    "Nom du représentant légal": studio.representative.name,
    "Qualité du représentant légal": "Présidente",
    "Adresse électronique du représentant légal": studio.representative.email,
  });
  await write(referent, {
    "Nom du référent habilitation": studio.referent.name,
    Qualité: "Responsable pédagogique",
    "Adresse électronique du référent habilitation": studio.referent.email,
    "Téléphone du référent habilitation": "02 40 00 00 12",
    "Suppléant ou solution en cas d’absence": "Élise Marchand, présidente, jointe au même numéro.",
  });
}

async function everyTrainer(page: Page): Promise<void> {
  for (const [index, name] of trainers.entries()) {
    await page.getByRole("button", { name: "Ajouter un formateur" }).click();
    const card = page.getByRole("group", { name: `Formateur ${index + 1}` });
    await choose(card, "Statut dans l’organisme", "Salarié");
    for (const competence of index === 0 ? [/^C1/, /^C2/, /^C3/] : [/^C4/, /^C5/])
      await card.getByRole("checkbox", { name: competence }).check();
    await write(card, {
      "Pratique professionnelle de l’IA générative": "30",
      "Expérience de la formation d’adultes": "640",
      "Titres et expériences utiles": "Titre de formateur professionnel d’adultes ; deux ans de production éditoriale.",
    });
    await card.getByRole("textbox", { name: "Prénom et nom" }).fill(name);
  }
}

const sequences = [
  ["Choisir ses outils", "C1"],
  ["Dialoguer avec une IA", "C2"],
  ["Produire un contenu", "C3"],
  ["Réviser et décliner", "C4"],
  ["Vérifier et publier", "C5"],
] as const;

async function programme(page: Page): Promise<void> {
  await write(part(page, "Le programme"), {
    "Intitulé du programme": "Créer des contenus professionnels avec l’IA générative",
    "Public visé et prérequis": "Chargés de communication et de formation ; aisance avec les outils numériques.",
    "Nombre maximal de stagiaires": "10",
  });
  for (const [title] of sequences) await describeSequence(page, title);
  const matrix = page.getByRole("table", { name: "Séquences et compétences" });
  for (const [title, competence] of sequences) {
    const cell = matrix.getByRole("button", { name: new RegExp(`^${competence} .*${title}`) });
    await cell.focus();
    await cell.press("2");
    await matrix.getByRole("textbox", { name: `Théorie, heures, ${title}` }).fill("3");
    await matrix.getByRole("textbox", { name: `Pratique, heures, ${title}` }).fill("4");
  }
  await page.getByText("Toutes les compétences sont couvertes.").waitFor();
}

async function describeSequence(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Ajouter une séquence" }).click();
  const card = page.getByRole("region", { name: /^Séquence \d$/ });
  await write(card, {
    "Objectif et méthode": "Apports courts, démonstration, puis commande fil rouge, seul et en binôme.",
    "Évaluation formative": "Production relue avec une grille, retour écrit le jour même.",
    Supports: "Cahier de séquence, version 2",
  });
  await card.getByRole("textbox", { name: "Titre" }).fill(title);
}

async function means(page: Page): Promise<void> {
  await write(part(page, "Moyens"), {
    "Outils d’IA générative et conditions d’accès": "Deux assistants au choix, comptes fournis par l’organisme.",
    "Locaux et équipement": "Salle de dix postes, quai de la Fosse, accessible.",
  });
  await write(part(page, "Communication"), {
    "Sites, comptes et plateformes où l’offre paraîtra": "https://studio-ardoise.example",
  });
  await choose(part(page, "Sous-traitance et intermédiaires"), "Recours à la sous-traitance", "Aucune sous-traitance");
}

async function links(page: Page): Promise<void> {
  const section = part(page, "Liens avec le certificateur");
  await choose(section, "Relation avec le certificateur", "Non, jamais");
  await choose(section, "Liens personnels avec le certificateur", "Non");
}

async function statements(page: Page): Promise<void> {
  const section = part(page, "Déclaration sur l’honneur");
  await choose(
    section,
    "Déclaration de probité",
    "sont libres de toute interdiction, sanction ou procédure de cette nature",
  );
  for (const words of [/n’annonçons rien/, /relèvent du seul certificateur/, /exactes et complètes/])
    await section.getByRole("checkbox", { name: words }).check();
  await write(section, { "Nom de la personne qui déclare": studio.representative.name });
}

/** Gives a file wherever one is asked, and waits until each is received. */
async function documents(page: Page): Promise<void> {
  for (const name of ["L’organisme", ...trainers, "Le programme et les moyens"]) {
    const section = part(page, name);
    await section.locator("input[type=file]").first().waitFor({ state: "attached" });
    const asked = await Promise.all(
      (await section.locator("input[type=file]").all()).map((input) => input.getAttribute("aria-label")),
    );
    for (const label of asked) {
      const words = label?.replace(/\s:\schoisir des fichiers$/, "") ?? "";
      const file = { name: `${words}.pdf`, mimeType: "application/pdf", buffer: Buffer.from(samplePdf(words)) };
      await section.getByLabel(`${words} : choisir des fichiers`, { exact: true }).setInputFiles(file);
      await section
        .getByRole("list", { name: `${words} : fichiers` })
        .getByText("Reçu")
        .waitFor();
    }
    await section.getByText("Tout est fourni.").waitFor();
  }
}
