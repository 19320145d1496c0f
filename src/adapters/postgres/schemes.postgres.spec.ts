import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import { applicationPool } from "./pool.ts";
import { PublishedOtherwise, postgresSchemes } from "./schemes.postgres.ts";

const { pool, url } = database();
const schemes = postgresSchemes(pool);

const versioned = (version: string, title = "Produire du contenu") =>
  ({ id: "certifiag", version, certification: { title } }) as Scheme;

beforeAll(async () => {
  await schemes.publishScheme(versioned("1.0"), "aa", day("2026-01-01"));
  await schemes.publishScheme(versioned("2.0"), "bb", day("2027-01-01"));
});

describe("les versions publiées d’un dispositif", () => {
  it.each([
    ["2026-01-01", "1.0"],
    ["2026-12-31", "1.0"],
    ["2027-01-01", "2.0"],
    ["2030-06-30", "2.0"],
  ])("applique le %s la version %s", async (on, version) => {
    const { ref, scheme } = await schemes.inForce("certifiag", day(on));
    expect(ref.version).toBe(version);
    expect(scheme.version).toBe(version);
  });

  it("ne trouve rien avant la première date d’effet, ni pour un dispositif inconnu", async () => {
    await expect(schemes.inForce("certifiag", day("2025-12-31"))).rejects.toThrow("No version");
    await expect(schemes.inForce("autre", day("2026-06-01"))).rejects.toThrow("No version");
  });

  it("accepte de publier à nouveau le même texte, sans rien changer", async () => {
    const ref = await schemes.publishScheme(versioned("1.0"), "aa", day("2026-01-01"));
    expect(ref).toEqual({ scheme: "certifiag", version: "1.0", hash: "aa" });
    expect((await pool.query("select 1 from scheme_versions")).rowCount).toBe(2);
  });

  it("refuse un autre texte sous un numéro déjà publié, et le nomme", async () => {
    const published = schemes.publishScheme(versioned("1.0", "Autre titre"), "cc", day("2026-01-01"));
    await expect(published).rejects.toThrow(PublishedOtherwise);
    await expect(published).rejects.toThrow("La version 1.0 du dispositif certifiag est déjà publiée");
    expect((await schemes.get({ scheme: "certifiag", version: "1.0", hash: "aa" })).certification.title).toBe(
      "Produire du contenu",
    );
  });

  it("publie seule la première version d’un dispositif, et garde les suivantes sans les appliquer", async () => {
    const first = { ...versioned("1.0"), id: "autre" };
    const next = (title: string) => ({ ...versioned("1.1", title), id: "autre" });
    await schemes.register(first, "a1", day("2026-01-01"));
    await schemes.register(next("Brouillon"), "b1", day("2026-06-01"));
    await schemes.register(next("Texte revu"), "b2", day("2026-06-01"));
    expect((await schemes.inForce("autre", day("2026-07-01"))).ref).toMatchObject({ version: "1.0", hash: "a1" });
    expect((await schemes.get({ scheme: "autre", version: "1.1", hash: "b2" })).certification.title).toBe("Texte revu");
    await expect(schemes.register(first, "zz", day("2026-01-01"))).rejects.toThrow(PublishedOtherwise);
  });

  it("refuse de rendre une version dont l’empreinte n’est pas celle que le dossier a gardée", async () => {
    await expect(schemes.get({ scheme: "certifiag", version: "1.0", hash: "zz" })).rejects.toThrow(PublishedOtherwise);
    await expect(schemes.get({ scheme: "certifiag", version: "9.9", hash: "aa" })).rejects.toThrow("never published");
  });

  it("ne lit qu’une fois une version qui ne change pas", async () => {
    const ref = { scheme: "certifiag", version: "2.0", hash: "bb" };
    expect(await schemes.get(ref)).toBe(await schemes.get(ref));
  });

  it("ne laisse pas le produit modifier ni retirer une version publiée", async () => {
    const application = applicationPool(url, 1);
    await expect(application.query("update scheme_versions set hash = 'dd'")).rejects.toThrow("permission denied");
    await expect(application.query("delete from scheme_versions")).rejects.toThrow("permission denied");
    await postgresSchemes(application).publishScheme(versioned("3.0"), "ee", day("2028-01-01"));
    await application.end();
  });
});
