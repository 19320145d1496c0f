import type { OrganisationRate } from "./rate.view.ts";

export type TrendPoint = OrganisationRate["months"][number];

/** The drawing, in its own units. */
export const size = { width: 720, height: 240, left: 48, right: 16, top: 24, bottom: 28 } as const;

export interface DrawnPoint {
  readonly name: string;
  readonly x: number;
  /** Null when nobody was presented: the curve stops there. */
  readonly y: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly tenths: number | null;
}

/** Where a rate in tenths of a percent stands. */
export const heightOf = (tenths: number): number =>
  size.top + (size.height - size.top - size.bottom) * (1 - tenths / 1000);

export function drawn(points: readonly TrendPoint[]): readonly DrawnPoint[] {
  const room = size.width - size.left - size.right;
  return points.map(({ name, tenths, interval }, rank) => ({
    ...{ name: shortName(name), x: size.left + (room * (rank + 0.5)) / points.length, tenths },
    y: tenths === null ? null : heightOf(tenths),
    low: interval === null ? null : heightOf(interval.low),
    high: interval === null ? null : heightOf(interval.high),
  }));
}

/** The stretches of the curve, each as the points of a line: where nobody was presented there is none. */
export function stretches(points: readonly DrawnPoint[]): readonly string[] {
  const lines: string[][] = [[]];
  for (const { x, y } of points) {
    if (y === null) lines.push([]);
    else lines.at(-1)?.push(`${x},${y}`);
  }
  return lines.filter((line) => line.length > 1).map((line) => line.join(" "));
}

const months = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

/** « avr. 26 », « T2 26 » */
function shortName(name: string): string {
  const [year = "", part = ""] = name.split("-");
  return `${part.startsWith("T") ? part : (months[Number(part) - 1] ?? "")} ${year.slice(2)}`;
}

/** « avril 2026 », « 2e trimestre 2026 », for the table. */
export function longName(name: string): string {
  const [year = "", part = ""] = name.split("-");
  if (!part.startsWith("T"))
    return new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" }).format(
      Date.parse(`${name}-01T00:00:00Z`),
    );
  const rank = part.slice(1);
  return `${rank}${rank === "1" ? "er" : "e"} trimestre ${year}`;
}
