import { describe, expect, it } from "vitest";
import { versionFate } from "./audit.version.ts";

describe("ce qu’une nouvelle version du référentiel change à un audit", () => {
  it("rien pour un audit en cours ou planifié : il garde la sienne", () => {
    for (const status of ["plan_generated", "plan_sent", "in_progress", "closed", "follow_up"] as const)
      for (const initial of [true, false]) expect(versionFate(status, { initial })).toBe("keeps");
  });

  it("rien pour un audit initial à venir : il suit la version de son dossier", () => {
    expect(versionFate("draft", { initial: true })).toBe("keeps");
  });

  it("la version du jour de son plan, pour un audit de surveillance ou de renouvellement encore sans plan", () => {
    for (const status of ["draft", "preliminary_answered", "postponed"] as const)
      expect(versionFate(status, { initial: false })).toBe("takes-new");
  });

  it("rien pour un audit terminé ou annulé", () => {
    expect(versionFate("complete", { initial: false })).toBe("over");
    expect(versionFate("cancelled", { initial: true })).toBe("over");
  });
});
