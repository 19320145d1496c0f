import {
  type ProfileCommand,
  type ProfileRefusal,
  type ProfileState,
  profile,
} from "../../domain/profiles/profile.decide.ts";
import type { ProfileEvent } from "../../domain/profiles/profile.events.ts";
import { numbered, type Stream, streamName } from "../stream.ts";

/** What somebody wants to be told of; the stream is named by the person. */
export const profileStream: Stream<ProfileCommand, ProfileState, ProfileEvent, ProfileRefusal, null> = {
  name: "profile",
  decider: profile,
  readings: (id, { declined }) => [
    numbered(
      "declined_messages",
      streamName("profile", id),
      declined.map((code) => ({ person_id: id, code })),
    ),
  ],
};
