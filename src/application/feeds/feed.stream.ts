import { type FeedCommand, type FeedRefusal, type FeedState, feed } from "../../domain/feeds/feed.decide.ts";
import type { FeedEvent } from "../../domain/feeds/feed.events.ts";
import { numbered, type Stream, streamName } from "../stream.ts";

/** The secret address of the calendar of one person; the stream is named by the person. */
export const feedStream: Stream<FeedCommand, FeedState, FeedEvent, FeedRefusal, null> = {
  name: "feed",
  decider: feed,
  readings: (id, state) => [
    numbered(
      "calendar_feeds",
      streamName("feed", id),
      state.status === "open" ? [{ person_id: id, secret_hash: state.secretHash }] : [],
    ),
  ],
};
