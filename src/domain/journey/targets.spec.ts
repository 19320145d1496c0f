import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { ageOf } from "./ages.ts";
import { medianOf, type StepDays, stepsTaken, targetOf } from "./targets.ts";

const rules = {
  completenessWorkingDays: 10,
  admissibilityWorkingDays: 20,
  auditDateDays: 30,
  reportDays: 15,
  decisionDays: 30,
  completionDays: 30,
  reapplicationDelayMonths: 6,
  closureReminders: 2,
  closureNoticeDays: 15,
  draftReminderDays: [30, 60],
  extractMaxAgeMonths: 3,
};
const today = day("2026-11-30");
const nothing: StepDays = {
  ...{ submittedOn: null, acceptedOn: null, auditOn: null, closedOn: null },
  ...{ issuedOn: null, readyOn: null, decidedOn: null },
};

describe("les délais que le certificateur se donne (R-APP-9)", () => {
  it("se comptent en jours ouvrés pour la recevabilité, en jours pour le reste", () => {
    expect(targetOf.admissibility(day("2026-11-02"), rules)).toBe("2026-12-01");
    expect(targetOf["audit-date"](day("2026-11-02"), rules)).toBe("2026-12-02");
    expect(targetOf.report(day("2026-11-02"), rules)).toBe("2026-11-17");
    expect(targetOf.decision(day("2026-11-02"), rules)).toBe("2026-12-02");
  });

  it("sont tenus le dernier jour, dépassés le lendemain", () => {
    const report = (issuedOn: string) =>
      stepsTaken({ ...nothing, closedOn: day("2026-11-02"), issuedOn: day(issuedOn) }, rules, today);
    expect(report("2026-11-17")).toEqual([{ step: "report", endedOn: "2026-11-17", days: 15, kept: true }]);
    expect(report("2026-11-18")).toEqual([{ step: "report", endedOn: "2026-11-18", days: 16, kept: false }]);
  });

  it("ne se mesurent pas sur une étape qui dure encore, ni sur un audit à venir", () => {
    expect(stepsTaken({ ...nothing, submittedOn: day("2026-11-02") }, rules, today)).toEqual([]);
    expect(stepsTaken({ ...nothing, acceptedOn: day("2026-11-02"), auditOn: day("2026-12-10") }, rules, today)).toEqual(
      [],
    );
  });

  it("donnent la durée médiane, qui n’est pas tirée par un dossier très long", () => {
    expect(medianOf([4, 200, 6])).toBe(6);
    expect(medianOf([4, 6])).toBe(4);
    expect(medianOf([])).toBeNull();
  });
});

describe("l’âge d’un dossier en cours", () => {
  it("se lit depuis son dépôt : moins d’un mois, de trois mois, de six mois, au-delà", () => {
    expect(ageOf(day("2026-10-31"), today)).toBe("month");
    expect(ageOf(day("2026-10-30"), today)).toBe("quarter");
    expect(ageOf(day("2026-08-31"), today)).toBe("quarter");
    expect(ageOf(day("2026-08-30"), today)).toBe("half-year");
    expect(ageOf(day("2026-05-31"), today)).toBe("older");
  });

  it("n’existe pas avant le dépôt", () => {
    expect(ageOf(null, today)).toBeNull();
  });
});
