import { daysBetween } from "./format.ts";
import type { Tone } from "./tone.ts";

/** A stretch of the cycle under one status; `until` is its first day no longer in it (R-DATE-1). */
export interface CalendarPeriod {
  readonly from: string;
  readonly until: string;
  readonly label: string;
  readonly tone: Tone;
}

/** Something that happened or that comes. */
export interface CalendarMark {
  readonly id: string;
  readonly day: string;
  readonly label: string;
  /** `passed`: its day has come, and nothing tells what came of it. */
  readonly state: "done" | "passed" | "upcoming" | "late";
  /** The rule that gives the date, or what came of it. */
  readonly detail?: string;
  /** Where it can be read. */
  readonly to?: string;
}

/** The span of the line: its first day, and its first day after. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

const inside = (share: number): number => Math.min(1, Math.max(0, share));

/** Where a day falls on the line, from 0 to 1. */
export const shareOf = (span: Span, day: string): number =>
  inside(daysBetween(span.from, day) / daysBetween(span.from, span.until));

/** A drawn piece of a period: what is past is full, what is to come is pale. */
export interface Stretch {
  readonly start: number;
  readonly width: number;
  readonly past: boolean;
  readonly label: string;
  readonly tone: Tone;
}

/** Cuts the periods at today. */
export function stretchesOf(span: Span, periods: readonly CalendarPeriod[], today: string): readonly Stretch[] {
  const now = shareOf(span, today);
  return periods.flatMap((period) => {
    const [start, end] = [shareOf(span, period.from), shareOf(span, period.until)];
    const cut = Math.min(end, Math.max(start, now));
    const piece = (from: number, to: number, past: boolean): Stretch => ({
      ...{ start: from, width: to - from, past, tone: period.tone },
      label: to - from === Math.max(cut - start, end - cut) ? period.label : "",
    });
    return [piece(start, cut, true), piece(cut, end, false)].filter((stretch) => stretch.width > 0);
  });
}

/**
 * The height of each label above the line, 0 the nearest. A label is written to the right of its stem: it goes above every
 * label whose stem it covers, so that no stem crosses a word.
 */
export function lanesOf(places: readonly number[], labelWidth: number): readonly number[] {
  const lanes = places.map(() => 0);
  for (let i = places.length - 1; i >= 0; i--) {
    const start = places[i] ?? 0;
    const covered = lanes.filter((_, j) => j > i && (places[j] ?? 0) < start + labelWidth);
    lanes[i] = covered.length === 0 ? 0 : Math.max(...covered) + 1;
  }
  return lanes;
}

/** The anniversaries of the first day, both ends included, clamped to the end of a month. */
export function anniversariesOf(span: Span): readonly string[] {
  const [year = 0, month = 1, day = 1] = span.from.split("-").map(Number);
  const years: string[] = [];
  for (let n = 0; ; n++) {
    const last = new Date(Date.UTC(year + n, month, 0)).getUTCDate();
    const on = new Date(Date.UTC(year + n, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
    if (on > span.until) return years;
    years.push(on);
  }
}
