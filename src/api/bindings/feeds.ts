import { Readable } from "node:stream";
import { closeFeed, openFeed, readFeed } from "../../application/feeds/arrangeFeed.ts";
import { readCalendar } from "../../application/feeds/readCalendar.ts";
import type { feedRoutes } from "../../contract/feeds.routes.ts";
import { act, ask, type Bindings, type Download, told } from "../bind.ts";
import { icalendar } from "../icalendar.ts";

export const feedBindings = ({ publicUrl }: { readonly publicUrl: string }): Bindings<typeof feedRoutes> => ({
  "GET /api/calendar-feed": ask(readFeed),
  "POST /api/calendar-feed": act(openFeed),
  "POST /api/calendar-feed/closing": act(closeFeed),
  "GET /api/calendars/:secret": told(
    ask(readCalendar),
    ({ at, days }): Download => ({
      ...{ name: "audits.ics", mediaType: "text/calendar; charset=utf-8", inline: false },
      bytes: Readable.from([Buffer.from(icalendar({ at, days, publicUrl }))]),
    }),
  ),
});
