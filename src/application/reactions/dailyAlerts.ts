import { rollingWindow } from "../../domain/exams/window.ts";
import { addDays } from "../../domain/shared/calendar.ts";
import { signalAlert } from "../alerts/raiseAlert.ts";
import { watchRates } from "../exams/watchRates.ts";
import type { DailyTask } from "./daily.ts";

/** Looks at what the day changes: results that leave the rolling months, certificates whose last day was yesterday (R-SUR-5, PS-02). */
export const raiseAlerts: DailyTask = {
  name: "raiseAlerts",
  async run(day, tools) {
    const { exams, alerts } = tools.ports.readings;
    const yesterday = addDays(day, -1);
    for (const { id, rulebook } of await tools.ports.schemes.everyInForce(day)) {
      const left = addDays(rollingWindow(day, rulebook.results.rollingMonths).from, -1);
      await watchRates(tools, id, await exams.datedOn(id, left));
    }
    for (const { habilitationId } of await alerts.qualiopiUntil(yesterday))
      await signalAlert(tools, {
        ...{ habilitationId, kind: "qualiopi-lapsed", subject: "" },
        ...{ facts: { validUntil: yesterday }, seen: { seenOn: day } },
      });
  },
};
