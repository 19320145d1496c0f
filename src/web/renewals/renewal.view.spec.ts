import { describe, expect, it } from "vitest";
import { emptyRenewal } from "../../domain/renewals/renewal.content.ts";
import { confirmable, filingMissing, lackOf, missingNow, pointBadge, proposalMissing } from "./renewal.view.ts";

const point = (code: string, asked: "confirmation" | "afresh" | "nothing", rating: object | null = null) => ({
  ...{ code, asked, rating, returned: null, heading: "quality", text: code, wanted: "Pièces", qualiopi: false },
});
const ground = {
  points: [
    { code: "PS-02", asked: "confirmation", qualiopi: true },
    { code: "PS-05", asked: "afresh", qualiopi: false },
    { code: "PS-16", asked: "confirmation", qualiopi: false },
  ],
  ...{ statements: ["DEC-01"], expiresOn: "2029-04-14", answered: ["PS-02", "PS-16"], qualiopiUntil: "2030-06-01" },
  ...{ returned: [], today: "2028-12-04" },
};
const renewal = {
  ...{ ground, audited: false, audit: null },
  points: [point("PS-02", "confirmation"), point("PS-05", "afresh"), point("PS-16", "confirmation")],
};

describe("le dossier de renouvellement à l’écran", () => {
  it("dit exactement ce qui reste à compléter, point par point", () => {
    const missing = missingNow(renewal, emptyRenewal);
    expect(filingMissing(missing)).toBe("Il reste à compléter\u00A0: PS-02, PS-05, PS-16, 1\u00A0déclaration.");
    expect(lackOf(missing, "PS-05")).toEqual(["une réponse", "une pièce"]);
    expect(filingMissing([])).toBeUndefined();
  });

  it("propose de confirmer d’un geste ce dont une réponse est connue et dont rien n’est dit", () => {
    expect(confirmable(renewal, emptyRenewal)).toEqual(["PS-02", "PS-16"]);
    const answers = { "PS-02": { unchanged: true, text: "", attachments: [], reply: "" } };
    expect(confirmable(renewal, { ...emptyRenewal, answers })).toEqual(["PS-16"]);
  });

  it("montre d’un point s’il est prêt, à confirmer, à fournir ou renvoyé", () => {
    const badges = [
      pointBadge(renewal.points[0], { lack: [], known: true }),
      pointBadge(renewal.points[0], { lack: ["une confirmation"], known: true }),
      pointBadge(renewal.points[0], { lack: ["une réponse"], known: false }),
      pointBadge(renewal.points[1], { lack: ["une pièce"], known: true }),
      pointBadge({ ...renewal.points[1], returned: "Un extrait" }, { lack: ["une réponse"], known: true }),
    ];
    expect(badges.map(({ label }) => label)).toEqual(["Prêt", "À confirmer", "À fournir", "À fournir", "Renvoyé"]);
  });
});

describe("la proposition au décideur", () => {
  const typed = { proposal: "renew", opinion: "Conforme." };
  const rated = { ...renewal, points: renewal.points.map((one) => ({ ...one, rating: { result: "conforming" } })) };

  it("attend chaque point, le rapport de l’audit, un sens et un avis", () => {
    expect(proposalMissing(renewal, typed)).toBe("Il reste 3 points à évaluer.");
    expect(proposalMissing({ ...rated, audited: true }, typed)).toContain("Programmez d’abord l’audit");
    const audit = { id: "a1", status: "closed", auditOn: null, reported: false };
    expect(proposalMissing({ ...rated, audited: true, audit }, typed)).toContain("rapport de l’audit");
    expect(proposalMissing(rated, { ...typed, proposal: undefined })).toBe("Choisissez ce que vous proposez.");
    expect(proposalMissing(rated, { ...typed, opinion: " " })).toBe("Écrivez votre avis.");
    expect(proposalMissing(rated, typed)).toBeUndefined();
  });
});
