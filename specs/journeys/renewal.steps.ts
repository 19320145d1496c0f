import { expect } from "vitest";
import { addMonths, type Day } from "../../src/domain/shared/calendar.ts";
import { confirm, writeDay } from "./answers.ts";
import { type Life, read } from "./life.people.ts";
import { look, lookTwice } from "./product.ts";

interface Line {
  readonly id: string;
  readonly status: string;
  readonly organisationName: string;
}

/** The file of a renewal says what is known and asks for the rest; completed, it is filed (R-REN-1). */
export async function fileRenewal(life: Life, today: Day): Promise<void> {
  const { renewals } = await read<{ renewals: readonly Line[] }>(life.camille, "/api/renewals");
  const open = renewals.find(({ status }) => status === "open");
  if (open === undefined) throw new Error("The demonstration has no renewal to file.");
  const { page } = await life.of(open.organisationName, "referent");
  await page.goto(`/espace/renouvellements/${open.id}`);
  await page.getByRole("heading", { name: "Ce que nous savons" }).first().waitFor();
  await lookTwice(page, "renouvellement-prerempli");
  const all = page.getByRole("button", { name: /^Rien n’a changé pour ces/ });
  if (await all.isVisible()) await all.click();
  for (const one of await page.getByRole("textbox", { name: /^(Votre réponse|Ce qui a changé), / }).all())
    await one.fill("Rien à signaler depuis la dernière surveillance ; pièces jointes.");
  const buffer = Buffer.from("%PDF-1.4\n%%EOF\n");
  for (const input of await page.locator("input[type=file]").all())
    await input.setInputFiles({ name: "Pièce.pdf", mimeType: "application/pdf", buffer });
  const certificate = page.getByRole("textbox", { name: "Fin de validité du nouveau certificat Qualiopi" });
  if (await certificate.isVisible())
    await writeDay(page.getByRole("main"), "Fin de validité du nouveau certificat Qualiopi", addMonths(today, 30));
  for (const box of await page.getByRole("region", { name: "Déclarations" }).getByRole("checkbox").all())
    await box.check();
  const submit = page.getByRole("button", { name: "Déposer le dossier" });
  await expect.poll(() => submit.isEnabled(), { timeout: 20_000 }).toBe(true);
  await submit.click();
  await confirm(page, "Déposer");
  await page.getByText("Votre dossier de renouvellement est déposé.").waitFor();
  await look(page, "renouvellement-depose");
}
