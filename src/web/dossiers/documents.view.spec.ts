import { describe, expect, it } from "vitest";
import { type DossierContent, emptyContent } from "../../domain/dossiers/content.model.ts";
import { groupsOf, otherFiles, placesOf } from "./documents.view.ts";
import type { ApplicationScheme } from "./dossier.query.ts";
import { kindsInWords } from "./fileKinds.ts";

type Needed = ApplicationScheme["documents"][number];

const needed = (code: string, part: Partial<Needed> = {}): Needed => ({
  ...{ code, label: code, per: "organisation", requirement: "mandatory", condition: null, conditionText: null },
  ...{ mustShow: "", accepts: ["pdf"], maximumFiles: 1, maximumAgeMonths: null },
  ...part,
});
const file = (id: string) => ({ id, name: `${id}.pdf`, bytes: 10, mediaType: "application/pdf", at: "2026-11-23" });
const trainer = (id: string, name: string) => ({
  ...{ id, name, status: "independent" as const, competences: [], qualifications: "" },
  ...{ aiPracticeMonths: 0, teachingHours: 0 },
});
const content = (part: Partial<DossierContent>): DossierContent => ({ ...emptyContent, ...part });

describe("Les pièces d’une candidature", () => {
  it("font apparaître une pièce conditionnelle quand sa condition est remplie", () => {
    const contract = needed("DOC-06", { requirement: "conditional", condition: "qualiopi_certified" });
    const keysWith = (kind: "certified" | "deemed") =>
      placesOf({ content: content({ qualiopi: { ...emptyContent.qualiopi, kind } }), attachments: [] }, [contract]);
    expect(keysWith("deemed")).toEqual([]);
    expect(keysWith("certified")).toMatchObject([{ key: "DOC-06", required: true }]);
  });

  it("demandent les pièces d’un formateur à chacun, sous son nom", () => {
    const filed = { content: content({ trainers: [trainer("t1", "Inès"), trainer("t2", "")] }), attachments: [] };
    const places = placesOf(filed, [needed("DOC-10", { per: "trainer" })]);
    expect(places.map(({ key, whose }) => [key, whose])).toEqual([
      ["DOC-10/t1", "Inès"],
      ["DOC-10/t2", "Formateur sans nom"],
    ]);
  });

  it("se rangent par sujet : l’organisme, les locaux, chaque formateur, le programme", () => {
    const filed = { content: content({ trainers: [trainer("t1", "Inès")] }), attachments: [] };
    const documents = [
      needed("P", { per: "programme" }),
      needed("T", { per: "trainer" }),
      needed("O"),
      needed("S", { per: "site" }),
    ];
    expect(groupsOf(placesOf(filed, documents)).map(({ title }) => title)).toEqual([
      ...["L’organisme", "Les locaux", "Inès", "Le programme et les moyens"],
    ]);
  });

  it("montrent à leur place les fichiers donnés, et à part ceux qui n’en ont pas", () => {
    const filed = { content: content({ documents: { O: ["a"] } }), attachments: [file("a"), file("b")] };
    expect(placesOf(filed, [needed("O")])[0]?.files.map(({ id }) => id)).toEqual(["a"]);
    expect(otherFiles(filed).map(({ id }) => id)).toEqual(["b"]);
  });

  it("disent en mots les formats acceptés", () => {
    expect(kindsInWords(["pdf"])).toBe("PDF");
    expect(kindsInWords(["pdf", "jpeg", "png", "docx"])).toBe("PDF, photo ou texte");
  });
});
