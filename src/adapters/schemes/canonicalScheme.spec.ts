import { describe, expect, it } from "vitest";
import { schemeHash } from "./canonicalScheme.ts";
import { readScheme } from "./readScheme.ts";

async function certifiag() {
  const reading = await readScheme("schemes/certifiag");
  if (!reading.ok) throw new Error("le dispositif ne se lit pas");
  return reading.scheme;
}

describe("l’empreinte d’un dispositif publié", () => {
  it("est la même d’une lecture à l’autre, et quel que soit l’ordre des champs", async () => {
    const scheme = await certifiag();
    const { id, ...others } = scheme;
    expect(schemeHash(await certifiag())).toBe(schemeHash(scheme));
    expect(schemeHash({ ...others, id })).toBe(schemeHash(scheme));
    expect(schemeHash(scheme)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("change avec le moindre nombre", async () => {
    const scheme = await certifiag();
    const quiz = { ...scheme.rulebook.quiz, minutes: 31 };
    expect(schemeHash({ ...scheme, rulebook: { ...scheme.rulebook, quiz } })).not.toBe(schemeHash(scheme));
  });
});
