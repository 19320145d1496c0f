import { describe, expect, it } from "vitest";
import { type Effects, effectsFields, effectsMissing, finishingBefore, touchedPeople } from "./effects.view.ts";

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

  it("laisse finir, à moins qu’il n’en soit dit autrement, la session qui s’achève avant la fin de l’habilitation", () => {
    expect([...finishingBefore("2027-03-05", effects, new Map())]).toEqual([]);
    const said = finishingBefore("2027-03-06", effects, new Map([["s2", "stop"]]));
    expect([...said]).toEqual([
      ["s1", "finish"],
      ["s2", "stop"],
    ]);
    expect(effectsMissing(effects, said)).toBeUndefined();
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
