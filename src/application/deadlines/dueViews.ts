import type { Day } from "../../domain/shared/calendar.ts";
import type { DueRow } from "../ports/deadlines.readings.ts";
import type { Ports } from "../ports/ports.ts";

/** Something due in a file, as a list shows it. */
export type DueView = Pick<
  DueRow,
  | "about"
  | "aboutId"
  | "dossierId"
  | "number"
  | "organisationName"
  | "rule"
  | "what"
  | "opensOn"
  | "dueOn"
  | "ownerRole"
  | "explanation"
> & {
  /** The ground that it is about, in the words of the scheme: several failings of one suspension each have their proof. */
  readonly ground: string | null;
};

/** The same, in the words that a list needs. */
export async function dueViews(ports: Ports, rows: readonly DueRow[], today: Day): Promise<readonly DueView[]> {
  const schemes = rows.some(({ explanation }) => groundOf(explanation) !== null)
    ? await ports.schemes.everyInForce(today)
    : [];
  const labels = new Map(schemes.flatMap(({ grounds }) => grounds.map(({ code, label }) => [code, label])));
  return rows.map((row) => ({
    ...{ about: row.about, aboutId: row.aboutId, dossierId: row.dossierId, number: row.number },
    ...{ organisationName: row.organisationName, rule: row.rule, what: row.what, dueOn: row.dueOn },
    ...{ opensOn: row.opensOn, ownerRole: row.ownerRole, explanation: row.explanation },
    ground: labels.get(groundOf(row.explanation) ?? "") ?? null,
  }));
}

const groundOf = ({ ground }: DueRow["explanation"]): string | null => (typeof ground === "string" ? ground : null);
