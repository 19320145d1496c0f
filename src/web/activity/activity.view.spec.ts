import { describe, expect, it } from "vitest";
import type { SessionRow } from "./activity.query.ts";
import { csvRows, datesIn, groupsOf, isLate, peopleIn, queryOf } from "./activity.view.ts";
import { fieldsOf, missingIn, newSession, whereLabel } from "./form.view.ts";
import { headcountMissing, unaccounted } from "./headcount.view.ts";

const row: SessionRow = {
  ...{ id: "s1", habilitationId: "h1", habilitationNumber: "H-2026-0001", organisationId: "732829320" },
  ...{ organisationName: "Atelier", standing: "planned", fate: null, from: "2026-10-05", until: "2026-10-09" },
  ...{ modalities: ["on_site"], expected: 8, remarks: [], corrected: false, headcountDueOn: "2026-10-16" },
  ...{ prepared: null, enrolled: null, gaveUp: null, declaredOn: "2026-09-05" },
};

describe("la liste des sessions", () => {
  it("demande ce que l’adresse dit", () => {
    const filters = new Map([
      ["etat", ["running", "planned"]],
      ["signalement", ["late"]],
    ]);
    expect(queryOf({ filters, text: "Lyon", sort: undefined, hidden: [] })).toEqual({
      ...{ search: "Lyon", standing: "running,planned", remark: "late" },
    });
  });

  it("dit les dates comme on les dit, et les personnes attendues puis leur devenir", () => {
    expect(datesIn(row)).toBe("du 5 au 9 octobre 2026");
    expect(datesIn({ from: "2026-09-28", until: "2026-10-02" })).toBe("du 28 septembre 2026 au 2 octobre 2026");
    expect(datesIn({ from: "2026-10-01", until: "2026-10-01" })).toBe("le 1er octobre 2026");
    expect(peopleIn(row)).toBe("8\u00a0personnes attendues");
    expect(peopleIn({ ...row, prepared: 8, enrolled: 6, gaveUp: 1 })).toBe(
      "6\u00a0inscrits sur 8\u00a0préparés, 1\u00a0renoncement",
    );
  });

  it("s’exporte telle qu’elle est filtrée, une colonne par tête", () => {
    const [heads, line] = csvRows([{ ...row, remarks: ["late"] }]);
    expect(line).toHaveLength(heads?.length ?? 0);
    expect(line).toContain("Déclarée tard");
  });

  it("met d’abord, pour l’organisme, ce qu’il doit, puis ce qui vient, du plus proche au plus lointain", () => {
    const at = (id: string, standing: SessionRow["standing"], from: string) => ({ ...row, id, standing, from });
    const { owed, coming, past } = groupsOf([
      ...[at("d", "planned", "2026-12-01"), at("c", "planned", "2026-11-01")],
      ...[at("b", "awaiting-headcount", "2026-10-01"), at("a", "reported", "2026-09-01")],
    ]);
    expect([owed, coming, past].map((some) => some.map(({ id }) => id))).toEqual([["b"], ["c", "d"], ["a"]]);
  });
});

describe("la déclaration d’une session", () => {
  it("dit la première chose qui manque, puis se laisse envoyer", () => {
    const programme = { id: "h1/1", title: "Programme", validated: true };
    const typed = newSession([{ id: "h1/2", title: "Programme", validated: false }, programme]);
    expect(typed.programme).toBe("h1/1");
    expect(missingIn(typed)).toBe("Indiquez les dates.");
    const whole = {
      ...{ ...typed, from: "2026-10-05", until: "2026-10-09", modalities: ["distance"] as const, where: " Lyon " },
      ...{ trainers: ["t1"], expected: 8 },
    };
    expect(missingIn({ ...whole, until: "2026-10-01" })).toBe("Le dernier jour précède le premier.");
    expect(missingIn({ ...whole, trainers: [] })).toBe("Indiquez qui anime.");
    expect(missingIn({ ...whole, where: " " })).toBe("Indiquez le lien de connexion.");
    expect(missingIn({ ...whole, expected: 1001 })).toContain("au plus par session");
    expect(missingIn(whole)).toBeUndefined();
    expect(fieldsOf(whole)).toMatchObject({ where: "Lyon", programme: "h1/1", expected: 8 });
  });

  it("demande le lieu, le lien, ou les deux, selon la modalité", () => {
    expect(whereLabel([])).toBe("Lieu, ou lien de connexion");
    expect(whereLabel(["on_site"])).toBe("Lieu");
    expect(whereLabel(["distance", "e_learning"])).toBe("Lien de connexion");
    expect(whereLabel(["on_site", "distance"])).toBe("Lieu, et lien de connexion");
  });

  it("prévient qu’elle est tardive à moins de quinze jours, sans l’empêcher", () => {
    expect(isLate("2026-10-05", "2026-09-20", 15)).toBe(false);
    expect(isLate("2026-10-05", "2026-09-21", 15)).toBe(true);
  });
});

describe("les effectifs", () => {
  it("comptent qui n’est ni inscrit ni renonçant, et le demandent", () => {
    const typed = { prepared: 8, enrolled: 6, gaveUp: 1, explanation: "" };
    expect(unaccounted(typed)).toBe(1);
    expect(headcountMissing(typed)).toBe("Dites pourquoi.");
    expect(headcountMissing({ ...typed, explanation: "Abandon." })).toBeUndefined();
    expect(headcountMissing({ ...typed, enrolled: 9 })).toContain("dépassent");
    expect(headcountMissing({ ...typed, gaveUp: "" })).toBe("Indiquez les trois nombres, 0 compris.");
  });
});
