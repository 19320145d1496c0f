import { expect } from "vitest";
import type { Day } from "../../src/domain/shared/calendar.ts";
import { writtenDay } from "../../src/domain/shared/french.ts";
import { type Cast, plain, studio } from "./people.ts";
import { look, lookTwice } from "./product.ts";

/** Without any script, one finds the organisation in the register, its page, and what stands behind its attestation. */
export async function findInRegister({ reader: { page } }: Cast, from: Day): Promise<void> {
  const active = plain(`Active depuis le ${writtenDay(from)}`);
  await page.goto("/registre");
  await page.getByLabel("Organisme").fill("ardoise");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await page.getByRole("link", { name: studio.name }).click();
  expect(plain(await page.getByRole("main").innerText())).toContain(active);
  await page.getByRole("link", { name: "Comparer une attestation avec le registre" }).click();
  const said = plain(await page.getByRole("main").innerText());
  expect(said).toContain("Ce numéro est authentique");
  expect(said).toContain(active);
}

/** The same pages, looked at. */
export async function lookAtRegister({ visitor: { page } }: Cast, number: string): Promise<void> {
  await page.goto("/registre?q=ardoise");
  await lookTwice(page, "registre");
  await page.goto(`/registre/${number}`);
  await lookTwice(page, "registre-habilitation");
  await page.goto(`/verifier/${number}`);
  await look(page, "verifier");
}
