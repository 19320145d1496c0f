import { describe, expect, it } from "vitest";
import type { Ground } from "./grounds.model.ts";
import { appealOn, statedGrounds } from "./statedGrounds.ts";

const ground = (code: string, acts: Ground["acts"], appealable: Ground["appealable"]): Ground => ({
  ...{ code, family: "grant", label: code, detailRequired: "", acts, appealable, appealNote: null },
  seriousInfringement: false,
});
const known = [
  ground("OCT-01", ["grant"], "no"),
  ground("OCT-03", ["grant"], "limited"),
  ground("REF-01", ["refuse_application"], "yes"),
  ground("APP-03", ["reject_appeal"], "external"),
];

describe("les motifs d’une décision", () => {
  it("sont au moins un", () => {
    expect(statedGrounds([], "grant", known)).toEqual({ ok: false, refusal: { code: "decision/ground-missing" } });
  });

  it("sont ceux que le dispositif prévoit pour cet acte", () => {
    const chosen = [
      { code: "OCT-01", detail: "h1" },
      { code: "REF-01", detail: "h2" },
      { code: "INCONNU", detail: "h3" },
    ];
    expect(statedGrounds(chosen, "grant", known)).toEqual({
      ok: false,
      refusal: { code: "decision/ground-not-for-this", grounds: ["REF-01", "INCONNU"] },
    });
  });

  it("portent chacun la précision écrite pour le cas", () => {
    expect(statedGrounds([{ code: "OCT-01", detail: null }], "grant", known)).toEqual({
      ok: false,
      refusal: { code: "decision/ground-detail-missing", grounds: ["OCT-01"] },
    });
    expect(statedGrounds([{ code: "OCT-01", detail: "h1" }], "grant", known)).toEqual({
      ok: true,
      grounds: [{ code: "OCT-01", detail: "h1" }],
    });
  });

  it("disent si la décision se conteste, et devant qui", () => {
    const on = (...codes: string[]) =>
      appealOn(
        codes.map((code) => ({ code, detail: "h" })),
        known,
        30,
      );
    expect(on("OCT-01")).toBeNull();
    expect(on("OCT-01", "OCT-03")).toEqual({ route: "certifier", days: 30 });
    expect(on("REF-01")).toEqual({ route: "certifier", days: 30 });
    expect(on("APP-03")).toEqual({ route: "external", days: 30 });
  });
});
