import { describe, expect, it } from "vitest";
import { day } from "../../../domain/shared/calendar.ts";
import { readList, writeList } from "../../ui/listState.ts";
import {
  calendarOf,
  columnsOf,
  csvRows,
  facetsOf,
  hoursOf,
  keptDays,
  moved,
  spanOf,
  standingOf,
  type TakenDay,
  titleOf,
  weeksOf,
  withCalendar,
  withoutCalendar,
} from "./calendar.view.ts";

const taken = (on: string, some: Partial<TakenDay> = {}): TakenDay => ({
  ...{ auditId: "a1", dossierId: "a1", number: "D-2026-0001", organisationId: "o1", organisationName: "Atelier" },
  ...{ auditType: "I", kind: "Audit initial", mode: "remote", status: "plan_sent", auditor: "helene" },
  ...{ auditorName: "Hélène", day: on, standing: "planned", from: "09:00", until: "16:30", minutes: 390 },
  ...some,
});
const december = { view: "mois", day: day("2026-12-09") } as const;
const week = { view: "semaine", day: day("2026-12-02") } as const;

describe("le calendrier des audits", () => {
  it("montre ce mois-ci, sauf si l’adresse demande autre chose", () => {
    expect(calendarOf(readList(""), "2026-11-30")).toEqual({ view: "mois", day: "2026-11-30" });
    expect(calendarOf(readList("vue=semaine&jour=2027-01-05"), "2026-11-30")).toEqual({
      ...{ view: "semaine", day: "2027-01-05" },
    });
    expect(calendarOf(readList("vue=siecle&jour=hier"), "2026-11-30")).toEqual({ view: "mois", day: "2026-11-30" });
  });

  it("garde les filtres de l’adresse quand il se déplace", () => {
    const list = withCalendar(readList("auditeur=helene&vue=mois&jour=2026-11-01"), moved(december, 1));
    expect(writeList(list)).toBe("auditeur=helene&jour=2027-01-01&vue=mois");
    expect(writeList(withoutCalendar(list))).toBe("auditeur=helene");
    expect(moved(week, -1).day).toBe("2026-11-25");
  });

  it("montre des semaines entières, du lundi au dimanche", () => {
    expect(spanOf(december)).toEqual({ from: "2026-11-30", until: "2027-01-03" });
    expect(spanOf(week)).toEqual({ from: "2026-11-30", until: "2026-12-06" });
    const [first = []] = weeksOf(december, [taken("2026-12-01")]);
    expect(first.map(({ inside }) => inside)).toEqual([false, true, true, true, true, true, true]);
    expect(first[1]?.audits).toHaveLength(1);
  });

  it("dit les jours qui ne sont pas travaillés", () => {
    const christmas = weeksOf(december, []).flat();
    const off = christmas.filter(({ worked }) => !worked).map((one) => one.day);
    expect(off).toEqual(expect.arrayContaining(["2026-12-25", "2026-12-26", "2027-01-01"]));
    expect(off).not.toContain("2026-12-24");
  });

  it("ne montre le samedi et le dimanche d’une semaine que s’il s’y passe quelque chose", () => {
    const [plain = []] = weeksOf(week, []);
    expect(columnsOf(plain)).toHaveLength(5);
    const [busy = []] = weeksOf(week, [taken("2026-12-05")]);
    expect(columnsOf(busy).map((one) => one.day)).toContain("2026-12-05");
  });

  it("se titre en français", () => {
    expect(titleOf(december)).toBe("décembre 2026");
    expect(titleOf(week)).toBe("du 30 novembre au 6 décembre 2026");
    expect(titleOf({ ...week, day: day("2026-12-15") })).toBe("du 14 au 20 décembre 2026");
    expect(titleOf({ ...week, day: day("2026-12-30") })).toBe("du 28 décembre 2026 au 3 janvier 2027");
  });

  it("dit les heures du plan, et rien tant qu’il n’y en a pas", () => {
    expect(hoursOf(taken("2026-12-01"))).toBe("9\u00a0h\u00a000 – 16\u00a0h\u00a030");
    expect(hoursOf({ from: null, until: null })).toBe("");
  });

  it("filtre par auditeur, état, type et mode, et compte chacun", () => {
    const days = [taken("2026-12-01"), taken("2026-12-02", { auditor: "thomas", auditorName: "Thomas" })];
    expect(keptDays(days, readList("auditeur=thomas"))).toHaveLength(1);
    expect(keptDays(days, readList("etat=proposed"))).toHaveLength(0);
    expect(keptDays(days, readList("type=I&mode=remote"))).toHaveLength(2);
    expect(facetsOf(days)[0]?.options).toEqual([
      { value: "helene", label: "Hélène", count: 1 },
      { value: "thomas", label: "Thomas", count: 1 },
    ]);
  });

  it("distingue ce qui n’est que proposé", () => {
    expect(standingOf(taken("2026-12-01", { standing: "proposed" }))).toMatchObject({ pending: true });
    expect(standingOf(taken("2026-12-01"))).toMatchObject({ label: "Plan établi", pending: false });
  });

  it("s’exporte tel qu’il est filtré", () => {
    expect(csvRows([taken("2026-12-01")])[1]).toEqual([
      ...["2026-12-01", "09:00", "16:30", "Atelier", "D-2026-0001", "Audit initial"],
      ...["À distance", "Hélène", "Plan établi", "390"],
    ]);
  });
});
