import type { SchemePublished } from "../../domain/schemes/publication.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { idOf } from "./addresses.ts";
import { isToldOn } from "./dailyTerms.ts";
import { type Concerned, eachConcerned, tellNewTerms } from "./newTermsMails.ts";
import type { Reaction } from "./react.ts";

/** Tells at once of new terms whose notice begins on the day of their publication; the daily task tells of the others in time (M-235, R-REG-3). */
export const whenSchemePublished: Reaction<SchemePublished> = {
  name: "whenSchemePublished",
  on: {
    async SchemePublished({ stream, event: { version, effectiveOn, at } }, tools) {
      const on = dayOf(at);
      const act = async (concerned: Concerned) => {
        if (isToldOn(concerned, { effectiveOn, day: on })) await tellNewTerms(concerned, tools);
      };
      let after: string | null = null;
      do after = await eachConcerned(tools, { of: { scheme: idOf(stream), version }, on, after, act });
      while (after !== null);
    },
  },
};
