import { describe, expect, it } from "vitest";
import { suspensionWords, withdrawalWords } from "./letters.words.ts";

const suspension = {
  ...{ number: "H-2026-0041", from: "2026-12-01", lastDay: "2027-02-28" },
  rules: { observationDays: 15, hearingDays: 15, mentionRemovalWorkingDays: 5 },
};

describe("la lettre de suspension", () => {
  it("vaut notification des griefs et dit les effets", () => {
    const { opening, following } = suspensionWords({ ...suspension, urgency: null });
    expect(opening).toContain("du 1er décembre 2026 au 28 février 2027 inclus");
    expect(following).toHaveLength(2);
    expect(following.join(" ")).toContain("vaut notification des griefs en vue d’un retrait");
  });

  it("d’une mesure urgente dit pourquoi elle n’attend pas, et que l’organisme est entendu", () => {
    const { following } = suspensionWords({ ...suspension, urgency: "Une rentrée est annoncée le 7 décembre." });
    expect(following[0]).toContain("en urgence, avant vos observations");
    expect(following[0]).toContain("Une rentrée est annoncée le 7 décembre.");
    expect(following[1]).toContain("entendu dans les 15 jours");
  });
});

describe("la lettre de retrait", () => {
  it("dit aussi la résiliation de la convention", () => {
    const { subject, following } = withdrawalWords("H-2026-0041", "2027-03-02");
    expect(subject).toContain("résiliation de la convention");
    expect(following.join(" ")).toContain("définitif");
  });
});
