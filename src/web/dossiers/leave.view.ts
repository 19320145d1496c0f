import type { Dossier } from "./dossier.query.ts";

/** How a dossier can be ended before its decision, by who is looking at it. */
export interface Leaving {
  readonly withdraw: boolean;
  readonly announceClosure: boolean;
  /** Why it cannot be closed yet, or nothing when it can; undefined when closing is not proposed. */
  readonly close: { readonly unavailable: string | undefined } | undefined;
}

const open = new Set<Dossier["status"]>(["draft", "submitted", "incomplete", "refusal_proposed", "accepted"]);
/** The statuses in which the organisation has the hand, so that its silence can close the dossier (R-APP-9). */
const awaited = new Set<Dossier["status"]>(["incomplete", "accepted"]);

type Rights = { readonly mayAbandon: boolean; readonly mayClose: boolean; readonly today: string };

/** Giving up is the organisation’s own act; closing for want of an answer is announced first, and waits for its day. */
export function leavingOf(
  { status, closesOn }: Pick<Dossier, "status" | "closesOn">,
  { mayAbandon, mayClose, today }: Rights,
): Leaving {
  const closable = mayClose && awaited.has(status);
  return {
    withdraw: mayAbandon && open.has(status),
    announceClosure: closable && closesOn === null,
    close: closable && closesOn !== null ? { unavailable: today < closesOn ? closesOn : undefined } : undefined,
  };
}
