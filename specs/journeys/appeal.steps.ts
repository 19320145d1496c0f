import { confirm } from "./answers.ts";
import { type Life, read, send } from "./life.people.ts";
import { look, lookTwice } from "./product.ts";

interface Waiting {
  readonly dossierId: string;
  readonly organisationName: string;
  readonly stage: string;
}

/** A file is refused, its organisation appeals, somebody who took no part upholds the appeal: the file waits for a decision again (R-CMP-5). */
export async function reopenDecision(life: Life): Promise<void> {
  const { files } = await read<{ files: readonly Waiting[] }>(life.bertrand, "/api/decisions");
  const file = files.find(({ stage }) => stage === "decision");
  if (file === undefined) throw new Error("The demonstration has no file to decide.");
  const decision = `/api/dossiers/${file.dossierId}/decision`;
  const { position } = await read<{ position: number }>(life.bertrand, decision);
  const grounds = [{ code: "REF-04", detail: "Postes insuffisants pour les groupes annoncés." }];
  await send(life.bertrand, decision, { outcome: "refuse", grounds, expectedPosition: position });
  const appealId = await contest(life, file);
  await entrust(life, appealId);
  await uphold(life, appealId);
  await life.aicha.page.goto("/espace/decisions");
  await life.aicha.page.getByRole("link", { name: file.organisationName }).first().waitFor();
  await look(life.aicha.page, "decision-a-reprendre");
}

async function contest(life: Life, { dossierId, organisationName }: Waiting): Promise<string> {
  const { page } = await life.of(organisationName, "manager");
  await page.goto(`/espace/appels/nouveau/${dossierId}`);
  const argument = "Douze postes étaient déjà commandés le jour de l’audit : le bon de commande est au dossier.";
  await page.getByRole("textbox", { name: "Argument 1" }).fill(argument);
  await look(page, "appel-a-deposer");
  await page.getByRole("button", { name: /^Déposer l’appel/ }).click();
  await page.waitForURL(/\/appels\/(?!nouveau)/);
  return page.url().split("/").at(-1) ?? "";
}

async function entrust({ sylvie: { page } }: Life, appealId: string): Promise<void> {
  await page.goto(`/espace/appels/${appealId}`);
  await page.getByRole("combobox", { name: "Qui le prépare" }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("combobox", { name: "Qui le décide" }).click();
  await page.getByRole("option", { name: "Laurence Meunier" }).click();
  await page.getByRole("button", { name: "Confier l’appel" }).click();
  await page.getByRole("button", { name: "Confier l’appel" }).waitFor({ state: "detached" });
}

async function uphold({ laurence: { page } }: Life, appealId: string): Promise<void> {
  await page.goto(`/espace/appels/${appealId}`);
  await page.getByRole("radio", { name: /^Accueilli(?! en partie)/ }).click();
  const ground = "Appel accueilli : décision annulée";
  await page.getByRole("checkbox", { name: ground }).check();
  await page
    .getByRole("textbox", { name: `Précision : ${ground}` })
    .fill("La pièce était au dossier et n’a pas été lue.");
  await look(page, "appel-a-decider");
  await page.getByRole("button", { name: "Décider de l’appel" }).click();
  await confirm(page, "Décider");
  await page.getByRole("heading", { name: /^Accueilli, le/ }).waitFor();
  await lookTwice(page, "appel-accueilli");
}
