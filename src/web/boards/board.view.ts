import { alertBadge } from "../alerts/alerts.view.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { statusWords as complaintWords } from "../complaints/complaints.sentences.ts";
import { stageWords, statusOptions } from "../dossiers/dossiers.view.ts";
import { statusWords as habilitationWords } from "../habilitations/habilitations.sentences.ts";
import { standingBadge } from "../results/rate.view.ts";
import { standingWords } from "../surveillance/surveillance.sentences.ts";
import { dueWordsOf } from "../tasks/due.sentences.ts";
import { count } from "../ui/format.ts";
import { ageWords, stepWords } from "./board.sentences.ts";

export type Board = AnswerOf<"GET /api/board">;

/** A figure as written, and the list that it counts. */
export interface BarCell {
  readonly text: string;
  readonly to?: string;
  readonly alarming?: boolean;
}

/** A row of figures, with the length of its bar and how much of it is late. */
export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly length: number;
  readonly hatched: number;
  readonly cells: readonly BarCell[];
}

/** An address of a list under a filter. */
const listed = (path: string, filters: readonly (readonly [string, string])[]): string =>
  filters.length === 0 ? path : `${path}?${new URLSearchParams(filters.map(([name, value]) => [name, value]))}`;

/** A count, which opens its list unless there is nothing to see. */
const counting = (n: number, to: string): BarCell => (n === 0 ? { text: "0" } : { text: String(n), to });

const lateCounting = (n: number, to: string): BarCell => ({ ...counting(n, to), alarming: n > 0 });

const days = (n: number | null): BarCell => ({ text: n === null ? "—" : count(n, "jour") });

const late = ["retard", "oui"] as const;

/** Only the stages that a dossier is at. */
export const stageRows = ({ files }: Board): readonly BarRow[] =>
  files.stages.map(({ stage, count: n, late: over, oldestDays }) => ({
    ...{ key: stage, label: stageWords(stage), length: n, hatched: over },
    cells: [
      counting(n, listed("/dossiers", [["etape", stage]])),
      lateCounting(over, listed("/dossiers", [["etape", stage], late])),
      days(oldestDays),
    ],
  }));

export const ageRows = ({ files }: Board): readonly BarRow[] =>
  files.ages.map(({ age, count: n }) => ({
    ...{ key: age, label: ageWords[age], length: n, hatched: 0 },
    cells: [counting(n, listed("/dossiers", [["age", age]]))],
  }));

/** The statuses in which a dossier goes on, as the list is asked for them. */
const underWay = (["submitted", "incomplete", "refusal_proposed", "accepted"] as const).map(
  (status) => ["statut", status] as const,
);

export const managerRows = ({ files }: Board): readonly BarRow[] =>
  files.managers.map(({ id, name, count: n, late: over, oldestDays }) => {
    const whose = ["charge", id ?? "none"] as const;
    return {
      ...{ key: id ?? "", label: name ?? "Personne pour l’instant", length: n, hatched: over },
      cells: [
        counting(n, listed("/dossiers", [whose, ...underWay])),
        lateCounting(over, listed("/dossiers", [whose, late])),
        days(oldestDays),
      ],
    };
  });

export const targetRows = ({ targets }: Board): readonly BarRow[] =>
  targets.map(({ step, working, days: announced, measured, overrun, medianDays }) => ({
    ...{ key: step, label: stepWords[step], length: measured, hatched: overrun },
    cells: [
      {
        text: announced
          .map((n) => count(n, working ? "jour ouvré" : "jour", working ? "jours ouvrés" : "jours"))
          .join(", "),
      },
      days(medianDays),
      { text: String(measured) },
      lateCounting(overrun, listed("/dossiers", [["depasse", step]])),
    ],
  }));

export const indicatorRows = ({ indicators }: Board["schemes"][number]): readonly BarRow[] =>
  indicators.map(({ indicator, title, written, running, late: over }) => {
    const to = (...states: readonly string[]) =>
      listed("/audits/non-conformites", [
        ["indicateur", indicator],
        ...states.map((state) => ["etat", state] as const),
      ]);
    return {
      ...{ key: indicator, label: `${indicator} – ${title}`, length: written, hatched: over },
      cells: [counting(written, to()), counting(running + over, to("late", "running")), lateCounting(over, to("late"))],
    };
  });

