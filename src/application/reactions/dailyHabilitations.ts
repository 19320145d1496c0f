import { endHabilitation } from "../habilitations/endHabilitation.ts";
import type { DailyTask } from "./daily.ts";
import { actInTheName } from "./inTheName.ts";
import { itself, onePage } from "./onePage.ts";

/** Lets an organisation apply again from the day on which its habilitation is over, when it may (R-APP-4, R-WIT-1). */
export const noteEnds: DailyTask = {
  name: "noteEnds",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.habilitations.endedOn(day, page),
      key: itself,
      act: (habilitationId) =>
        actInTheName(tools, { id: habilitationId, run: endHabilitation, input: { habilitationId } }),
    }),
};
