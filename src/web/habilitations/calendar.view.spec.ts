import { describe, expect, it } from "vitest";
import type { SurveillanceRow } from "../surveillance/surveillance.query.ts";
import { marksOf, periodsOf, spanOf } from "./calendar.view.ts";
import { active, lived, suspended } from "./habilitations.samples.ts";

const today = "2026-11-23";
const span = spanOf(active, today);

describe("Les trois ans d’une habilitation", () => {
  it("vont de la prise d’effet au terme", () => {
    expect(span).toEqual({ from: "2026-05-01", until: "2029-05-01" });
  });

  it("sont, après un renouvellement, ceux de la période en cours", () => {
    const renewal = { kind: "renewal", dueOn: "2029-05-01", opensOn: "2029-05-01", closesOn: "2029-05-01" };
    const renewed = { ...active, expiresOn: "2032-05-01", calendar: [...active.calendar, renewal] };
    expect(spanOf(renewed, today)).toEqual({ from: "2026-05-01", until: "2029-05-01" });
    expect(spanOf(renewed, "2029-05-01")).toEqual({ from: "2029-05-01", until: "2032-05-01" });
    expect(spanOf(renewed, "2033-01-01")).toEqual({ from: "2029-05-01", until: "2032-05-01" });
  });

  it("montrent une suspension jusqu’à son dernier jour ; la suite est à décider", () => {
    expect(periodsOf(suspended, span).map(({ from, until, label }) => ({ from, until, label }))).toEqual([
      { from: "2026-05-01", until: "2026-09-01", label: "Active" },
      { from: "2026-09-01", until: "2026-12-01", label: "Suspendue" },
      { from: "2026-12-01", until: "2029-05-01", label: "À décider" },
    ]);
  });

  it("montrent un retrait jusqu’au bout de la ligne", () => {
    const withdrawn = {
      ...active,
      periods: [
        { status: "active" as const, from: "2026-05-01", until: "2026-11-01" },
        { status: "withdrawn" as const, from: "2026-11-01", until: null },
      ],
    };
    expect(periodsOf(withdrawn, span).at(-1)).toMatchObject({ until: "2029-05-01", tone: "danger" });
  });
});

const at = (day: string, ...surveillances: readonly SurveillanceRow[]) => ({ today: day, surveillances });

describe("Ce qui s’est passé et ce qui vient", () => {
  const marks = marksOf(suspended, span, at(today));
  const named = (label: string) => marks.find((mark) => mark.label === label);

  it("mêle les décisions et les rendez-vous du calendrier", () => {
    expect(marks.map(({ label }) => label)).toEqual([
      "Suspension",
      "Prise d’effet",
      "Surveillance à 3\u00a0mois",
      "Surveillance annuelle",
      "Renouvellement ouvert",
      "Terme",
    ]);
  });

  it("dit en retard une surveillance dont la fenêtre est close sans conclusion, jamais faite", () => {
    expect(named("Surveillance à 3\u00a0mois")).toMatchObject({
      ...{ state: "late", detail: "Fenêtre close le 16 août 2026. Aucune conclusion enregistrée" },
    });
    const over = { ...active, ending: { status: "terminated", on: "2026-11-01" } } as const;
    expect(marksOf(over, span, at(today)).find(({ day }) => day === "2026-08-01")).toMatchObject({ state: "passed" });
  });

  it("dit comment une surveillance a été conclue", () => {
    const concluded = {
      dueOn: "2026-08-01",
      concludedOn: "2026-08-10",
      outcome: "with-observations",
    } as SurveillanceRow;
    expect(marksOf(suspended, span, at(today, concluded)).find(({ day }) => day === "2026-08-01")).toMatchObject({
      ...{ state: "done", detail: "Satisfaisante, avec observations, le 10 août 2026" },
    });
  });

  it("met une surveillance conclue avant son jour au jour de sa conclusion", () => {
    const concluded = { dueOn: "2027-05-01", concludedOn: "2027-04-20", outcome: "satisfactory" } as SurveillanceRow;
    const marks = marksOf(active, span, at("2027-04-20", concluded));
    expect(marks.find(({ day }) => day === "2027-04-20")).toMatchObject({ state: "done" });
    expect(marks.some(({ day }) => day === "2027-05-01")).toBe(false);
  });

  it("dit la fenêtre d’une surveillance quand elle est ouverte", () => {
    const open = marksOf(active, span, at("2027-04-20")).find(({ day }) => day === "2027-05-01");
    expect(open).toMatchObject({ state: "upcoming" });
    expect(open?.detail).toContain("jusqu’au 16 mai 2027");
  });

  it("tient pour à venir une fin décidée pour plus tard", () => {
    const ending = { ...active, life: [lived("HabilitationTerminated", "2027-01-23"), ...active.life] };
    expect(marksOf(ending, span, at(today))[0]).toMatchObject({ label: "Résiliation", state: "upcoming" });
  });
});
