import { type Act, accept, type Decider, refuse } from "../shared/decider.ts";
import type { ProfileEvent } from "./profile.events.ts";

/** Comfort messages that a person may do without, by their code; the others are never switched off (scheme-content.md §10). */
export const declinableMessages = ["M-957"] as const;
export type DeclinableMessage = (typeof declinableMessages)[number];

export type ProfileCommand = Act &
  (
    | { readonly type: "DeclineMessage"; readonly code: DeclinableMessage }
    | { readonly type: "WantMessage"; readonly code: DeclinableMessage }
  );

export interface ProfileState {
  readonly declined: readonly string[];
}

export type ProfileRefusal =
  | { readonly code: "profile/already-declined" }
  | { readonly code: "profile/already-wanted" };

/** What somebody wants to be told of, of what is not due to them anyway. */
export const profile: Decider<ProfileCommand, ProfileState, ProfileEvent, ProfileRefusal, null> = {
  initial: { declined: [] },
  decide({ type, by, at, code }, { declined }) {
    const already = declined.includes(code);
    if (type === "DeclineMessage")
      return already ? refuse({ code: "profile/already-declined" }) : accept({ type: "MessageDeclined", by, at, code });
    return already ? accept({ type: "MessageWanted", by, at, code }) : refuse({ code: "profile/already-wanted" });
  },
  evolve: ({ declined }, { type, code }) => ({
    declined: type === "MessageDeclined" ? [...declined, code] : declined.filter((one) => one !== code),
  }),
};
