import { expect } from "vitest";
import { addDays, addMonths, type Day } from "../../src/domain/shared/calendar.ts";
import { writtenDay } from "../../src/domain/shared/french.ts";
import { part } from "./answers.ts";
import { passTo } from "./clock.ts";
import { type Cast, plain } from "./people.ts";
import { look, lookTwice } from "./product.ts";

/** The months from the first day to each thing that comes: 3 months, anniversaries, renewal, end (R-SUR-1, R-REN-1). */
const milestones = [
  ["Surveillance à 3 mois", 3],
  ["Surveillance annuelle", 12],
  ["Surveillance annuelle", 24],
  ["Renouvellement ouvert", 30],
  ["Dossier complet", 33],
  ["Terme", 36],
] as const;

/** The three years to come, on the page of the organisation. */
export async function foresee({ elise: { page } }: Cast, from: Day): Promise<void> {
  await page.goto("/espace/habilitations");
  const coming = part(page, "Calendrier").getByRole("list").first().getByRole("listitem");
  await coming.first().waitFor();
  const lines = await coming.all();
  expect(lines.length).toBe(milestones.length);
  for (const [at, [label, months]] of milestones.entries()) {
    expect(plain((await lines[at]?.innerText()) ?? "")).toContain(label);
    const day = await lines[at]?.getByRole("time").getAttribute("datetime");
    expect(day, label).toBe(addMonths(from, months));
  }
  await lookTwice(page, "habilitation");
}

/** Three months later the first surveillance is in its window, without anybody having done anything. */
export async function reachSurveillance(cast: Cast, from: Day): Promise<void> {
  await passTo(cast, addMonths(from, 3));
  const { page } = cast.elise;
  await page.goto("/espace/habilitations");
  await part(page, "Calendrier")
    .getByText(/Fenêtre ouverte jusqu’au/)
    .waitFor();
  await look(page, "habilitation-surveillance");
}

/** On the last day everything still holds; the day after, every page says that it is over. */
export async function reachEnd(cast: Cast, from: Day, number: string): Promise<void> {
  const end = addMonths(from, 36);
  const { page } = cast.elise;
  await passTo(cast, addDays(end, -1));
  await page.goto("/espace/habilitations");
  await page.getByRole("link", { name: "Télécharger l’attestation" }).waitFor();
  await passTo(cast, end);
  await page.goto("/espace/habilitations");
  await page.getByText("Expirée", { exact: true }).first().waitFor();
  expect(await page.getByRole("link", { name: "Télécharger l’attestation" }).count()).toBe(0);
  await look(page, "habilitation-expiree");
  const { page: read } = cast.reader;
  await read.goto(`/verifier/${number}`);
  expect(plain(await read.getByRole("main").innerText())).toContain(plain(`Expirée le ${writtenDay(end)}`));
}
