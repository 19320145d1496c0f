import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { newTermsAfter } from "./newTerms.ts";

const text = (document: string, version: string) => ({ document, version, hash: `${document} ${version}` });
const own = [text("reglement", "1.0"), text("inscription", "1.0")];
const terms = (version: string, on: string, ...documents: ReturnType<typeof text>[]) => ({
  ...{ version, effectiveOn: day(on), documents },
});

describe("les textes d’une nouvelle version", () => {
  it("ne redemandent lecture que de ce qui a changé depuis la version précédente", () => {
    const second = terms("1.1", "2027-01-01", text("reglement", "1.1"), text("inscription", "1.0"));
    const third = terms(
      "1.2",
      "2027-06-01",
      text("reglement", "1.1"),
      text("inscription", "1.2"),
      text("usage", "1.0"),
    );
    expect(newTermsAfter(own, [second, third])).toEqual([
      { ...second, documents: [text("reglement", "1.1")] },
      { ...third, documents: [text("inscription", "1.2"), text("usage", "1.0")] },
    ]);
  });

  it("ne demandent rien quand la version ne change pas les textes, ou n’en change que l’ordre", () => {
    expect(newTermsAfter(own, [terms("1.1", "2027-01-01", ...own.toReversed())])).toEqual([]);
  });

  it("sont ceux d’un texte récrit sous le même numéro", () => {
    const rewritten = { ...text("reglement", "1.0"), hash: "autre" };
    expect(newTermsAfter(own, [terms("1.1", "2027-01-01", rewritten, own[1] ?? rewritten)])).toMatchObject([
      { documents: [rewritten] },
    ]);
  });
});
