import { describe, expect, it } from "vitest";
import { groundsChosen, openGates, themesJudged, whyNotAccept, whyNotRefuse } from "./admissibility.view.ts";
import { inOrder } from "./follow.view.ts";
import { groundOptions } from "./grounds.view.ts";
import { checkOf, programmeBadge, versionWords } from "./programmeCheck.view.ts";

const themes = [
  { code: "professionalism", judged: true },
  { code: "qualiopi", judged: true },
  { code: "impartiality", judged: false },
];
const full = {
  ...{ "professionalism.satisfied": "yes", "professionalism.note": "Déclaré et dirigé." },
  ...{ "qualiopi.satisfied": "yes", "qualiopi.note": "Certificat valable." },
};

describe("L’avis sur la recevabilité", () => {
  it("porte sur chaque thème jugé, avec ses raisons ; l’impartialité n’en est pas un", () => {
    expect(themesJudged(themes, {}).incomplete).toContain("2\u00a0thèmes");
    expect(themesJudged(themes, { ...full, "qualiopi.note": " " }).incomplete).toContain("1\u00a0thème");
    expect(themesJudged(themes, full)).toMatchObject({ incomplete: undefined, unsatisfied: false });
  });

  it("attend que le dossier soit suivi et le programme validé", () => {
    const gates = openGates({ id: "d1", programme: null, managerName: null });
    expect(gates.map(({ to }) => to)).toEqual(["/dossiers/d1/suivi", "/dossiers/d1/programme"]);
    const approved = { id: "p", status: "approved", position: 1, versions: [] };
    expect(openGates({ id: "d1", programme: approved, managerName: "Camille" })).toEqual([]);
  });

  it("renvoie à la demande de compléments quand le programme est à modifier", () => {
    const changes = { id: "p", status: "changes_requested", position: 1, versions: [] };
    expect(openGates({ id: "d1", programme: changes, managerName: "Camille" })[0]?.to).toBe("/dossiers/d1/candidature");
  });

  it("dit ce qui empêche de déclarer recevable, une chose à la fois", () => {
    const judged = themesJudged(themes, full);
    expect(whyNotAccept(judged, true, "Bien.")).toContain("en haut de la page");
    expect(whyNotAccept({ ...judged, unsatisfied: true }, false, "Bien.")).toContain("n’est pas satisfait");
    expect(whyNotAccept(judged, false, " ")).toBe("Écrivez la conclusion.");
    expect(whyNotAccept(judged, false, "Bien.")).toBeUndefined();
  });

  it("ne propose un refus que sur des motifs précisés", () => {
    const judged = themesJudged(themes, full);
    expect(whyNotRefuse(judged, [])).toBe("Choisissez au moins un motif.");
    expect(whyNotRefuse(judged, [{ code: "REF-01", detail: "" }])).toContain("Précisez");
    expect(whyNotRefuse(judged, groundsChosen({ ...full, "ground.REF-01": "Pièce du 3 mars." }))).toBeUndefined();
  });

  it("ne propose que les motifs d’un refus de candidature, par leur libellé", () => {
    const ground = (code: string, acts: string[]) => ({
      code,
      label: `Motif ${code}`,
      acts,
      family: "",
      detailRequired: "",
    });
    const grounds = [ground("REF-01", ["refuse_application"]), ground("SUS-01", ["suspend"])];
    expect(groundOptions(grounds, [])).toEqual([{ value: "REF-01", label: "Motif REF-01" }]);
    expect(groundOptions(grounds, [{ code: "REF-01", detail: "" }])).toEqual([]);
  });
});

const shown = (code: string) => ({
  ...{ code, title: code, text: "", expected: "", hours: "", covered: true, sequences: [] },
});

describe("La vérification d’un programme", () => {
  it("ne tient aucune compétence pour couverte sans qu’une personne l’ait dit", () => {
    const { items, whyNotApprove } = checkOf([shown("C1"), shown("C2")], { "C1.covered": "yes" });
    expect(items).toHaveLength(1);
    expect(whyNotApprove).toContain("il en reste 1");
  });

  it("ne se conclut pas par une validation quand une compétence n’est pas couverte", () => {
    const fields = { "C1.covered": "yes", "C2.covered": "no", reason: "Ajoutez C2." };
    const check = checkOf([shown("C1"), shown("C2")], fields);
    expect(check.whyNotApprove).toContain("demandez des modifications");
    expect(check.whyNotChanges).toBeUndefined();
  });

  it("se dit en mots, version par version", () => {
    expect(programmeBadge("filed").label).toBe("À vérifier");
    const judged = { approved: true, byName: "Camille", on: "2026-11-23" };
    expect(versionWords({ version: 1, filedOn: "2026-11-20", judged })).toBe("validée par Camille le 23 novembre 2026");
    expect(versionWords({ version: 2, filedOn: "2026-11-23", judged: null })).toBe("pas encore vérifiée");
  });
});

describe("Le choix de qui suit un dossier", () => {
  it("montre d’abord ceux qui le peuvent", () => {
    const people = [
      { name: "Yanis", eligible: false },
      { name: "Camille", eligible: true },
      { name: "Alix", eligible: true },
    ];
    expect(inOrder(people).map(({ name }) => name)).toEqual(["Alix", "Camille", "Yanis"]);
  });
});
