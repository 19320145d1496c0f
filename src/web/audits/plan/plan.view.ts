import { daysBetween } from "../../ui/format.ts";
import type { Plan } from "../audit.query.ts";

type Sequence = Plan["sequences"][number];

/** One line of the timetable: a part of a sequence, or a break. */
export type TimetableRow =
  | { readonly kind: "break"; readonly from: string; readonly until: string }
  | {
      readonly kind: "sequence";
      readonly from: string;
      readonly until: string;
      readonly sequence: Sequence;
      /** The sequence had begun before a break. */
      readonly again: boolean;
    };

export interface TimetableDay {
  readonly day: string;
  readonly rows: readonly TimetableRow[];
}

/** The timetable of a plan, day by day, with its breaks. */
export function timetableOf({ days, sequences }: Pick<Plan, "days" | "sequences">): readonly TimetableDay[] {
  const slots = sequences.flatMap((sequence) =>
    sequence.slots.map((slot, index) => ({ ...slot, sequence, again: index > 0 })),
  );
  return days.map((day) => {
    const ofDay = slots.filter((slot) => slot.day === day).toSorted((a, b) => a.from.localeCompare(b.from));
    return {
      day,
      rows: ofDay.flatMap(({ from, until, sequence, again }, index): readonly TimetableRow[] => {
        const before = ofDay[index - 1]?.until ?? from;
        const row = { kind: "sequence", from, until, sequence, again } as const;
        return before < from ? [{ kind: "break", from: before, until: from }, row] : [row];
      }),
    };
  });
}

/** « 9 h », « 9 h 30 » */
export function clockWords(time: string): string {
  const [hour = "0", minute = "00"] = time.split(":");
  return minute === "00" ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** How a sample is drawn, in a sentence. */
export function sampleWords({ size, population }: Pick<Plan["samples"][number], "size" | "population">): string {
  if (population === null) return `Tiré sur place : ${size} au moins, ou tous s’il y en a moins.`;
  if (population <= size) return population === 1 ? "Le seul." : `Tous, soit ${population}.`;
  return `${size} sur ${population}, tirés au sort.`;
}

/** Which lines of a list found on the spot are to be taken: « Dans l’ordre de la liste, prenez les nos 3, 7 et 12. » */
export function placesWords(places: readonly number[], available: number): string {
  if (available === 0) return "Il n’y a rien à tirer.";
  if (places.length === available) return available === 1 ? "Prenez le seul." : `Prenez-les tous, soit ${available}.`;
  const listed = new Intl.ListFormat("fr", { type: "conjunction" }).format(places.map(String));
  return `Dans l’ordre de la liste, prenez ${places.length === 1 ? "le numéro" : "les numéros"} ${listed}.`;
}

/** Where the date of sending comes from. */
export function sendingRule({ dueOn, days }: Pick<Plan, "dueOn" | "days">): string | undefined {
  const [first] = days;
  if (dueOn === null || first === undefined) return undefined;
  return `Le plan part au moins ${daysBetween(dueOn, first)} jours avant l’audit`;
}

/** The size of a sample as it is typed, and why it is raised. */
export interface RaisedSample {
  readonly size: number;
  readonly reason: string;
}

/** What of an adjustment cannot be sent yet, said beside the button. */
export function adjustmentGap(plan: Plan, raised: Readonly<Record<string, RaisedSample>>): string | undefined {
  const silent = plan.samples.find(({ code, size }) => {
    const typed = raised[code];
    return typed !== undefined && typed.size > size && typed.reason.trim() === "";
  });
  return silent === undefined ? undefined : `Dites pourquoi vous augmentez : ${silent.label.toLowerCase()}.`;
}

/** The samples that were raised, as the command takes them. */
export const raisedSamples = (plan: Plan, raised: Readonly<Record<string, RaisedSample>>) =>
  plan.samples.flatMap(({ code, size }) => {
    const typed = raised[code];
    return typed === undefined || typed.size <= size ? [] : [{ code, size: typed.size, reason: typed.reason.trim() }];
  });

/** The minutes that were changed, by code of sequence. */
export const changedMinutes = (plan: Plan, minutes: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    plan.sequences.flatMap(({ code, minutes: before }) => {
      const typed = minutes[code];
      return typed === undefined || typed === before || typed < 1 ? [] : [[code, typed]];
    }),
  );
