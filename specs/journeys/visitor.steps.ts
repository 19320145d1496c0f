import { expect } from "vitest";
import type { Cast } from "./people.ts";
import { look, lookTwice } from "./product.ts";

/** Somebody without an account reads how an organisation is habilitated, on a page made from the scheme (R-PUB-4). */
export async function readProcess({ visitor: { page } }: Cast): Promise<void> {
  await page.goto("/");
  await lookTwice(page, "accueil");
  await page.getByRole("link", { name: "La démarche" }).first().click();
  await page.waitForURL("**/habilitation");
  await look(page, "demarche");
}

/** Checks the prerequisites and keeps a result that prints (R-APP-1). */
export async function checkPrerequisites({ visitor: { page } }: Cast): Promise<void> {
  await page.goto("/autodiagnostic");
  await lookTwice(page, "autodiagnostic");
  for (const group of await page.locator("fieldset").all()) await group.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Voir le résultat" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByRole("main").innerText()).toContain("Ce résultat vous aide à préparer votre dossier");
  await look(page, "autodiagnostic-resultat");
}

/** A number that was never given is worth nothing, and the page says so. */
export async function tryUnknownNumber({ visitor: { page } }: Cast): Promise<void> {
  await page.goto("/verifier/H-2020-9999");
  expect(await page.getByRole("main").innerText()).toContain("H-2020-9999");
  await look(page, "verifier-inconnu");
}
