import { expect } from "vitest";
import { choose, confirm, openTab, part } from "./answers.ts";
import { openPart } from "./application.steps.ts";
import { type Cast, mailTo, studio } from "./people.ts";
import { look } from "./product.ts";

/** What is followed through the journey once the application is open. */
export interface Followed {
  readonly dossierId: string;
  readonly number: string;
}

const asked = "Précisez qui assiste les stagiaires pendant les travaux à distance, et sous quel délai.";

/** The account manager finds the new dossier in her list and takes it. */
export async function assign({ camille: { page } }: Cast, { number }: Followed): Promise<void> {
  await page.goto("/espace/");
  await look(page, "a-faire-camille");
  await page.getByRole("link", { name: "Dossiers" }).first().click();
  await page
    .getByRole("searchbox")
    .or(page.getByRole("textbox", { name: /Rechercher|Recherche/ }))
    .first()
    .fill(number);
  await page.getByText(/^1\sdossier$/).waitFor();
  await look(page, "dossiers");
  await page.getByRole("link", { name: studio.name }).click();
  await page.getByRole("link", { name: "Désigner" }).click();
  await part(page, "Confier le dossier").waitFor();
  await look(page, "dossier-a-confier");
  await page.getByRole("button", { name: "Confier à Camille Ferrand" }).click();
  await part(page, "Derniers événements").waitFor();
}

/** She reads the application beside its documents and sends one point back. */
export async function sendBack({ camille: { page }, mailbox }: Cast): Promise<void> {
  await openTab(page, "Candidature");
  const means = part(page, "Moyens");
  await means.getByRole("button", { name: "Demander un complément" }).click();
  await means.getByRole("textbox", { name: "Complément à demander" }).fill(asked);
  await page.getByRole("button", { name: /^Lire Certificat Qualiopi/ }).click();
  await page.getByRole("region", { name: /^Lecture de/ }).waitFor();
  await look(page, "candidature-lue");
  await page.getByRole("button", { name: "Relire et envoyer…" }).click();
  await page.getByRole("dialog").getByText(asked).waitFor();
  await confirm(page, "Envoyer la demande");
  await page.getByText("Compléments demandés").first().waitFor();
  expect(await mailTo(mailbox, studio.representative.email, "Compléments demandés")).toContain(
    "1 point est à compléter",
  );
}

/** The organisation answers where it is asked, and files again. */
export async function answerPoint({ elise: { page } }: Cast, { dossierId }: Followed): Promise<void> {
  await page.goto(`/espace/dossiers/${dossierId}/candidature`);
  await openPart(page, "Moyens et communication");
  await page.getByText(asked).waitFor();
  await part(page, "Moyens")
    .getByRole("textbox", { name: "Environnement à distance" })
    .fill("Aucune séquence à distance ; une permanence par messagerie, réponse sous un jour ouvré.");
  await page.getByText(/^Enregistré à/).waitFor();
  await page.getByRole("textbox", { name: "Votre réponse" }).fill("Nous avons précisé l’assistance ci-dessous.");
  await page.getByRole("button", { name: "Enregistrer ma réponse" }).click();
  await page.getByText("Répondu").waitFor();
  await look(page, "complement-repondu");
  await openPart(page, "Vérifier et déposer");
  await page.getByRole("button", { name: "Déposer à nouveau…" }).click();
  await confirm(page, "Déposer");
  await part(page, "Derniers événements").waitFor();
}

/** The programme is checked competence by competence, by somebody who holds the authorisation. */
export async function approveProgramme({ camille: { page } }: Cast, { dossierId }: Followed): Promise<void> {
  await page.goto(`/espace/dossiers/${dossierId}/programme`);
  const check = part(page, "Vérification, compétence par compétence");
  for (const code of ["C1", "C2", "C3", "C4", "C5"])
    await choose(check, new RegExp(`^${code} .*votre avis`), "Couverte");
  await look(page, "programme-a-valider");
  await check.getByRole("button", { name: "Valider le programme" }).click();
  await check.waitFor({ state: "detached" });
}

/** Every theme is judged with its reasons, then the application is declared valid, by name. */
export async function accept({ camille: { page }, mailbox }: Cast): Promise<void> {
  await openTab(page, "Recevabilité");
  const opinions = part(page, "Avis par thème");
  await opinions.waitFor();
  for (const group of await opinions.getByRole("radiogroup").all())
    await group.getByText("Satisfait", { exact: true }).click();
  for (const field of await opinions.getByRole("textbox").all())
    await field.fill("Pièces lues et concordantes, point par point.");
  await page
    .getByRole("textbox", { name: "Conclusion" })
    .fill("Dossier complet et cohérent ; les cinq compétences sont couvertes.");
  await look(page, "recevabilite");
  await page.getByRole("button", { name: "Déclarer recevable…" }).click();
  await confirm(page, "Déclarer recevable");
  await page.getByText("Recevable").first().waitFor();
  expect(await mailTo(mailbox, studio.representative.email, "recevable")).toContain("règlement");
}
