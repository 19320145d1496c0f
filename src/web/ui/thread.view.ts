import { dayOfMoment } from "./format.ts";

/** What sort of thing an entry of a thread is. */
export type ThreadKind = "message" | "mail" | "call" | "note" | "file" | "decision" | "change";

/** One thing that happened: when, who, what, and what it changed. */
export interface ThreadEntry {
  readonly id: string;
  /** An instant. */
  readonly at: string;
  readonly actor: string;
  /** « chargée d’affaires », « référente d’Atelier Numérique » */
  readonly role?: string;
  readonly kind: ThreadKind;
  /** « a demandé des compléments » */
  readonly what: string;
  readonly body?: string;
  readonly changes?: readonly { readonly label: string; readonly before?: string; readonly after: string }[];
  readonly files?: readonly { readonly name: string; readonly href: string; readonly size?: number }[];
  /** Never shown outside. */
  readonly internal?: boolean;
  /** Only for free messages and reminders: until when it can be taken back, and how. */
  readonly undo?: { readonly until: string; readonly onUndo: () => void };
}

/** How the kinds are called in the filter, in the order it shows them. */
export const kindWords: Readonly<Record<ThreadKind, string>> = {
  message: "Messages",
  mail: "E-mails",
  call: "Appels",
  note: "Notes internes",
  file: "Pièces",
  decision: "Décisions",
  change: "Modifications",
};

const order = Object.keys(kindWords);

/** The kinds present, in the order of the filter. */
export const kindsOf = (entries: readonly ThreadEntry[]): readonly ThreadKind[] => {
  const present = new Set(entries.map((entry) => entry.kind));
  return [...present].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
};

/** The entries of a day, the last one first. */
export interface ThreadDay {
  readonly day: string;
  readonly entries: readonly ThreadEntry[];
}

/** Puts entries under their days in Paris, the latest first; keeps only the chosen kinds, or all when none is chosen. */
export function daysOf(entries: readonly ThreadEntry[], kinds: readonly ThreadKind[]): readonly ThreadDay[] {
  const kept = entries.filter((entry) => kinds.length === 0 || kinds.includes(entry.kind));
  const byDay = Map.groupBy(
    kept.toSorted((a, b) => b.at.localeCompare(a.at)),
    (entry) => dayOfMoment(entry.at),
  );
  return [...byDay].map(([day, ofDay]) => ({ day, entries: ofDay }));
}
