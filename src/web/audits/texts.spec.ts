import { describe, expect, it } from "vitest";
import { partsOfText } from "../ui/text.view.ts";
import { daysInWords, wholeProposals } from "./days.view.ts";
import { present, roomOf } from "./presence.view.ts";
import { namedDocuments } from "./printed.view.ts";

describe("les textes et les dates de l’audit", () => {
  it("lit les paragraphes et les listes d’un long texte", () => {
    expect(partsOfText("Un début\nqui continue.\n\n- un point\n- un autre\n\nUne fin.")).toEqual([
      { kind: "paragraph", text: "Un début\nqui continue." },
      { kind: "list", items: ["un point", "un autre"] },
      { kind: "paragraph", text: "Une fin." },
    ]);
  });

  it("écrit les jours d’un audit de plusieurs jours", () => {
    expect(daysInWords(["2026-12-14", "2026-12-15"])).toBe("lundi 14 décembre 2026 et mardi 15 décembre 2026");
  });

  it("ne propose que des dates choisies, dans l’ordre, chacune une fois", () => {
    expect(wholeProposals([["2026-12-15", "2026-12-14", "2026-12-14"], [undefined]])).toEqual([
      ["2026-12-14", "2026-12-15"],
    ]);
  });

  it("nomme les versions d’un document imprimé plusieurs fois", () => {
    const report = (at: string) => ({ kind: "audit-report" as const, name: "r.pdf", attachmentId: null, at });
    const [first, second] = namedDocuments([report("1"), report("2")]);
    expect([first?.title, second?.title]).toEqual(["Rapport d’audit, version 1", "Rapport d’audit, version 2"]);
    expect(namedDocuments([report("1")])[0]?.title).toBe("Rapport d’audit");
  });
});

describe("les personnes présentes", () => {
  const ines = { name: "Inès", role: "referent" } as const;
  const paul = { name: "Paul", role: "other" } as const;

  it("ne coche personne à l’ouverture, et reprend à la clôture les présents de l’ouverture", () => {
    expect(roomOf([ines], []).map((one) => one.present)).toEqual([false]);
    expect(roomOf([ines], [paul])).toEqual([
      { ...ines, present: false },
      { ...paul, present: true },
    ]);
  });

  it("n’envoie que les présents", () => {
    expect(present(roomOf([ines, paul], [paul]))).toEqual([paul]);
  });
});
