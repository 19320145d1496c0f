import { describe, expect, it } from "vitest";
import { isDatabaseLost } from "./lost.ts";

const coded = (code: string) => Object.assign(new Error("…"), { code });

describe("une base de données qui ne répond plus", () => {
  it("se reconnaît à ce que disent PostgreSQL et la machine", () => {
    for (const code of ["57P01", "57P03"]) expect(isDatabaseLost(coded(code))).toBe(true);
    for (const message of [
      "Connection terminated unexpectedly",
      "Client has encountered a connection error and is not queryable",
      "write EPIPE",
      "read ECONNRESET",
      "connect ENOENT /data/pg/.s.PGSQL.5432",
    ])
      expect(isDatabaseLost(new Error(message))).toBe(true);
  });

  it("se reconnaît aussi quand les files d’attente la rapportent, qui n’en gardent que les mots", () => {
    expect(isDatabaseLost({ message: "Connection terminated due to connection timeout (Queue: envois)" })).toBe(true);
    expect(isDatabaseLost({ message: "Job failed" })).toBe(false);
  });

  it("ne se confond pas avec une faute du produit", () => {
    for (const one of [coded("23505"), coded("ECONNREFUSED"), new Error("Nothing answers."), "57P01", null])
      expect(isDatabaseLost(one)).toBe(false);
  });
});
