import { part } from "./answers.ts";
import type { Followed } from "./instruction.steps.ts";
import { type Cast, mailTo, studio } from "./people.ts";
import { look, lookTwice, type Person } from "./product.ts";

/** The referent opens the link received by mail and gets an access of his own. */
export async function acceptInvitation({ hugo: { page }, mailbox }: Cast): Promise<void> {
  const mail = await mailTo(mailbox, studio.referent.email, "Rejoignez");
  await page.goto(/https?:\S+\/invitation\/\S+/.exec(mail)?.[0] ?? "");
  await page.getByRole("textbox", { name: "Prénom et nom" }).fill(studio.referent.name);
  await page.getByRole("textbox", { name: "Mot de passe" }).fill(studio.password);
  await look(page, "invitation");
  await page.getByRole("button", { name: "Créer mon accès" }).click();
  await part(page, studio.name).waitFor();
  await lookTwice(page, "accueil-referent");
}

/** Somebody reads every text and acknowledges it, one after the other, as the product leads from one to the next. */
export async function read({ page }: Person, { dossierId }: Followed, watched: boolean): Promise<void> {
  await page.goto(`/espace/dossiers/${dossierId}/reglement`);
  const texts = part(page, "Textes à lire");
  await texts.waitFor();
  if (watched) await look(page, "reglement");
  const left = await texts.getByText("À lire", { exact: true }).count();
  await texts.getByRole("listitem").filter({ hasText: "À lire" }).first().getByRole("link").click();
  for (let rank = 1; rank <= left; rank++) {
    const here = page.url();
    await page.getByRole("checkbox", { name: /^J’ai lu/ }).check();
    if (watched && rank === left) await lookTwice(page, "texte");
    await page.getByRole("button", { name: "Accuser lecture" }).click();
    await page.waitForURL(({ href }) => href !== here);
  }
  await texts.waitFor();
}

/** The account manager records the information session; with the readings done, the step is complete. */
export async function holdSession({ camille: { page } }: Cast, { dossierId }: Followed): Promise<void> {
  await page.goto(`/espace/dossiers/${dossierId}/reglement`);
  const form = part(page, "Enregistrer une session tenue");
  for (const { name } of [studio.representative, studio.referent]) await form.getByRole("checkbox", { name }).check();
  await form
    .getByRole("textbox", { name: `Questions posées par ${studio.referent.name}` })
    .fill("Un candidat peut-il utiliser son propre compte pendant l’examen ?");
  const today = await form.getByRole("textbox", { name: "Tenue le" }).inputValue();
  await form.getByRole("textbox", { name: "Tenue le" }).fill("32/13/2026");
  await form.getByText("Indiquez le jour de la session.").waitFor();
  await form.getByRole("textbox", { name: "Tenue le" }).fill(today);
  await look(page, "session-a-enregistrer");
  await form.getByRole("button", { name: "Enregistrer la session" }).click();
  await page.getByText("Étape terminée").waitFor();
}
