import type { Problem } from "../../ui/problem.ts";
import { type Entry, type Findings, sameThing, standingOf, withEntries } from "./entries.view.ts";

/** An entry on its way: under which command, and what stood there when it was entered. */
export interface Item {
  readonly commandId: string;
  readonly entry: Entry;
  readonly seen: string;
}

/** An entry that did not go through: a rule refuses it, or somebody entered something else meanwhile. */
export type Trouble =
  | { readonly kind: "refused"; readonly entry: Entry; readonly problem: Problem }
  | { readonly kind: "conflict"; readonly entry: Entry };

export interface QueueState {
  readonly status: "idle" | "sending" | "failed" | "signed-out";
  /** What has not left yet, in order. */
  readonly waiting: readonly Item[];
  /** What has arrived, kept until the audit is read again. */
  readonly arrived: readonly Item[];
  readonly troubles: readonly Trouble[];
  /** When the last entry arrived. */
  readonly savedAt: string | null;
}

export const emptyQueue: QueueState = { status: "idle", waiting: [], arrived: [], troubles: [], savedAt: null };

/** The findings with everything that was entered since they were read. */
export const entered = (findings: Findings, { arrived, waiting }: QueueState): Findings =>
  withEntries(
    findings,
    [...arrived, ...waiting].map(({ entry }) => entry),
  );

const nothingThere = JSON.stringify(null);

/** Whether an entry writes a nonconformity that was not there. */
export const isNew = ({ seen }: Pick<Item, "seen">): boolean => seen === nothingThere;

/**
 * Adds an entry behind the others. It takes the place of one that says the same thing and has not left; `held` is the command
 * being sent, which nothing replaces any more. A nonconformity taken back before it left leaves no trace.
 */
export function added(state: QueueState, item: Item, held: string | null): QueueState {
  const { waiting } = state;
  const troubles = state.troubles.filter(({ entry }) => !sameThing(entry, item.entry));
  const before = waiting.findLast(({ entry, commandId }) => commandId !== held && sameThing(entry, item.entry));
  if (before === undefined) return { ...state, troubles, waiting: [...waiting, item] };
  if (item.entry.kind === "remove" && isNew(before))
    return { ...state, troubles, waiting: waiting.filter((one) => one !== before) };
  const kept = { ...item, seen: before.seen };
  return { ...state, troubles, waiting: waiting.map((one) => (one === before ? kept : one)) };
}

/** What becomes of an entry that came too late for its version, on what stands now. */
export function fateOf({ entry, seen }: Pick<Item, "entry" | "seen">, now: Findings): "done" | "again" | "conflict" {
  const stands = standingOf(now, entry);
  if (stands === standingOf(withEntries(now, [entry]), entry)) return "done";
  return stands === seen ? "again" : "conflict";
}

/** Takes an entry out of what waits. */
export const without = (state: QueueState, item: Item): QueueState => ({
  ...state,
  waiting: state.waiting.filter(({ commandId }) => commandId !== item.commandId),
});

/** The entry has arrived. */
export const arrivedAt = (state: QueueState, item: Item, at: string): QueueState => ({
  ...without(state, item),
  arrived: [...state.arrived, item],
  savedAt: at,
});

/** Gives an entry another command. */
export const renewed = (state: QueueState, item: Item, commandId: string): QueueState => ({
  ...state,
  waiting: state.waiting.map((one) => (one.commandId === item.commandId ? { ...one, commandId } : one)),
});

/** Takes an entry out of what waits, and says why. */
export function troubled(state: QueueState, item: Item, why: { readonly problem?: Problem }): QueueState {
  const { entry } = item;
  const trouble: Trouble =
    why.problem === undefined ? { kind: "conflict", entry } : { kind: "refused", entry, problem: why.problem };
  const others = state.troubles.filter((one) => !sameThing(one.entry, entry));
  return { ...without(state, item), troubles: [...others, trouble] };
}