export const rateRows = ({ rate }: Board["schemes"][number]): readonly BarRow[] =>
  rate.standings.map(({ standing, count: n }) => ({
    ...{ key: standing, label: standingBadge({ standing }).label, length: n, hatched: standing === "below" ? n : 0 },
    cells: [counting(n, listed("/resultats", [["situation", standing]]))],
  }));

export const habilitationRows = ({ followed }: Board): readonly BarRow[] =>
  Object.entries(habilitationWords).map(([status, { label }]) => {
    const n = followed.habilitations.find((one) => one.status === status)?.count ?? 0;
    return {
      ...{ key: status, label, length: n, hatched: 0 },
      cells: [counting(n, listed("/habilitations", [["statut", status]]))],
    };
  });

export const endedRows = ({ files }: Board): readonly BarRow[] =>
  files.ended.map(({ status, count: n }) => ({
    ...{ key: status, length: n, hatched: 0 },
    label: statusOptions.find(({ value }) => value === status)?.label ?? status,
    cells: [counting(n, listed("/dossiers", [["statut", status]]))],
  }));

export const dueRows = ({ followed }: Board): readonly BarRow[] =>
  followed.due
    .map(({ what, count: n, late: over }) => ({
      ...{ key: what, label: dueWordsOf(what).awaited, length: n, hatched: over },
      cells: [
        counting(n, listed("/echeances", [["quoi", what]])),
        lateCounting(over, listed("/echeances", [["quoi", what], late])),
      ],
    }))
    .toSorted((a, b) => b.hatched - a.hatched || b.length - a.length);

export const alertRows = ({ followed }: Board): readonly BarRow[] =>
  followed.alerts.map(({ name, count: n }) => ({
    ...{ key: name, label: alertBadge({ status: name }).label, length: n, hatched: 0 },
    cells: [counting(n, listed("/alertes", [["statut", name]]))],
  }));

export const surveillanceRows = ({ followed: { surveillances } }: Board): readonly BarRow[] =>
  surveillances.standings.map(({ name, count: n }) => ({
    ...{ key: name, label: standingWords[name].label, length: n, hatched: 0 },
    cells: [counting(n, listed("/surveillances", [["etat", name]]))],
  }));

export const complaintRows = ({ followed: { complaints } }: Board): readonly BarRow[] =>
  (complaints?.open ?? []).map(({ name, count: n }) => ({
    ...{ key: name, label: complaintWords[name].label, length: n, hatched: 0 },
    cells: [counting(n, listed("/plaintes", [["etat", name]]))],
  }));

/** The few figures that one looks at first, each with its list. */
export function headlines(board: Board): readonly { readonly label: string; readonly cell: BarCell }[] {
  const { files, followed } = board;
  const having = (status: string) => followed.habilitations.find((one) => one.status === status)?.count ?? 0;
  const toRead = followed.alerts.filter(({ name }) => name === "open" || name === "answered");
  const sum = (some: readonly { readonly count: number }[]) => some.reduce((all, { count: n }) => all + n, 0);
  return [
    { label: "Dossiers en cours", cell: counting(files.count, listed("/dossiers", underWay)) },
    { label: "Dossiers en retard", cell: lateCounting(files.late, listed("/dossiers", [late])) },
    {
      label: "Habilitations actives",
      cell: counting(having("active"), listed("/habilitations", [["statut", "active"]])),
    },
    {
      label: "Habilitations suspendues",
      cell: counting(having("suspended"), listed("/habilitations", [["statut", "suspended"]])),
    },
    {
      label: "Alertes à examiner",
      cell: counting(
        sum(toRead),
        listed(
          "/alertes",
          toRead.map(({ name }) => ["statut", name]),
        ),
      ),
    },
    {
      label: "Surveillances en retard",
      cell: lateCounting(followed.surveillances.late, listed("/surveillances", [late])),
    },
    ...(followed.complaints === null
      ? []
      : [
          {
            label: "Plaintes en retard",
            cell: lateCounting(
              followed.complaints.late,
              listed("/plaintes", [
                ["delai", "retard"],
                ...followed.complaints.open.map(({ name }) => ["etat", name] as const),
              ]),
            ),
          },
        ]),
  ];
}
