import type { Moment } from "../shared/calendar.ts";
import { type Act, accept, type Decider, refuse } from "../shared/decider.ts";
import type { FeedEvent } from "./feed.events.ts";

export type FeedCommand = Act &
  ({ readonly type: "OpenFeed"; readonly secretHash: string } | { readonly type: "CloseFeed" });

export type FeedState =
  | { readonly status: "closed" }
  | { readonly status: "open"; readonly secretHash: string; readonly openedAt: Moment };

export type FeedRefusal = { readonly code: "feed/not-open" } | { readonly code: "feed/same-secret" };

/** The secret address of the calendar of one person: one at a time, made and closed by themselves. */
export const feed: Decider<FeedCommand, FeedState, FeedEvent, FeedRefusal, null> = {
  initial: { status: "closed" },
  decide(command, state) {
    const { by, at } = command;
    if (command.type === "CloseFeed")
      return state.status === "closed" ? refuse({ code: "feed/not-open" }) : accept({ type: "FeedClosed", by, at });
    const { secretHash } = command;
    return state.status === "open" && state.secretHash === secretHash
      ? refuse({ code: "feed/same-secret" })
      : accept({ type: "FeedOpened", by, at, secretHash });
  },
  evolve: (_, event) =>
    event.type === "FeedClosed"
      ? { status: "closed" }
      : { status: "open", secretHash: event.secretHash, openedAt: event.at },
};
