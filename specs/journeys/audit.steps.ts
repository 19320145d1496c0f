import type { Page } from "playwright-core";
import { expect } from "vitest";
import { addDays, type Day } from "../../src/domain/shared/calendar.ts";
import { choose, confirm, part, write, writeDay } from "./answers.ts";
import type { Followed } from "./instruction.steps.ts";
import { type Cast, mailTo, studio } from "./people.ts";
import { look, lookTwice } from "./product.ts";

/** Opens the audit of the dossier, or one of its parts by the name it has in their bar of links. */
export async function openAudit(page: Page, { dossierId }: Followed, name?: string): Promise<void> {
  const overview = `/espace/dossiers/${dossierId}/audit`;
  await page.goto(overview);
  const bar = page.getByRole("navigation", { name: "Parties de l’audit" });
  await bar.waitFor();
  if (name === undefined) return;
  await bar.getByRole("link", { name, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== overview);
}

/** The account manager entrusts the audit to an auditor who may, and proposes two dates. */
export async function schedule({ camille: { page } }: Cast, followed: Followed, day: Day): Promise<void> {
  await openAudit(page, followed);
  const form = part(page, "Programmer l’audit initial");
  await form.waitFor();
  await choose(form, "Auditeur", "Hélène Marchetti");
  await writeDay(form, "Proposition 1", day);
  await writeDay(form, "Proposition 2", addDays(day, 2));
  await look(page, "audit-a-programmer");
  await form.getByRole("button", { name: "Programmer l’audit" }).click();
  await form.waitFor({ state: "detached" });
}

/** The organisation keeps a date. */
export async function keepDate({ elise: { page }, mailbox }: Cast, followed: Followed): Promise<void> {
  await openAudit(page, followed);
  const form = part(page, "Choisir la date de l’audit");
  await form.getByRole("radio").first().check();
  await lookTwice(page, "audit-dates");
  await form.getByRole("button", { name: "Confirmer cette date" }).click();
  await form.waitFor({ state: "detached" });
  expect(await mailTo(mailbox, studio.referent.email, "Dates d’audit à confirmer")).toContain("Hélène Marchetti");
}

/** The referent completes the preliminary questions, prefilled with what the application says. */
export async function answerQuestions({ hugo: { page } }: Cast, followed: Followed): Promise<void> {
  await openAudit(page, followed, "Questions préliminaires");
  const numbers = {
    "Sessions ouvertes": "0",
    "Sessions achevées": "0",
    "Sessions prévues dans les trois prochains mois": "2",
  };
  await write(page, numbers);
  await page.getByRole("button", { name: "Ajouter une ligne à « Lieux de formation »" }).click();
  await page.getByRole("textbox", { name: "SIRET ou adresse" }).fill(studio.siret);
  await choose(page, "Occupation", "Locaux de l’organisme");
  await page.getByRole("checkbox", { name: "Compte personnel de formation" }).check();
  await page.getByRole("button", { name: "Ajouter une ligne à « Outils »" }).click();
  await page.getByRole("textbox", { name: "Outil", exact: true }).fill("Assistant conversationnel");
  await page.getByRole("checkbox", { name: "L’organisme", exact: true }).check();
  await choose(page, "Données réelles utilisées", "Non");
  await page.getByRole("checkbox", { name: "Groupes de plusieurs entreprises" }).check();
  for (const question of ["Aménagement demandé", "Transfert envisagé"]) await choose(page, question, "Non");
  await choose(page, "Essai de connexion fait", "Oui");
  await look(page, "questions-preliminaires");
  await page.getByRole("button", { name: "Envoyer mes réponses" }).click();
  await page.getByText("À valider par l’auditeur").waitFor();
}

/** The auditor goes through the answers, validates them, builds the plan from them and confirms it. */
export async function plan({ helene: { page } }: Cast, followed: Followed): Promise<void> {
  await page.goto("/espace/");
  await lookTwice(page, "a-faire-helene");
  await page.getByRole("link", { name: "Audits" }).first().click();
  await page.getByRole("heading", { name: "Audits", level: 1 }).waitFor();
  await lookTwice(page, "audits");
  await openAudit(page, followed, "Questions préliminaires");
  await look(page, "reponses-a-valider");
  await page.getByRole("button", { name: "Valider les réponses" }).click();
  await page.getByText("Validées", { exact: true }).waitFor();
  await page.getByRole("navigation", { name: "Parties de l’audit" }).getByRole("link", { name: "Plan" }).click();
  await part(page, "Établir le plan").waitFor();
  await look(page, "plan-a-etablir");
  await page.getByRole("button", { name: "Établir le plan" }).click();
  await page.getByRole("button", { name: "Confirmer le plan" }).waitFor();
  await look(page, "plan-etabli");
  await page.getByRole("button", { name: "Confirmer le plan" }).click();
  await page.getByRole("button", { name: "Confirmer le plan" }).waitFor({ state: "detached" });
}

/** Somebody else reviews the plan; the account manager then sends it. */
export async function reviewPlan({ nadia: { page }, camille, mailbox }: Cast, followed: Followed): Promise<void> {
  await openAudit(page, followed, "Plan");
  const review = part(page, "Vérifier le plan");
  await choose(review, "Votre avis", "Le plan peut être envoyé");
  await look(page, "plan-a-verifier");
  await review.getByRole("button", { name: "Approuver" }).click();
  await review.waitFor({ state: "detached" });
  await openAudit(camille.page, followed, "Plan");
  await camille.page.getByRole("button", { name: "Envoyer le plan à l’organisme" }).click();
  await confirm(camille.page, "Envoyer le plan");
  expect(await mailTo(mailbox, studio.referent.email, "Plan d’audit")).toContain("Hélène Marchetti");
}
