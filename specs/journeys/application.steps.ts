import type { Page } from "playwright-core";
import { expect } from "vitest";
import { dayOf, moment } from "../../src/domain/shared/calendar.ts";
import { confirm, part } from "./answers.ts";
import { pages } from "./form.steps.ts";
import { type Cast, mailTo, studio } from "./people.ts";
import { look, lookTwice } from "./product.ts";

/** The legal representative creates an account, then registers the organisation. */
export async function signUp({ elise: { page } }: Cast): Promise<void> {
  await page.goto("/espace/");
  await page.getByRole("link", { name: "Créer un compte" }).click();
  await look(page, "inscription");
  await page.getByRole("textbox", { name: "Prénom et nom" }).fill(studio.representative.name);
  await page.getByRole("textbox", { name: "Adresse électronique professionnelle" }).fill(studio.representative.email);
  await page.getByRole("textbox", { name: "Mot de passe" }).fill(studio.password);
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await page.getByRole("heading", { name: "Bienvenue" }).waitFor();
  await look(page, "bienvenue");
}

export async function registerOrganisation({ elise: { page } }: Cast): Promise<void> {
  await page.getByRole("link", { name: "Enregistrer mon organisme" }).click();
  const siren = page.getByRole("textbox", { name: "SIREN" });
  await siren.fill("917283468");
  await page.getByText("Ce numéro n’est pas un SIREN").waitFor();
  await siren.fill(studio.siren);
  await page.getByText("La clé de contrôle est juste.").waitFor();
  await page.getByRole("textbox", { name: "Dénomination" }).fill(studio.name);
  await page.getByRole("radio", { name: "Représentant légal" }).check();
  await look(page, "organisme-a-enregistrer");
  await page.getByRole("button", { name: "Enregistrer l’organisme" }).click();
  await page.getByRole("heading", { name: studio.name, level: 1 }).waitFor();
}

/** The referent is invited; the letter says by whom. */
export async function inviteReferent({ elise: { page }, mailbox }: Cast): Promise<void> {
  await page.getByRole("textbox", { name: "Adresse électronique" }).fill(studio.referent.email);
  await page.getByRole("radio", { name: "Référent habilitation" }).check();
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await part(page, "Invitations en attente").getByText(studio.referent.email).first().waitFor();
  await look(page, "organisme");
  expect(await mailTo(mailbox, studio.referent.email, "Rejoignez")).toContain(studio.representative.name);
}

/** Opens the application of the organisation; its identifier is in the address. */
export async function openApplication({ elise: { page } }: Cast): Promise<{ dossierId: string; number: string }> {
  await page.getByRole("button", { name: "Ouvrir une candidature" }).click();
  await page.waitForURL(/\/dossiers\/[^/]+\/candidature/);
  const dossierId = /\/dossiers\/([^/]+)\//.exec(page.url())?.[1] ?? "";
  const number = (await page.getByText(/^Dossier D-/).innerText()).replace("Dossier ", "");
  return { dossierId, number };
}

/** Before anything is filled, the deposit is refused and each line leads to what is missing. */
export async function seeWhatIsMissing({ elise: { page } }: Cast): Promise<void> {
  await openPart(page, "Vérifier et déposer");
  await page.getByText(/^Il reste \d+\spoints à compléter/).waitFor();
  expect(await page.getByRole("button", { name: "Déposer la candidature…" }).isDisabled()).toBe(true);
  await look(page, "candidature-incomplete");
  await page.getByRole("link", { name: /Forme juridique/ }).click();
  await part(page, "Identité légale").waitFor();
}

/** Opens a page of the form. */
export const openPart = (page: Page, name: string): Promise<void> =>
  page.getByRole("navigation", { name: "Parties du formulaire" }).getByRole("link", { name }).click();

/** Every page of the form, in order; what is typed saves itself, and is still there after a reload. */
export async function fillEverything({ elise: { page } }: Cast): Promise<void> {
  const today = dayOf(moment(new Date().toISOString()));
  for (const { name, fill } of pages) {
    await openPart(page, name);
    await fill(page, today);
    await page.getByText(/^Enregistré à/).waitFor();
    await look(page, `candidature-${name}`);
  }
  await openPart(page, "Programme");
  await page.reload();
  await page.getByText("Toutes les compétences sont couvertes.").waitFor();
}

/** Deposits what is now complete; the receipt comes by mail. */
export async function submit({ elise: { page }, mailbox }: Cast): Promise<void> {
  await openPart(page, "Vérifier et déposer");
  await page.getByRole("heading", { name: "Votre candidature est complète" }).waitFor();
  await page.getByRole("button", { name: "Déposer la candidature…" }).click();
  await page.getByRole("dialog").getByText(studio.name).waitFor();
  await look(page, "candidature-confirmation");
  await confirm(page, "Déposer");
  await part(page, "Derniers événements").waitFor();
  await lookTwice(page, "dossier-depose");
  expect(await mailTo(mailbox, studio.representative.email, "accusé de réception")).toContain(
    "Vous n’avez rien à faire",
  );
}
