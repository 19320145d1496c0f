import { expect } from "vitest";
import { addMonths, type Day } from "../../src/domain/shared/calendar.ts";
import { confirm, part } from "./answers.ts";
import { passTo } from "./clock.ts";
import { type Life, read } from "./life.people.ts";
import { plain } from "./people.ts";
import { look, lookTwice, type Person } from "./product.ts";

/** An habilitation followed to its end. */
export interface Followed {
  readonly id: string;
  readonly number: string;
  readonly organisationName: string;
  readonly effectiveOn: Day;
}

interface Surveillance {
  readonly id: string;
  readonly dueOn: Day;
  readonly status: string;
  readonly title: string;
}

/** The last one granted in the demonstration. */
export async function youngest({ camille }: Life): Promise<Followed> {
  const { habilitations } = await read<{ habilitations: readonly (Followed & { managerName: string })[] }>(
    camille,
    "/api/habilitations?status=active",
  );
  const own = habilitations.filter(({ managerName }) => managerName === "Camille Ferrand");
  const [first] = own.toSorted((one, other) => other.effectiveOn.localeCompare(one.effectiveOn));
  if (first === undefined) throw new Error("The demonstration has no habilitation that runs.");
  return first;
}

/** The surveillance of a month opened by itself; its officer looks at what is public, rates, and concludes (R-SUR-1, R-SUR-4, R-SUR-6). */
export async function surveil(life: Life, { id, effectiveOn }: Followed, months: number): Promise<void> {
  const dueOn = addMonths(effectiveOn, months);
  await passTo(life, dueOn);
  const { page } = life.camille;
  const surveillance = await opened(life.camille, id, dueOn);
  await page.goto(`/espace/surveillances/${surveillance.id}`);
  if (months === 3) await lookTwice(page, "surveillance-a-conclure");
  const captures = part(page, "Captures de la communication");
  await captures.getByRole("textbox", { name: "Adresse, ou support" }).fill("https://organisme.example/formation");
  const buffer = Buffer.from("%PDF-1.4\n%%EOF\n");
  await captures
    .locator("input[type=file]")
    .setInputFiles({ name: "Capture.pdf", mimeType: "application/pdf", buffer });
  await captures.getByText("Capture.pdf").waitFor();
  await captures.getByRole("radio", { name: /^Conforme/ }).check();
  await captures.getByRole("button", { name: "Verser la capture" }).click();
  await captures.getByText("Conforme", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^Évaluer conformes les/ }).click();
  await confirm(page, "Tous conformes");
  const conclusion = part(page, "Conclure");
  for (const box of await conclusion.getByRole("textbox").all()) await box.fill("Conforme à ce jour, pièces vues.");
  await conclusion.getByRole("button", { name: "Conclure la surveillance" }).click();
  await confirm(page, "Rendre la conclusion");
  await page.getByText("La surveillance est conclue.").waitFor();
  if (months === 3) await look(page, "surveillance-conclue");
}

/** Waits for the day to have opened it. */
async function opened(officer: Person, habilitationId: string, dueOn: Day): Promise<Surveillance> {
  const address = `/api/habilitations/${habilitationId}/surveillances`;
  const find = async () =>
    (await read<{ surveillances: readonly Surveillance[] }>(officer, address)).surveillances.find(
      (one) => one.dueOn === dueOn,
    );
  await expect.poll(find, { timeout: 180_000, interval: 250, message: `surveillance du ${dueOn}` }).toBeDefined();
  const found = await find();
  if (found === undefined) throw new Error(`The surveillance of ${dueOn} is gone.`);
  return found;
}

/** Six months before its end the renewal opens by itself; without it, everything says on the day that it is over (R-REN-1, R-REN-2). */
export async function reachEnd(life: Life, { id, number, organisationName, effectiveOn }: Followed): Promise<void> {
  const { page } = await life.of(organisationName, "referent");
  await passTo(life, addMonths(effectiveOn, 36));
  await page.goto(`/espace/habilitations/${id}`);
  await page.getByText("Expirée", { exact: true }).first().waitFor();
  await look(page, "trois-ans-apres");
  const { page: reader } = life.visitor;
  await reader.goto(`/verifier/${number}`);
  expect(plain(await reader.getByRole("main").innerText())).toContain("Expirée");
}
