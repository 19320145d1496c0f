import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { choose, confirm, part } from "./answers.ts";
import type { Followed } from "./instruction.steps.ts";
import { type Cast, mailTo, pdfBehind, studio } from "./people.ts";
import { look } from "./product.ts";

const decisionOf = ({ dossierId }: Followed): string => `/espace/dossiers/${dossierId}/decision`;

/** The administrator makes the auditor a decision maker too: it opens no file that she evaluated. */
export async function makeDecisionMaker({ louise: { page } }: Cast): Promise<void> {
  await page.goto("/espace/equipe");
  await look(page, "equipe");
  await page.getByRole("link", { name: "Hélène Marchetti" }).click();
  const functions = part(page, "Fonctions");
  await functions.getByRole("checkbox", { name: "Décideur" }).check();
  await look(page, "fonctions");
  await functions.getByRole("button", { name: "Enregistrer les fonctions" }).click();
  await functions.getByText("Rien n’a changé.").waitFor();
}

/** An authorisation whose last day is not a date is not given without end: the field is gone back to, and says how to write it. */
export async function correctWrongDay({ sylvie: { page } }: Cast): Promise<void> {
  await page.goto("/espace/equipe");
  await page.getByRole("link", { name: "Hélène Marchetti" }).click();
  const form = part(page, "Donner une autorisation");
  const until = form.getByRole("textbox", { name: "Jusqu’au" });
  await until.fill("31/02/2027");
  await until.press("Tab");
  await form.getByRole("button", { name: "Donner l’autorisation" }).click();
  await form.getByText("Écrivez le jour, le mois et l’année").waitFor();
  expect(await form.locator("input:focus").inputValue()).toBe("31/02/2027");
  await until.fill("");
}

/** She is told why the file is not for her and who could decide it; the server says the same to who insists. */
export async function refuseWhoEvaluated({ helene: { page, context } }: Cast, followed: Followed): Promise<void> {
  await page.goto("/espace/decisions");
  const others = part(page, "Pas pour vous");
  const mine = others.getByRole("listitem").filter({ hasText: studio.name });
  expect(await mine.innerText()).toContain("mené l’audit");
  await look(page, "a-decider-helene");
  await page.goto(decisionOf(followed));
  await page.getByText("La revue et la décision de ce dossier reviennent à d’autres.").waitFor();
  const able = page.getByRole("listitem").filter({ hasText: "Peut décider" });
  expect((await able.allInnerTexts()).join()).toMatch(/^Aïcha Diallo.*,Bertrand Vasseur.*,Laurence Meunier[^,]*$/s);
  await look(page, "decision-fermee");
  const grounds = [{ code: "OCT-01", detail: "Rapport et QCM relus." }];
  const answer = await context.request.post(`/api/dossiers/${followed.dossierId}/decision`, {
    data: { outcome: "grant", grounds, commandId: randomUUID(), expectedPosition: 0 },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toMatch(
    /mené l’audit.*Peuvent le faire.*Aïcha Diallo, Bertrand Vasseur et Laurence Meunier/,
  );
}

/** Somebody who took no part reviews the file and proposes. */
export async function review({ aicha: { page } }: Cast, followed: Followed): Promise<void> {
  await page.goto("/espace/decisions");
  await look(page, "a-decider");
  await page.getByRole("table").getByRole("link", { name: studio.name }).click();
  await page.waitForURL(`**${decisionOf(followed)}`);
  for (const point of ["Plan d’audit respecté", "Rapport cohérent avec les constats"])
    await choose(page, point, "Conforme");
  await page.getByRole("radio", { name: /^Proposer l’octroi/ }).click();
  await page.getByRole("textbox", { name: "Votre avis" }).fill("Écart unique, corrigé et vérifié ; rien ne s’oppose.");
  await look(page, "revue");
  await page.getByRole("button", { name: "Enregistrer la revue" }).click();
  await page.getByText("Octroi proposé").first().waitFor();
}

/** Another one decides, with the ground and the letter before his eyes. */
export async function decide({ bertrand, mailbox }: Cast, followed: Followed): Promise<void> {
  const { page } = bertrand;
  await page.goto(decisionOf(followed));
  await page.getByRole("radio", { name: /^Accorder l’habilitation/ }).click();
  const ground = "Exigences satisfaites après levée des non-conformités";
  await page.getByRole("checkbox", { name: ground }).check();
  await page
    .getByRole("textbox", { name: `Précision : ${ground}` })
    .fill("Écart relevé en B1, levé sur preuve ; QCM réussi par le référent.");
  await look(page, "decision");
  await page.getByRole("button", { name: "Accorder l’habilitation" }).click();
  await page.getByRole("dialog").getByText(studio.representative.name).waitFor();
  await confirm(page, "Accorder l’habilitation");
  await page.getByRole("heading", { name: /^L’habilitation est accordée à l’organisme/ }).waitFor();
  await look(page, "decision-prise");
  expect(await pdfBehind(bertrand, page.getByRole("link", { name: /^Décision D-.*pdf/ }))).toBe(true);
  expect(await mailTo(mailbox, studio.representative.email, "Décision favorable")).toContain("favorable");
}
