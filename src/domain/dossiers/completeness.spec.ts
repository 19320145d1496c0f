import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { missingIn } from "./completeness.ts";
import { type DossierContent, emptyContent } from "./content.model.ts";

const ground = {
  scheme: { fields: [], documents: [], competences: [], rulebook: {} },
  siren: "552100554",
  today: day("2026-04-14"),
} as unknown as Parameters<typeof missingIn>[1];
const former = (formerUntil: string): DossierContent => ({
  ...emptyContent,
  links: { ...emptyContent.links, qualiopiClient: "former", formerUntil },
});

describe("une ancienne relation Qualiopi avec le certificateur", () => {
  it("donne son dernier jour, qui est passé", () => {
    expect(missingIn(former("2026-04-14"), ground)).toEqual([]);
    expect(missingIn(former(""), ground)).toMatchObject([{ code: "field-missing", path: "links.formerUntil" }]);
    for (const value of ["en mars", "2026-04-15"])
      expect(missingIn(former(value), ground)).toEqual([
        { code: "date-invalid", section: "links", path: "links.formerUntil", value },
      ]);
  });

  it("ne se demande pas à un organisme qui n’en a jamais eu", () => {
    expect(missingIn(emptyContent, ground)).toEqual([]);
  });
});
