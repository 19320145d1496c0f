import { adoptQuestions } from "../bank/adoptQuestions.ts";
import type { DailyTask } from "./daily.ts";

/** The bank takes the questions of a version of the scheme on the day it comes into force (R-QCM-3). */
export const adoptPublished: DailyTask = {
  name: "adoptPublished",
  async run(day, { ports }) {
    for (const scheme of await ports.schemes.everyInForce(day)) await adoptQuestions(ports, scheme);
  },
};
