import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditScheme, planRequest } from "../../../specs/samples/auditScheme.ts";
import { day } from "../shared/calendar.ts";
import type { AuditPlan, PlanRequest, Sampled } from "./plan.model.ts";
import { knownPopulations, placesDrawn } from "./plan.samples.ts";
import { planOf } from "./plan.ts";

fc.configureGlobal({ seed: 6891 });

const outcomeOf = (some: Partial<PlanRequest> = {}) => planOf(auditScheme, { ...planRequest, ...some });

function planned(some: Partial<PlanRequest> = {}): AuditPlan {
  const outcome = outcomeOf(some);
  if (outcome.kind !== "planned") throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}

const codes = (some: Partial<PlanRequest> = {}) => planned(some).indicators.map(({ code }) => code);
const minutes = (some: Partial<PlanRequest> = {}) =>
  Object.fromEntries(planned(some).sequences.map((sequence) => [sequence.code, sequence.minutes]));

const files = (count: number, traits: Readonly<Record<number, string>> = {}): readonly Sampled[] =>
  Array.from({ length: count }, (_, n) => ({ reference: `f${n}`, traits: [traits[n] ?? ""].filter(Boolean) }));

describe("les indicateurs du plan d’audit", () => {
  it("sont ceux que les réponses rendent applicables, les autres étant écartés avec la raison", () => {
    expect(codes()).toEqual(["A1", "D1", "D2", "E1", "E2", "G1", "G2"]);
    expect(planned().setAside).toEqual([
      {
        ...{ code: "A5", criterion: "A", gradable: true },
        because: { kind: "not-applicable", reason: "Aucune sous-traitance déclarée" },
      },
      { ...{ code: "H1", criterion: "H", gradable: true }, because: { kind: "out-of-scope" } },
    ]);
  });

  it("changent quand une réponse change", () => {
    expect(codes({ answers: { sous_traitance: ["partielle"] } })).toContain("A5");
  });

  it("sont complétés par ceux qu’un constat, un changement ou un motif désigne", () => {
    expect(codes({ completedBy: ["H1"] })).toContain("H1");
  });

  it("sont, pour chaque type d’audit, soit retenus, soit écartés, jamais perdus", () => {
    const all = auditScheme.referential.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));
    fc.assert(
      fc.property(
        fc.constantFrom("I", "S3", "SA", "C", "R" as const),
        fc.subarray(["aucune", "partielle", "pour_autrui"], { minLength: 1 }),
        fc.subarray(all),
        (auditType, sous_traitance, completedBy) => {
          const days = [day("2026-06-16"), day("2026-06-17")];
          const plan = planned({ auditType, answers: { sous_traitance }, completedBy, days });
          const found = [...plan.indicators, ...plan.setAside].map(({ code }) => code);
          expect([...found].sort()).toEqual([...all].sort());
          const seen = plan.sequences.flatMap(({ indicators }) => indicators);
          expect([...seen].sort()).toEqual(plan.indicators.map(({ code }) => code).sort());
        },
      ),
    );
  });

  it("ne sont pas devinés : une réponse manquante est nommée", () => {
    expect(outcomeOf({ answers: {} })).toEqual({ kind: "unanswered", variables: ["sous_traitance"] });
  });

  it("ne peuvent pas manquer tous", () => {
    const referential = { ...auditScheme.referential, criteria: [] };
    expect(planOf({ ...auditScheme, referential }, planRequest)).toEqual({ kind: "nothing-to-audit" });
  });
});

describe("les séquences du plan d’audit", () => {
  it("durent ce que dit le dispositif : durée fixe, somme de la grille, ou temps par formateur tiré", () => {
    expect(minutes()).toMatchObject({ "SQ-1": 15, "SQ-3": 40, "SQ-4": 150, "SQ-5": 40, "SQ-9": 30, "SQ-10": 30 });
  });

  it("voient les candidats sur dossiers tirés, ou sur documents quand le type d’audit ne le prévoit pas", () => {
    expect(minutes({ auditType: "SA" })).toMatchObject({ "SQ-7": 50 });
    expect(minutes()).toMatchObject({ "SQ-7": 25 });
  });

  it("donnent la priorité à celle qui est prévue pour ce type d’audit : un indicateur n’est vu qu’une fois", () => {
    const [like] = auditScheme.auditSequences;
    if (like === undefined) throw new Error("no sequence");
    const initial = {
      ...like,
      code: "SQ-12",
      criteria: ["G"],
      auditTypes: ["I"],
      duration: { kind: "indicators" },
    } as const;
    const outcome = planOf({ ...auditScheme, auditSequences: [...auditScheme.auditSequences, initial] }, planRequest);
    const seen = outcome.kind === "planned" ? outcome.plan.sequences.filter((s) => s.indicators.includes("G1")) : [];
    expect(seen.map(({ code }) => code)).toEqual(["SQ-12"]);
  });

  it("laissent de côté celle qui n’a aucun indicateur applicable", () => {
    expect(minutes()).not.toHaveProperty("SQ-8");
  });

  it("se réduisent à l’examen des pièces quand l’audit est documentaire", () => {
    expect(Object.keys(minutes({ mode: "documentary" }))).toEqual(["SQ-3", "SQ-4", "SQ-5", "SQ-7", "SQ-9"]);
  });
});

