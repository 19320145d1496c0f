import type { Page } from "playwright-core";
import { expect } from "vitest";
import { addDays, type Day } from "../../src/domain/shared/calendar.ts";
import { typed } from "./answers.ts";
import { type Life, read } from "./life.people.ts";
import { plain } from "./people.ts";
import { look, lookTwice, type Person } from "./product.ts";

interface Rated {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly habilitationId: string;
  readonly passed: number;
  readonly presented: number;
  readonly standing: string;
}

/** Candidates presented and passed that are reached with what is known: 72 of 103 are 69.9 %, 70 of 100 are 70 %. */
const aims = [
  { passed: 72, presented: 103 },
  { passed: 70, presented: 100 },
] as const;

/** The exam manager imports results: one organisation falls to 69.9 %, another one to 70 % and no lower (R-RATE-1). */
export async function importRates({ marc }: Life, today: Day): Promise<readonly Rated[]> {
  const { organisations } = await read<{ organisations: readonly Rated[] }>(marc, "/api/schemes/certifiag/rates");
  const known = await rateAlerts(marc);
  const running = await read<{ habilitations: readonly { id: string }[] }>(marc, "/api/habilitations?status=active");
  const calm = organisations.filter(
    ({ standing, habilitationId }) =>
      standing === "reached" &&
      running.habilitations.some(({ id }) => id === habilitationId) &&
      !known.has(habilitationId),
  );
  const fallen = calm.slice(0, aims.length);
  expect(fallen.length).toBe(aims.length);
  const lines = fallen.flatMap((one, rank) => linesOf(one, rank, addDays(today, -9)));
  const { page } = marc;
  await page.goto("/espace/resultats/importer");
  const csv = [headings, ...lines].join("\n");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "jury.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  const take = page.getByRole("button", { name: /^Importer \d/ });
  await take.waitFor();
  await look(page, "resultats-a-importer");
  await take.click();
  await page.waitForURL(/\/resultats\/imports\/./);
  await look(page, "resultats-importes");
  return fallen;
}

/** The alerts on a rate, by the habilitation they are about. */
async function rateAlerts(reader: Person): Promise<ReadonlyMap<string, string>> {
  type Alert = { readonly id: string; readonly kind: string; readonly habilitationId: string };
  const { alerts } = await read<{ alerts: readonly Alert[] }>(reader, "/api/alerts?kind=pass-rate");
  return new Map(alerts.filter(({ kind }) => kind === "pass-rate").map((one) => [one.habilitationId, one.id]));
}

const headings = "Candidat;SIREN;Session;Date examen;Date du jury;Résultat;C1;C2;C3;C4;C5;Certificat";

/** As many candidates as bring an organisation to what is aimed at. */
function linesOf({ passed, presented, organisationId }: Rated, rank: number, juryOn: Day): readonly string[] {
  const aim = aims[rank] ?? aims[0];
  const [added, right] = [aim.presented - presented, aim.passed - passed];
  return Array.from({ length: added }, (_, n) => {
    const won = n < right;
    const acquired = Array.from({ length: 5 }, (_, c) => (won || c > 0 ? "oui" : "non"));
    const dates = [typed(addDays(juryOn, -7)), typed(juryOn)];
    return [
      `V-${rank}-${n}`,
      organisationId,
      "S-VIE",
      ...dates,
      won ? "reçu" : "non reçu",
      ...acquired,
      won ? `CV-${rank}-${n}` : "",
    ].join(";");
  });
}

/** What a page says of a rate: the figure, and where it stands. */
const told = async (page: Page, habilitationId: string): Promise<string> => {
  await page.goto(`/espace/habilitations/${habilitationId}/resultats`);
  const figures = page.getByRole("main").locator("dl").first();
  return plain(await figures.locator("div").first().innerText());
};

/** The first one has an alert, with its facts; the second one has none. */
export async function seeAlert({ camille }: Life, [below, at]: readonly Rated[]): Promise<void> {
  const { page } = camille;
  expect(await told(page, at?.habilitationId ?? "")).toMatch(/70(,0)? % .*Seuil atteint/);
  expect(await told(page, below?.habilitationId ?? "")).toMatch(/69,9 % .*Sous le seuil/);
  await look(page, "taux-sous-le-seuil");
  const raised = await rateAlerts(camille);
  expect(raised.has(at?.habilitationId ?? "")).toBe(false);
  await page.goto(`/espace/alertes/${raised.get(below?.habilitationId ?? "")}`);
  await page
    .getByText(/69,9\s%/)
    .first()
    .waitFor();
  await lookTwice(page, "alerte-de-taux");
}
