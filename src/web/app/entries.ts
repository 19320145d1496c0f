import type { Icon } from "@tabler/icons-react";
import { createContext, use } from "react";
import type { SignedIn } from "./session.ts";

/** An entry of the navigation: a job, not a table. Declared by the capability whose screen it opens. */
export interface Entry {
  readonly label: string;
  readonly to: string;
  readonly icon: Icon;
  /** Its place: the smallest first. */
  readonly order: number;
  readonly shownTo: (session: SignedIn) => boolean;
  /** A hook that counts what waits there, if anything does. */
  readonly useWaiting?: () => number | undefined;
}

/** For `shownTo`: staff who hold one of these functions; any function when none is named. */
export const staff =
  (...roles: readonly SignedIn["roles"][number][]): Entry["shownTo"] =>
  (session) =>
    session.roles.some((role) => roles.length === 0 || roles.includes(role));

/** For `shownTo`: people of a training organisation. */
export const members: Entry["shownTo"] = (session) => session.memberships.length > 0;

/** The entries that this person sees, in order. */
export const entriesFor = (entries: readonly Entry[], session: SignedIn): readonly Entry[] =>
  entries.filter((entry) => entry.shownTo(session)).toSorted((a, b) => a.order - b.order);

/** Every entry of the application; the router gives it, so that the shell knows no capability. */
export const EntriesContext = createContext<readonly Entry[]>([]);

export const useEntries = (session: SignedIn): readonly Entry[] => entriesFor(use(EntriesContext), session);
