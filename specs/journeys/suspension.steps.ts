import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { addDays, type Day } from "../../src/domain/shared/calendar.ts";
import { confirm } from "./answers.ts";
import { passTo } from "./clock.ts";
import { type Life, read } from "./life.people.ts";
import { mailTo, plain } from "./people.ts";
import { look, lookTwice } from "./product.ts";

interface Suspended {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly awaitsDecision: boolean;
  readonly periods: readonly { readonly status: string; readonly from: Day; readonly until: Day | null }[];
  readonly failings: readonly { readonly code: string; readonly label: string; readonly status: string }[];
}

/** The suspensions of the demonstration: what is corrected, what is not. */
async function suspensions({ bertrand }: Life): Promise<readonly Suspended[]> {
  const listed = await read<{ habilitations: readonly { id: string }[] }>(
    bertrand,
    "/api/habilitations?status=suspended",
  );
  return await Promise.all(listed.habilitations.map(({ id }) => read<Suspended>(bertrand, `/api/habilitations/${id}`)));
}

const notCorrected = "Aucune preuve reçue au dernier jour de la suspension.";

async function precisions(page: Page): Promise<readonly Locator[]> {
  const boxes = page.getByRole("textbox", { name: /^Précision/ });
  await boxes.first().waitFor();
  return await boxes.all();
}

/** Nothing was corrected by the last day, and what is typed outlives a reload: the review that is due ends in a withdrawal, which everybody reads at once (R-SUS-3, R-WIT-1). */
export async function withdraw(life: Life): Promise<void> {
  const { page } = life.bertrand;
  const due = (await suspensions(life)).find(
    ({ awaitsDecision, failings }) => awaitsDecision && failings.every(({ status }) => status === "missing"),
  );
  if (due === undefined) throw new Error("The demonstration has no review due.");
  await page.goto(`/espace/habilitations/${due.id}/procedure`);
  await look(page, "revue-de-retrait");
  await page.goto(`/espace/habilitations/${due.id}/retrait`);
  await page.getByRole("heading", { name: "Ce que la décision touche" }).waitFor();
  const [first] = await page.getByRole("group", { name: "Motifs du retrait" }).getByRole("checkbox").all();
  await first?.check();
  for (const box of await precisions(page)) await box.fill(notCorrected);
  await page.reload();
  for (const box of await precisions(page)) expect(await box.inputValue()).toBe(notCorrected);
  await page.getByRole("button", { name: "Retirer l’habilitation" }).click();
  await look(page, "retrait-a-confirmer");
  await confirm(page, "Retirer l’habilitation");
  await page.getByText("Retirée", { exact: true }).first().waitFor();
  const { page: reader } = life.visitor;
  await reader.goto(`/verifier/${due.number}`);
  expect(plain(await reader.getByRole("main").innerText())).toContain("Retirée");
  await tellPeople(life, due.id);
}

const trainee = "lou.delmas@exemple.example";

/** Whoever is enrolled learns from the certifier what changes for them, and nothing of why (R-EFF-1). */
async function tellPeople(life: Life, habilitationId: string): Promise<void> {
  const { page } = life.bertrand;
  await page.goto(`/espace/habilitations/${habilitationId}/personnes`);
  await page.getByRole("textbox", { name: /inscrites à l’examen/ }).fill(trainee);
  await lookTwice(page, "personnes-a-prevenir");
  await page.getByRole("button", { name: /^Écrire à 1.personne$/ }).click();
  await page.getByText(/^1.message en cours d’envoi/).waitFor();
  const mail = await mailTo(life.visitor, trainee, /^Votre formation et votre examen/);
  expect(mail).toContain("votre inscription reste valable");
  expect(mail).not.toMatch(/retrait|retirée|suspen|manquement/i);
}

/** A suspension of which everything is corrected. */
export interface Corrected {
  readonly id: string;
  readonly number: string;
  /** The 89th day of its suspension. */
  readonly day: Day;
}

/** The last correction filed is verified by somebody who will not decide on the lift (R-SUS-1). */
export async function verify(life: Life): Promise<Corrected> {
  const found = (await suspensions(life)).find(({ failings }) => failings.some(({ status }) => status === "filed"));
  const from = found?.periods.find(({ status }) => status === "suspended")?.from;
  if (found === undefined || from === undefined) throw new Error("The demonstration has no correction to verify.");
  const { page } = life.camille;
  await page.goto(`/espace/habilitations/${found.id}/procedure`);
  await page.getByRole("button", { name: "Vérifier la correction" }).click();
  await page
    .getByRole("textbox", { name: "Ce que vous constatez" })
    .fill("CV, attestations et contrat lus : tout est là.");
  await look(page, "correction-a-verifier");
  await page.getByRole("button", { name: "Enregistrer la vérification" }).click();
  await page.getByText("Correction vérifiée.").waitFor();
  return { id: found.id, number: found.number, day: addDays(from, 88) };
}

/** On the 89th day the suspension is lifted: active again at once, in the register too. */
export async function liftOnDay89(life: Life, { id, number, day }: Corrected): Promise<void> {
  await passTo(life, day);
  const { page } = life.bertrand;
  await page.goto(`/espace/habilitations/${id}/levee`);
  await page.getByRole("checkbox", { name: "Corrections vérifiées" }).check();
  await page.getByRole("textbox", { name: /^Précision/ }).fill("Chaque correction est vérifiée, pièces au dossier.");
  await look(page, "levee-a-decider");
  await page.getByRole("button", { name: "Lever la suspension" }).click();
  await confirm(page, "Lever la suspension");
  await page.getByText("Active", { exact: true }).first().waitFor();
  const { page: reader } = life.visitor;
  await reader.goto(`/verifier/${number}`);
  expect(plain(await reader.getByRole("main").innerText())).toContain("Active");
}
