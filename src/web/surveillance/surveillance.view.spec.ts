import { describe, expect, it } from "vitest";
import { badgeOfGap } from "./gaps.view.ts";
import { knownInWords } from "./known.view.ts";
import type { Gap, Point, Surveillance, SurveillanceRow } from "./surveillance.query.ts";
import { awaited, badgeOf, conclusionMissing, csvRows, pointsUnder, queryOf, unrated } from "./surveillance.view.ts";

const row: SurveillanceRow = {
  ...{ id: "h1_S3_2026-07-14", habilitationId: "h1", habilitationNumber: "H-2026-0001", organisationId: "732829320" },
  ...{ organisationName: "Atelier", managerName: "Camille Ferrand", surveillanceType: "S3", mode: "documentary" },
  ...{ standing: "awaiting-elements", overdue: false, reduced: false, dueOn: "2026-07-14", opensOn: "2026-06-29" },
  ...{ closesOn: "2026-07-29", submittedOn: null, points: 2, rated: 0, outcome: null, concludedOn: null, late: null },
  openGaps: 0,
};
const point: Point = {
  ...{ code: "PS-01", heading: "requirements", text: "SIREN actif", asked: "Accusé du bilan", consequence: "Alerte" },
  ...{ published: false, known: [], element: null, before: null, rating: null },
};
const rating = (result: NonNullable<Point["rating"]>["result"]) => ({
  result,
  note: null,
  byName: "Camille",
  on: "2026-07-10",
});
const surveillance: Surveillance = {
  ...{ ...row, dossierId: "h1", position: 3, status: "open", title: "Première surveillance", provided: [] },
  points: [point, { ...point, code: "PS-07", heading: "quality", asked: null, published: true }],
  ...{ captures: [], auditId: null, audits: [], computed: "satisfactory", conclusion: null, gaps: [] },
  ...{ seizedUntil: null, followUp: null, may: { answer: false, check: true, decide: false } },
};
const capture = { id: "c", address: "x", on: "2026-07-10", files: [], conforming: true, note: null, byName: "Camille" };
const rated = surveillance.points.map((one) => ({ ...one, rating: rating("conforming") }));
const typed = { quality: "Bien.", requirements: "Bien.", insufficient: false };

describe("la liste des surveillances", () => {
  it("demande ce que l’adresse dit, et s’exporte une colonne par tête", () => {
    const filters = new Map([["etat", ["seized", "to-correct"]]]);
    expect(queryOf({ filters, text: "Lyon", sort: undefined, hidden: [] })).toEqual({
      ...{ search: "Lyon", standing: "seized,to-correct", late: "false" },
    });
    const [heads, line] = csvRows([row]);
    expect(line).toHaveLength(heads?.length ?? 0);
  });

  it("dit l’état, le retard d’abord, puis la conclusion", () => {
    expect(badgeOf(row).label).toBe("Éléments attendus");
    expect(badgeOf({ ...row, overdue: true }).label).toBe("En retard");
    expect(badgeOf({ ...row, standing: "concluded", outcome: "with-observations" }).label).toContain("observations");
    expect(badgeOf({ ...row, standing: "to-correct", outcome: "with-nonconformities" }).label).toBe(
      "Écarts à corriger",
    );
  });
});

describe("une surveillance", () => {
  it("range ses points sous les deux axes, et compte ce qui manque à chacun", () => {
    expect(pointsUnder(surveillance, "quality").map(({ code }) => code)).toEqual(["PS-07"]);
    expect(awaited(surveillance).map(({ code }) => code)).toEqual(["PS-01"]);
    expect(unrated(surveillance)).toHaveLength(2);
  });

  it("ne se conclut que tous points évalués, une capture versée, une phrase sous chaque axe", () => {
    expect(conclusionMissing(surveillance, typed, "2026-07-14")).toBe("Il reste 2 points à évaluer.");
    const whole = { ...surveillance, points: rated };
    expect(conclusionMissing(whole, typed, "2026-07-14")).toContain("capture");
    const seen = { ...whole, captures: [capture] };
    expect(conclusionMissing(seen, { ...typed, quality: " " }, "2026-07-14")).toBe(
      "Écrivez une phrase sous chaque axe.",
    );
    expect(conclusionMissing(seen, { ...typed, insufficient: true }, "2026-07-14")).toBe(
      "Insuffisante suppose un écart.",
    );
    expect(conclusionMissing({ ...seen, mode: "audit" }, typed, "2026-07-14")).toBe("Rattachez l’audit.");
    expect(conclusionMissing(seen, typed, "2026-07-14")).toBeUndefined();
    expect(conclusionMissing(seen, typed, "2026-06-28")).toContain("à partir du 29 juin 2026");
    expect(conclusionMissing(seen, typed, "2026-06-29")).toBeUndefined();
  });

  it("dit ce que le produit sait, et ce qui mérite un regard", () => {
    expect(
      knownInWords([
        { what: "qualiopi-lapsed", watch: true, on: "2026-06-01" },
        { what: "enrolled", watch: false, count: 6, of: 8 },
        { what: "inconnu", watch: false },
      ]),
    ).toEqual([
      { text: "N’est plus valable depuis le 1er juin 2026", watch: true },
      { text: "6\u00a0inscrits sur 8\u00a0préparés", watch: false },
    ]);
  });

  it("dit de chaque écart qui a la main", () => {
    const gap: Gap = {
      point: "PS-07",
      dueOn: "2026-07-21",
      correction: null,
      late: false,
      cleared: false,
      refused: null,
    };
    const correction = { text: "Fait.", files: [], on: "2026-07-20" };
    const labels = [
      gap,
      { ...gap, correction },
      { ...gap, correction, refused: "Non." },
      { ...gap, correction, cleared: true },
    ];
    expect(labels.map((one) => badgeOfGap(one).label)).toEqual([
      "À corriger",
      "À vérifier",
      "À corriger à nouveau",
      "Levé",
    ]);
  });
});
