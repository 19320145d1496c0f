import type { Attendee } from "../audit.query.ts";
import { type Presence, readPresence, roomOf } from "../presence.view.ts";
import { useDraft } from "./useEntry.ts";

/** Who is in the room at a meeting: those announced or seen before, as they are ticked on this device. */
export function usePresence(meeting: "opening" | "closing", announced: readonly Attendee[], seen: readonly Attendee[]) {
  const draft = useDraft(`presence:${meeting}`);
  return {
    people: readPresence(draft.text) ?? roomOf(announced, seen),
    change: (people: readonly Presence[]) => draft.change(JSON.stringify(people)),
    clear: () => draft.change(""),
  };
}
