import { describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { postgresIds } from "./ids.postgres.ts";

const { pool } = database();
const ids = postgresIds(pool);

describe("les identifiants", () => {
  it("se suivent dans l’ordre de leur création, sans jamais se répéter", () => {
    const made = Array.from({ length: 20_000 }, () => ids.next());
    expect(new Set(made).size).toBe(made.length);
    expect(made.toSorted()).toEqual(made);
    for (const id of made.slice(0, 50))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("numérote les dossiers de l’année, sans répétition même demandés ensemble", async () => {
    const numbers = await Promise.all(Array.from({ length: 20 }, () => ids.number("D", 2026)));
    expect(new Set(numbers).size).toBe(20);
    expect(numbers.toSorted()[0]).toBe("D-2026-0001");
    expect(await ids.number("H", 2027)).toBe("H-2027-0021");
  });

  it("ne tronque pas un numéro au-delà de quatre chiffres", async () => {
    await pool.query("select setval('numbers', 12344)");
    expect(await ids.number("C", 2026)).toBe("C-2026-12345");
  });

  it("donne des secrets qu’on ne devine pas et des empreintes qu’on recalcule", () => {
    expect(ids.secret(32)).toMatch(/^[0-9a-f]{64}$/);
    expect(ids.secret(32)).not.toBe(ids.secret(32));
    expect(ids.sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
