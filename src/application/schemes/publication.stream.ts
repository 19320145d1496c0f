import {
  type PublicationCommand,
  type PublicationFacts,
  type PublicationRefusal,
  type PublicationState,
  publication,
} from "../../domain/schemes/publication.decide.ts";
import type { SchemePublished } from "../../domain/schemes/publication.events.ts";
import { numbered, type Stream, streamName } from "../stream.ts";

/** The publications of one scheme; the stream is named by the scheme. */
export const publicationStream: Stream<
  PublicationCommand,
  PublicationState,
  SchemePublished,
  PublicationRefusal,
  PublicationFacts
> = {
  name: "scheme",
  decider: publication,
  readings: (id, { published }) => [
    numbered(
      "scheme_publications",
      streamName("scheme", id),
      published.map(({ version, hash, by, at }) => ({ scheme: id, version, hash, published_by: by, published_at: at })),
    ),
  ],
};
