import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { readScheme } from "../../src/adapters/schemes/readScheme.ts";
import { confirm } from "./answers.ts";
import type { Followed } from "./instruction.steps.ts";
import { type Cast, mailTo, plain, studio } from "./people.ts";
import { look } from "./product.ts";

/** The right answers of each question, as the files of the scheme give them. */
async function answerKey(): Promise<ReadonlyMap<string, readonly string[]>> {
  const reading = await readScheme(join(import.meta.dirname, "../../schemes/certifiag"));
  if (!reading.ok) throw new Error("The scheme cannot be read.");
  return new Map(
    reading.scheme.questions.map(({ text, options }) => [
      plain(text),
      options.filter(({ correct }) => correct).map((option) => plain(option.text)),
    ]),
  );
}

/** The referent sits the quiz, question after question, and passes it. */
export async function sit({ hugo: { page }, mailbox }: Cast, { dossierId }: Followed): Promise<void> {
  const key = await answerKey();
  await page.goto(`/espace/dossiers/${dossierId}/qcm`);
  await page.getByRole("heading", { name: "Votre QCM" }).waitFor();
  await look(page, "qcm-ouvert");
  await page.getByRole("button", { name: "Recevoir mon code par e-mail" }).click();
  await page.getByText(/^Code envoyé à/).waitFor();
  const mail = await mailTo(mailbox, studio.referent.email, /Votre code/);
  const [, three = "", more = ""] = /: (\d{3}) (\d{3})/.exec(mail) ?? [];
  await page.getByRole("textbox", { name: "Code reçu" }).fill(`${three} ${more}`);
  await look(page, "qcm-code");
  await page.getByRole("button", { name: "Commencer le QCM" }).click();
  await confirm(page, "Commencer maintenant");
  const rank = page.getByText(/^Question \d+ sur \d+$/);
  const [, last = 0] = /sur (\d+)/.exec(await rank.innerText())?.map(Number) ?? [];
  for (let question = 1; question <= last; question++) {
    await rank.filter({ hasText: `Question ${question} sur` }).waitFor();
    await answer(page, key);
    if (question === 2) await look(page, "qcm-question");
    if (question < last) await page.getByRole("button", { name: "Suivante" }).click();
  }
  await page.getByRole("button", { name: "Rendre le QCM" }).click();
  await confirm(page, "Rendre le QCM");
  await page.getByRole("heading", { name: "Résultat de votre QCM" }).waitFor();
  expect(await page.getByRole("region", { name: "Résultat" }).innerText()).toContain("Réussi");
  await page.getByRole("link", { name: "Relevé de résultat (PDF)" }).waitFor();
  await look(page, "qcm-resultat");
}

async function answer(page: Page, key: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const sheet = page.getByRole("article");
  const asked = plain(await sheet.getByRole("heading", { level: 2 }).innerText());
  const right = key.get(asked);
  expect(right, asked).toBeDefined();
  for (const option of await sheet.locator("label").all())
    if (right?.includes(plain(await option.innerText()))) await option.click();
  await sheet.getByText(/^Enregistré à/).waitFor();
}
