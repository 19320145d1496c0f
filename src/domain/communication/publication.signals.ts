import type { Signal } from "../alerts/alert.events.ts";
import type { Day } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

/** Something that the public can see and that does not conform, found on a day (R-COM-1). */
interface Nonconforming {
  readonly habilitationId: string;
  /** The review or the capture that found it. */
  readonly found: string;
  /** Where it is, as it was written. */
  readonly address: ContentHash;
  readonly on: Day;
}

/** One alert for what an organisation publishes: each page found, and each correction that does not suffice, joins it (R-COM-1). */
export const publicationSignal = ({ habilitationId, found, address, on }: Nonconforming): Signal => ({
  ...{ habilitationId, kind: "communication", subject: "" },
  ...{ facts: { found, text: address, seenOn: on }, seen: {} },
});
