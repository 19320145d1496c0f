import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { declaredCodes } from "./refusals.ts";

const shelves = ["domain", "application", "adapters"].map((shelf) => join(import.meta.dirname, "..", shelf));

/** The codes of refusals, `capability/what-is-wrong`, written in the sources. */
const written = new Set(
  shelves.flatMap((shelf) =>
    readdirSync(shelf, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".spec.ts"))
      .flatMap((name) => [...readFileSync(join(shelf, name), "utf8").matchAll(/\bcode: "([a-z-]+\/[a-z-]+)"/g)])
      .map(([, code = ""]) => code),
  ),
);
const capabilityOf = (code: string): string => code.slice(0, code.indexOf("/"));
/** A capability that no route opens refuses nothing to anybody. */
const opened = new Set(declaredCodes.map(capabilityOf));

describe("un refus", () => {
  it("a toujours sa phrase, d’où qu’il vienne", () => {
    const silent = [...written].filter((code) => opened.has(capabilityOf(code)) && !declaredCodes.includes(code));
    expect(silent).toEqual([]);
  });
});
