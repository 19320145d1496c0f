import { expect } from "vitest";
import { openTab } from "./answers.ts";
import type { Followed } from "./instruction.steps.ts";
import { type Cast, mailTo, staff, studio } from "./people.ts";
import { look, type Person } from "./product.ts";

const question = "Pouvons-nous filmer l’audit pour nos archives ?";
const answer = "Non : aucune personne n’est filmée. Le procès-verbal vous restera.";

/** The organisation writes to its account manager, who is told by mail and answers; the mails never say what was written. */
export async function exchange({ hugo, camille, mailbox }: Cast, followed: Followed): Promise<void> {
  await post(hugo, followed, question);
  const mail = await mailTo(mailbox, staff("camille.ferrand"), "Nouveau message");
  expect(mail).toContain(`${studio.referent.name} (${studio.name}) vous a écrit`);
  expect(mail).not.toContain(question);
  await post(camille, followed, answer);
  await camille.page.getByText(question).waitFor();
  await look(camille.page, "echanges");
  expect(await mailTo(mailbox, studio.referent.email, "Nouveau message")).toContain("Camille Ferrand");
}

async function post({ page }: Person, { dossierId }: Followed, text: string): Promise<void> {
  await page.goto(`/espace/dossiers/${dossierId}`);
  await openTab(page, "Échanges");
  await page.getByRole("textbox", { name: "Votre message" }).fill(text);
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await page.getByRole("listitem").filter({ hasText: text }).waitFor();
}
