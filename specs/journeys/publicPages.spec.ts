import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { look, type Person, type Product, person, startProduct } from "./product.ts";

let product: Product;
let visitor: Person;
beforeAll(async () => {
  product = await startProduct();
  visitor = await person(product, null);
}, 120_000);
afterAll(() => product.stop());

describe("un visiteur, sans compte", () => {
  it("lit comment devenir habilité, sur une page tirée du dispositif", async () => {
    const { page } = visitor;
    await page.goto("/");
    await look(page, "accueil");
    await page.getByRole("link", { name: "La démarche" }).first().click();
    await expect.poll(() => page.title()).toContain("habilitation");
    await look(page, "demarche");
  });

  it("vérifie ses prérequis et garde un résultat imprimable", async () => {
    const { page } = visitor;
    await page.goto("/autodiagnostic");
    await look(page, "autodiagnostic");
    for (const group of await page.locator("fieldset").all()) await group.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Voir le résultat" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("main").innerText()).toContain("Ce résultat vous aide à préparer votre dossier");
    await look(page, "autodiagnostic-resultat");
  });

  it("cherche un organisme dans le registre, sans JavaScript, et lit son statut", async () => {
    const context = await product.browser.newContext({ javaScriptEnabled: false, baseURL: product.base });
    const page = await context.newPage();
    await page.goto("/registre");
    await page.getByLabel("Organisme").fill("horizon");
    await page.getByRole("button", { name: "Rechercher" }).click();
    await page.getByRole("link", { name: "Horizon IA" }).click();
    expect(await page.getByRole("main").innerText()).toContain("Active");
    await context.close();
    const { page: seen } = visitor;
    await seen.goto(page.url());
    await look(seen, "registre-habilitation");
  });

  it("vérifie une attestation par son numéro, et apprend qu’un numéro inconnu ne vaut rien", async () => {
    const { page } = visitor;
    await page.goto("/verifier/H-2020-9999");
    await look(page, "verifier-inconnu");
    expect(await page.getByRole("main").innerText()).toContain("H-2020-9999");
  });

  it("lit tout cela sur un téléphone de 360 pixels, sans défilement horizontal", async () => {
    const { page } = await person(product, null, 360);
    for (const path of ["/", "/autodiagnostic", "/habilitation", "/registre"]) {
      await page.goto(path);
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(width, path).toBeLessThanOrEqual(360);
    }
  });
});
