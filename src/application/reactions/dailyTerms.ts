import { type Day, dayOf, daysBetween } from "../../domain/shared/calendar.ts";
import type { DailyTask } from "./daily.ts";
import { acknowledgeBy, type Concerned, concernedBy, remindNewTerms, tellNewTerms } from "./newTermsMails.ts";

/** Whether those concerned are told of new terms on a day. */
export const isToldOn = (
  { about }: Concerned,
  { effectiveOn, day }: { readonly effectiveOn: Day; readonly day: Day },
): boolean => scheduleOf(about, "M-235").includes(daysBetween(effectiveOn, day));

const scheduleOf = ({ scheme }: Concerned["about"], code: string): readonly number[] =>
  scheme.messages.find((message) => message.code === code)?.schedule ?? [];

/** Days around the one on which a version takes effect: no message of a scheme is further from it. */
const around = 60;

/** Tells those concerned of new terms before they take effect, then reminds those who have not acknowledged them (M-235, M-234, R-REG-3). */
export const followNewTerms: DailyTask = {
  name: "followNewTerms",
  async run(day, tools) {
    for (const known of await tools.ports.readings.schemeVersions.all()) {
      const { publishedAt, effectiveOn } = known;
      if (publishedAt === null || Math.abs(daysBetween(effectiveOn, day)) > around) continue;
      for (const concerned of await concernedBy(known, tools, day)) {
        // Published that day, they are told as they are published.
        const told = isToldOn(concerned, { effectiveOn, day }) && dayOf(publishedAt) < day;
        if (told) await tellNewTerms(concerned, tools);
        const days = daysBetween(acknowledgeBy(concerned.terms), day);
        if (scheduleOf(concerned.about, "M-234").includes(days)) await remindNewTerms(concerned, tools, day);
      }
    }
  },
};
