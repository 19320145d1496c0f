import { rollingWindow } from "../../domain/exams/window.ts";
import { addDays } from "../../domain/shared/calendar.ts";
import { signalAlert } from "../alerts/raiseAlert.ts";
import { watchRates } from "../exams/watchRates.ts";
import type { DailyTask } from "./daily.ts";
import { onePage } from "./onePage.ts";

/** Looks at the results that leave the rolling months (R-SUR-5). */
export const watchResults: DailyTask = {
  name: "watchResults",
  async run(day, tools) {
    const { exams } = tools.ports.readings;
    for (const { id, rulebook } of await tools.ports.schemes.everyInForce(day)) {
      const left = addDays(rollingWindow(day, rulebook.results.rollingMonths).from, -1);
      await watchRates(tools, id, await exams.datedOn(id, left));
    }
  },
};

/** Looks at the certificates whose last day was yesterday (PS-02). */
export const raiseAlerts: DailyTask = {
  name: "raiseAlerts",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.alerts.qualiopiUntil([addDays(day, -1)], page),
      key: ({ habilitationId }) => habilitationId,
      act: ({ habilitationId, validUntil }) =>
        signalAlert(tools, {
          ...{ habilitationId, kind: "qualiopi-lapsed", subject: "" },
          ...{ facts: { validUntil }, seen: { seenOn: day } },
        }),
    }),
};
