import { describe, expect, it } from "vitest";
import { badgeOfPiece, badgeOfPieces, type Evidence, isWaiting, kept, shownAs } from "./pieces.view.ts";

const piece = (some: Partial<Evidence> = {}): Evidence => ({
  ...{ id: "p1", attachmentId: "f1", name: "preuve.pdf", byName: "Inès", preassessment: null, quarantined: null },
  ...some,
});
const sufficient = piece({ preassessment: { sufficient: true, note: null } });
const lacking = piece({ preassessment: { sufficient: false, note: "La date manque." } });

describe("les preuves d’un indicateur", () => {
  it("ne compte plus une pièce écartée, qui reste montrée", () => {
    const aside = piece({ quarantined: "Autre dossier." });
    expect(kept([aside])).toEqual([]);
    expect(badgeOfPiece(aside).label).toBe("Écartée");
    expect(badgeOfPieces([aside]).label).toBe("Aucune pièce");
  });

  it("suffit dès qu’une pièce suffit", () => {
    expect(badgeOfPieces([lacking, sufficient]).label).toBe("Suffisante");
    expect(badgeOfPieces([lacking, piece()]).label).toBe("Déposée, à lire");
    expect(badgeOfPieces([lacking]).label).toBe("À compléter");
  });

  it("attend l’auditeur pour lire, l’organisme pour donner ou compléter", () => {
    expect(isWaiting([piece()], true)).toBe(true);
    expect(isWaiting([sufficient], true)).toBe(false);
    expect(isWaiting([lacking], false)).toBe(true);
    expect(isWaiting([], false)).toBe(true);
    expect(isWaiting([piece()], false)).toBe(false);
  });

  it("n’ouvre à côté que ce qu’un navigateur sait montrer", () => {
    expect([shownAs("A.PDF"), shownAs("a.jpeg"), shownAs("a.docx"), shownAs("a")]).toEqual([
      "page",
      "picture",
      null,
      null,
    ]);
  });
});
