import { describe, expect, it } from "vitest";
import type { ChangeKind } from "./changes.sentences.ts";
import { changeMissing, leaving, noItem, otherModalities, removable } from "./changes.view.ts";

const scope = {
  establishments: [{ value: "1", name: "Lyon", siret: "1", address: "" }],
  programmes: [{ value: "p", title: "IA", version: "1", duration: "" }],
  modalities: [{ value: "on_site", name: "en présentiel" }],
  trainers: [{ value: "t", name: "Léa", competences: "" }],
};
const form = {
  kind: "manager",
  text: "Nouveau dirigeant.",
  happenedOn: "2026-11-20",
  item: { ...noItem, value: "referent", name: "Paul Roy", detail: "paul@atlas.example" },
  sending: false,
  files: 0,
} as const;

describe("déclarer un changement", () => {
  it("dit ce qui manque", () => {
    expect(changeMissing(form)).toBeUndefined();
    expect(changeMissing({ ...form, kind: undefined })).toContain("Choisissez");
    expect(changeMissing({ ...form, text: " " })).toContain("Expliquez");
    const bare = (kind: ChangeKind) => changeMissing({ ...form, kind, item: noItem });
    expect(bare("manager")).toContain("la fonction");
    expect(bare("name")).toContain("dénomination");
    expect(bare("address")).toContain("code postal");
    expect(bare("trainer-added")).toContain("Nommez");
    const programme = { ...form, kind: "programme", item: { ...noItem, name: "IA 2027" } } as const;
    expect(changeMissing(programme)).toContain("matrice de couverture");
    expect(changeMissing({ ...programme, files: 1 })).toBeUndefined();
    expect(bare("establishment-added")).toContain("SIRET");
    expect(bare("trainer-removed")).toContain("Choisissez de quoi");
  });

  it("propose ce qui peut sortir du périmètre, et les modalités qui n’y sont pas", () => {
    expect(leaving("trainer-removed", scope)).toEqual([{ value: "t", label: "Léa" }]);
    expect(leaving("manager", scope)).toEqual([]);
    expect(otherModalities(scope).map(({ value }) => value)).toEqual(["distance", "e_learning"]);
    expect(removable(scope)).toHaveLength(4);
  });
});
