import { addDays, type Day, dayOf } from "../shared/calendar.ts";
import { type Act, accept, type Decider, refuse } from "../shared/decider.ts";
import type { SchemePublished } from "./publication.events.ts";

/** Publishes the version that was read and shown: the hash says which text. */
export type PublicationCommand = Act & {
  readonly type: "PublishScheme";
  readonly version: string;
  readonly hash: string;
};

/** The version as it waits in the source texts; null when none has this number and is not published. */
export type PublicationFacts = {
  readonly hash: string;
  readonly effectiveOn: Day;
  /** Days before which those concerned are told of the texts that it changes; null when it changes none of them (R-REG-3). */
  readonly noticeDays: number | null;
} | null;

export interface PublicationState {
  readonly published: readonly SchemePublished[];
}

export type PublicationRefusal =
  | { readonly code: "scheme/already-published"; readonly version: string }
  | { readonly code: "scheme/not-proposed"; readonly version: string }
  | { readonly code: "scheme/text-changed"; readonly version: string }
  | { readonly code: "scheme/effective-in-the-past"; readonly effectiveOn: Day }
  | { readonly code: "scheme/notice-too-short"; readonly earliest: Day; readonly noticeDays: number };

/** The versions of one scheme that somebody published; the first one is published with the product. */
export const publication: Decider<
  PublicationCommand,
  PublicationState,
  SchemePublished,
  PublicationRefusal,
  PublicationFacts
> = {
  initial: { published: [] },
  decide({ by, at, version, hash }, { published }, proposed) {
    if (published.some((one) => one.version === version)) return refuse({ code: "scheme/already-published", version });
    if (proposed === null) return refuse({ code: "scheme/not-proposed", version });
    if (proposed.hash !== hash) return refuse({ code: "scheme/text-changed", version });
    const { effectiveOn, noticeDays } = proposed;
    if (effectiveOn < dayOf(at)) return refuse({ code: "scheme/effective-in-the-past", effectiveOn });
    const earliest = addDays(dayOf(at), noticeDays ?? 0);
    if (noticeDays !== null && effectiveOn < earliest)
      return refuse({ code: "scheme/notice-too-short", earliest, noticeDays });
    return accept({ type: "SchemePublished", by, at, version, hash, effectiveOn });
  },
  evolve: ({ published }, event) => ({ published: [...published, event] }),
};
