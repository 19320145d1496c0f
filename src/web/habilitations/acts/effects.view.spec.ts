import { describe, expect, it } from "vitest";
import { type Effects, effectsFields, effectsMissing, touchedPeople } from "./effects.view.ts";

const session = { from: "2027-03-01", until: "2027-03-05", modalities: ["on_site"] };
const effects: Effects = {
  ...{ fingerprint: "h", agreement: null, attestation: null, trainers: [], audits: [], examRightMonths: 12 },
  mentions: { establishments: [], programmes: [] },
  sessions: [
    { ...session, id: "s1", people: 8 },
    { ...session, id: "s2", people: 4 },
  ],
};

describe("ce qu’une décision touche", () => {
  it("se lit avant de signer, et demande ce que devient chaque session", () => {
    expect(effectsMissing(undefined, new Map())).toContain("en cours de lecture");
    expect(effectsMissing(effects, new Map([["s1", "finish"]]))).toContain("il en reste 1");
    expect(
      effectsMissing(
        effects,
        new Map([
          ["s1", "finish"],
          ["s2", "stop"],
        ]),
      ),
    ).toBeUndefined();
  });

  it("part avec son empreinte, et nomme qui est concerné", () => {
    expect(effectsFields(effects, new Map([["s2", "transfer"]]))).toEqual({
      sessions: [{ sessionId: "s2", fate: "transfer" }],
      effectsSeen: "h",
    });
    expect(touchedPeople(effects)[0]).toBe("2\u00a0sessions, 12\u00a0personnes");
    expect(touchedPeople({ ...effects, sessions: [] })).toHaveLength(1);
  });
});