describe("les horaires du plan d’audit", () => {
  const slotsOf = (some: Partial<PlanRequest> = {}) =>
    planned(some).slots.map((slot) => `${slot.sequence} ${slot.day.slice(8)} ${slot.from} ${slot.minutes}`);

  it("suivent l’ordre des séquences et coupent l’examen de la grille à la pause", () => {
    expect(slotsOf()).toEqual([
      ...["SQ-1 16 09:00 15", "SQ-3 16 09:15 40", "SQ-4 16 09:55 150"],
      ...["SQ-5 16 12:25 5", "SQ-5 16 13:30 35", "SQ-7 16 14:05 25", "SQ-9 16 14:30 30", "SQ-10 16 15:00 30"],
    ]);
  });

  it("ne coupent jamais une réunion : elle passe après la pause", () => {
    const hours = { startsAt: "09:00", breakAt: "09:10", breakMinutes: 30 };
    expect(slotsOf({ hours })[0]).toBe("SQ-1 16 09:40 15");
  });

  it("passent au jour suivant quand la journée est pleine", () => {
    const two = { dayMinutes: 200, days: [day("2026-06-16"), day("2026-06-18")] };
    expect(slotsOf(two)).toContain("SQ-4 18 09:00 5");
  });

  it("disent combien de minutes ne tiennent pas dans les jours convenus", () => {
    expect(outcomeOf({ dayMinutes: 300 })).toEqual({ kind: "too-long", minutesLeft: 30 });
  });

  it("placent chaque minute une fois, sans chevauchement, dans les limites de la journée", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 420 }),
        fc.constantFrom("09:00", "10:40", "13:30"),
        (dayMinutes, startsAt) => {
          const days = Array.from({ length: 9 }, (_, n) => day(`2026-06-${10 + n}`));
          const plan = planned({ dayMinutes, days, hours: { startsAt, breakAt: "12:30", breakMinutes: 45 } });
          const total = plan.slots.reduce((sum, slot) => sum + slot.minutes, 0);
          expect(total).toBe(plan.sequences.reduce((sum, sequence) => sum + sequence.minutes, 0));
          for (const on of days) {
            const worked = plan.slots.filter((slot) => slot.day === on).reduce((sum, slot) => sum + slot.minutes, 0);
            expect(worked).toBeLessThanOrEqual(dayMinutes);
          }
          const starts = plan.slots.map((slot) => `${slot.day} ${slot.from}`);
          expect(starts).toEqual([...starts].sort());
        },
      ),
    );
  });
});

describe("les échantillons du plan d’audit", () => {
  const sample = (code: string, some: Partial<PlanRequest>) =>
    planned(some).samples.find((one) => one.code === code) ?? { size: -1, drawn: [], population: [] };

  it("sont tirés au sort, toujours les mêmes pour la même graine", () => {
    const populations = { trainee_files: files(80) };
    const draw = (seed: string) => sample("trainee_files", { auditType: "SA", populations, seed }).drawn;
    expect(draw(planRequest.seed)).toHaveLength(5);
    expect(draw(planRequest.seed)).toEqual(draw(planRequest.seed));
    expect(draw(planRequest.seed)).not.toEqual(draw("0123456789abcdef"));
  });

  it("comprennent au moins un échec et une absence quand il y en a", () => {
    const populations = { trainee_files: files(80, { 12: "failed", 47: "absent" }) };
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{32}$/), (seed) => {
        const { drawn } = sample("trainee_files", { auditType: "SA", populations, seed });
        expect(drawn).toEqual(expect.arrayContaining(["f12", "f47"]));
        expect(new Set(drawn).size).toBe(5);
      }),
    );
  });

  it("prennent les sites et les formateurs dans les réponses, ligne par ligne", () => {
    const answers = { formateurs: [{ nom: "Inès" }, { nom: "Paul" }], sites: [] };
    expect(knownPopulations(answers, ["C1"])).toEqual({
      trainers: [
        { reference: "1", traits: [] },
        { reference: "2", traits: [] },
      ],
      competences: [{ reference: "C1", traits: [] }],
    });
  });

  it("seront tirés sur place quand la liste n’est pas connue", () => {
    expect(sample("trainee_files", { populations: {} })).toMatchObject({ size: 5, drawn: [], population: null });
  });

  it("sont tirés sur place dans la liste trouvée : les mêmes rangs pour la même graine, dans l’ordre de la liste", () => {
    const rule = { allUpTo: 3, squareRoot: true, minimum: 5 };
    const drawn = placesDrawn(rule, { available: 49, size: 5 }, "0f1e2d3c");
    expect(drawn).toHaveLength(7);
    expect(new Set(drawn).size).toBe(7);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(49);
    expect(placesDrawn(rule, { available: 49, size: 5 }, "0f1e2d3c")).toEqual(drawn);
    expect(placesDrawn(rule, { available: 49, size: 5 }, "0f1e2d3d")).not.toEqual(drawn);
  });

  it("sont tous pris quand la liste est courte, et jamais moins que l’échantillon augmenté", () => {
    const rule = { allUpTo: 3, squareRoot: true, minimum: 5 };
    expect(placesDrawn(rule, { available: 3, size: 5 }, "0f1e2d3c")).toEqual([1, 2, 3]);
    expect(placesDrawn(rule, { available: 0, size: 5 }, "0f1e2d3c")).toEqual([]);
    expect(placesDrawn(rule, { available: 49, size: 9 }, "0f1e2d3c")).toHaveLength(9);
  });
});
