import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.ts";

const representative = { role: "legal_representative" } as const;
const referent = { role: "referent" } as const;
const trainer = { role: "trainer" } as const;

describe("ce qui revient à qui, dans un organisme", () => {
  it("revient au représentant légal quand il n’y a pas d’autre référent que lui, et à lui seul", () => {
    expect(dutiesOf("legal_representative", [representative, trainer])).toEqual(["legal_representative", "referent"]);
    expect(dutiesOf("legal_representative", [representative, referent])).toEqual(["legal_representative"]);
    expect(dutiesOf("trainer", [representative, trainer])).toEqual(["trainer"]);
  });
});
