import {
  type ListingCommand,
  type ListingFacts,
  type ListingRefusal,
  type ListingState,
  listingDecider,
} from "../../domain/listing/listing.decide.ts";
import type { ListingEvent } from "../../domain/listing/listing.events.ts";
import { numbered, type Stream, streamName } from "../stream.ts";

/** What was told to France compétences of the changes of one habilitation; the stream is named by it. */
export const listingStream: Stream<ListingCommand, ListingState, ListingEvent, ListingRefusal, ListingFacts> = {
  name: "listing",
  decider: listingDecider,
  readings: (id, state) => [
    numbered(
      "list_reports",
      streamName("listing", id),
      Object.entries(state).map(([key, { reportedOn, reference, confirmedOn }]) => ({
        ...{ habilitation_id: id, key, reported_on: reportedOn, confirmed_on: confirmedOn, reference },
      })),
    ),
  ],
};
