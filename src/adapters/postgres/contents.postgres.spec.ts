import { describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { postgresContents, sealOf } from "./contents.postgres.ts";

const { pool } = database();
const contents = postgresContents(pool);

async function keep(body: unknown): Promise<{ hash: string; salt: string }> {
  const sealed = contents.seal(body);
  await pool.query("insert into contents (hash, salt, body) values ($1, $2, $3)", [
    sealed.hash,
    sealed.salt,
    JSON.stringify(body),
  ]);
  return sealed;
}

describe("les textes gardés hors du journal", () => {
  it("rend ce qui a été écrit, sous l’empreinte que porte le journal", async () => {
    const { hash } = await keep({ motif: "l’attestation a expiré" });
    expect(await contents.read([hash, "inconnue"])).toEqual(new Map([[hash, { motif: "l’attestation a expiré" }]]));
  });

  it("ne donne pas deux fois la même empreinte au même texte", () => {
    expect(contents.seal("oui").hash).not.toBe(contents.seal("oui").hash);
  });

  it("retrouve l’empreinte d’un texte relu, dans quelque ordre que ses champs soient rangés", async () => {
    const { hash, salt } = await keep({ nom: "Aubry", prénoms: ["Ève", "Zoé"], âge: null });
    const body = (await contents.read([hash])).get(hash);
    expect(sealOf(body, salt)).toBe(hash);
    expect(sealOf({ âge: null, prénoms: ["Ève", "Zoé"], nom: "Aubry" }, salt)).toBe(hash);
    expect(sealOf({ nom: "Aubry", prénoms: ["Zoé", "Ève"], âge: null }, salt)).not.toBe(hash);
  });

  it("donne à un document une empreinte que chacun recalcule", () => {
    expect(contents.fingerprint({ b: [1], a: "é" })).toBe(contents.fingerprint({ a: "é", b: [1] }));
    expect(contents.fingerprint({ a: "é" })).toBe(sealOf({ a: "é" }, ""));
  });

  it("ne rend plus un texte effacé, dont l’empreinte reste", async () => {
    const { hash } = await keep("à effacer");
    await pool.query("update contents set body = null, erased_on = '2026-11-23' where hash = $1", [hash]);
    expect((await contents.read([hash])).has(hash)).toBe(false);
  });

  it("refuse de sceller ce que JSON ne sait pas dire", () => {
    expect(() => contents.seal(undefined)).toThrow(TypeError);
  });
});
