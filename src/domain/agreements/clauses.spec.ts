import { describe, expect, it } from "vitest";
import type { AgreementClause } from "../schemes/texts.model.ts";
import { emptyClauses, filled, filledClauses } from "./clauses.ts";

const clause = (over: Partial<AgreementClause>): AgreementClause => ({
  ...{ code: "ART-01", title: "Objet", mandatory: true, source: null, appliesWhen: "always" },
  ...{ text: "L’organisme {organisation.name}, pour {habilitation.years} ans.", withoutObject: null },
  ...over,
});
const subcontracting = clause({
  ...{ code: "ART-09", appliesWhen: "subcontracting", text: "Sous-traitance : {subcontracting.description}." },
  withoutObject: "Sous-traitance : sans objet.",
});
const values = { "organisation.name": "Atelier Lumen", "habilitation.years": "3" };

describe("le préambule de la convention", () => {
  it("est rempli comme les clauses, et dit ce qui lui manque", () => {
    expect(filled("Entre {certifier.name} et {organisation.name}.", values)).toEqual({
      text: "Entre {certifier.name} et Atelier Lumen.",
      missing: ["certifier.name"],
    });
  });
});

describe("les clauses de la convention", () => {
  it("sont remplies avec les données du dossier et les nombres du dispositif", () => {
    expect(filledClauses({ clauses: [clause({})] }, [], values)).toEqual([
      {
        ...{ code: "ART-01", title: "Objet", mandatory: true, missing: [] },
        text: "L’organisme Atelier Lumen, pour 3 ans.",
      },
    ]);
  });

  it("disent « sans objet » quand leur objet n’existe pas ici", () => {
    const [without] = filledClauses({ clauses: [subcontracting] }, [], values);
    expect(without?.text).toBe("Sous-traitance : sans objet.");
    const [missing] = filledClauses({ clauses: [subcontracting] }, ["subcontracting"], values);
    expect(missing?.missing).toEqual(["subcontracting.description"]);
  });

  it("obligatoires et vides, ou à demi remplies, sont nommées avec ce qui leur manque", () => {
    const clauses = filledClauses(
      {
        clauses: [
          clause({}),
          clause({ code: "ART-02", text: "" }),
          clause({ code: "ART-03", text: "{scope.sites} ; {scope.sites} ; {organisation.name}" }),
          clause({ code: "ART-04", text: "{scope.means}", mandatory: false }),
          clause({ code: "ART-05", appliesWhen: "financial_terms" }),
        ],
      },
      [],
      { ...values, "scope.sites": " " },
    );
    expect(emptyClauses(clauses)).toEqual([
      { code: "ART-02", missing: [] },
      { code: "ART-03", missing: ["scope.sites"] },
      { code: "ART-05", missing: [] },
    ]);
  });
});
