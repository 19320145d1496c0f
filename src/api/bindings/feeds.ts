import { Readable } from "node:stream";
import { closeFeed, openFeed, readFeed } from "../../application/feeds/arrangeFeed.ts";
import { readCalendar } from "../../application/feeds/readCalendar.ts";
import { arrangeMessage, readProfile } from "../../application/profiles/arrangeProfile.ts";
import type { feedRoutes } from "../../contract/feeds.routes.ts";
import { act, ask, type Bindings, type Download, told } from "../bind.ts";
import { icalendar } from "../icalendar.ts";

export const feedBindings = ({ publicUrl }: { readonly publicUrl: string }): Bindings<typeof feedRoutes> => ({
  "GET /api/profile": ask(readProfile),
  "POST /api/profile/messages": act(arrangeMessage),
  "GET /api/calendar-feed": ask(readFeed),
  "POST /api/calendar-feed": act(openFeed),
  "POST /api/calendar-feed/closing": act(closeFeed),
  "GET /api/calendars/:secret": told(
    ask(readCalendar),
    ({ at, days, due }): Download => ({
      ...{ name: "echeances.ics", mediaType: "text/calendar; charset=utf-8", inline: false },
      bytes: Readable.from([Buffer.from(icalendar({ at, days, due, publicUrl }))]),
    }),
  ),
});
