import { describe, expect, it } from "vitest";
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
  item: noItem,
  sending: false,
} as const;

describe("déclarer un changement", () => {
  it("dit ce qui manque", () => {
    expect(changeMissing(form)).toBeUndefined();
    expect(changeMissing({ ...form, kind: undefined })).toContain("Choisissez");
    expect(changeMissing({ ...form, text: " " })).toContain("Expliquez");
    expect(changeMissing({ ...form, kind: "trainer-added" })).toContain("Nommez");
    expect(changeMissing({ ...form, kind: "establishment-added" })).toContain("SIRET");
    expect(changeMissing({ ...form, kind: "trainer-removed" })).toContain("Choisissez de quoi");
  });

  it("propose ce qui peut sortir du périmètre, et les modalités qui n’y sont pas", () => {
    expect(leaving("trainer-removed", scope)).toEqual([{ value: "t", label: "Léa" }]);
    expect(leaving("manager", scope)).toEqual([]);
    expect(otherModalities(scope).map(({ value }) => value)).toEqual(["distance", "e_learning"]);
    expect(removable(scope)).toHaveLength(4);
  });
});
