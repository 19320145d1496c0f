import type { SchemePublished } from "../../domain/schemes/publication.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { idOf } from "./addresses.ts";
import { isToldOn } from "./dailyTerms.ts";
import { concernedBy, tellNewTerms } from "./newTermsMails.ts";
import type { Reaction } from "./react.ts";

/** Tells at once of new terms whose notice begins on the day of their publication; the daily task tells of the others in time (M-235, R-REG-3). */
export const whenSchemePublished: Reaction<SchemePublished> = {
  name: "whenSchemePublished",
  on: {
    async SchemePublished({ stream, event: { version, effectiveOn, at } }, tools) {
      const on = dayOf(at);
      for (const concerned of await concernedBy({ scheme: idOf(stream), version }, tools, on))
        if (isToldOn(concerned, { effectiveOn, day: on })) await tellNewTerms(concerned, tools);
    },
  },
};
