import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "../shared/calendar.ts";
import { isReminded } from "./reminders.ts";

const schedule = [-30, -7, -1, 1];
const dueOn = day("2026-12-31");

/** The days, from the due date, on which one is reminded when each is looked at on the day that comes `late` days after. */
const remindedOn = (due: { readonly dueOn: Day; readonly opensOn?: Day }, late = 0): readonly number[] =>
  Array.from({ length: 80 }, (_, rank) => rank - 60).filter((days) => {
    const on = addDays(dueOn, days);
    return isReminded(due, { schedule, day: on, today: addDays(on, late) });
  });

describe("le rappel d’une échéance", () => {
  it("part trente jours, sept jours et un jour avant, puis le lendemain, une fois chacun", () => {
    expect(remindedOn({ dueOn })).toEqual([-30, -7, -1, 1]);
  });

  it("ne part pas avant que la chose puisse être faite", () => {
    expect(remindedOn({ dueOn, opensOn: addDays(dueOn, -10) })).toEqual([-7, -1, 1]);
  });

  it("d’un jour rattrapé après un arrêt est laissé quand le suivant l’a dépassé", () => {
    const today = addDays(dueOn, 30);
    const caughtUp = [-30, -7, -1, 1].filter((days) =>
      isReminded({ dueOn }, { schedule, day: addDays(dueOn, days), today }),
    );
    expect(caughtUp).toEqual([1]);
    expect(remindedOn({ dueOn }, 2)).toEqual([-30, -7, 1]);
  });
});
