import type { Facet } from "../ui/facet.ts";
import type { ListState } from "../ui/listState.ts";
import type { ComplaintRow } from "./complaint.query.ts";
import { channelWords, kindWords, outcomeWords, statusWords, trackWords } from "./complaints.sentences.ts";

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const statusLabels = Object.fromEntries(Object.entries(statusWords).map(([value, { label }]) => [value, label]));

/** The filters of the register; their names are what the address shows. */
export const facets: readonly Facet[] = [
  { id: "nature", label: "Nature", options: optionsOf(kindWords) },
  { id: "objet", label: "Objet", options: optionsOf(trackWords) },
  { id: "etat", label: "État", options: optionsOf(statusLabels) },
  { id: "issue", label: "Issue", options: optionsOf(outcomeWords) },
  { id: "delai", label: "Délai", options: [{ value: "retard", label: "En retard" }] },
];

/** Whether the time given to conclude is over, or was when it was concluded. */
const isLate = ({ concludedOn, decideBy }: ComplaintRow, today: string): boolean => (concludedOn ?? today) > decideBy;

/** The rows that the address of the page asks for. */
export function filtered(rows: readonly ComplaintRow[], { filters, text }: ListState, today: string) {
  const keeps = (id: string, value: string | null) => {
    const kept = filters.get(id) ?? [];
    return kept.length === 0 || (value !== null && kept.includes(value));
  };
  const sought = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      keeps("nature", row.kind) &&
      keeps("objet", row.track) &&
      keeps("etat", row.status) &&
      keeps("issue", row.outcome) &&
      keeps("delai", isLate(row, today) ? "retard" : null) &&
      [row.number, row.organisationName ?? "", row.organisationId ?? ""].some((part) =>
        part.toLowerCase().includes(sought),
      ),
  );
}

/** A figure of the register, and which rows it counts. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  /** The query of the list that it counts; absent for a share. */
  readonly query?: string;
}

const share = (part: number, whole: number): string => (whole === 0 ? "–" : `${part} sur ${whole}`);

/** Ages against targets, counts by kind and outcome: each count opens the rows it counts. */
export function figuresOf(rows: readonly ComplaintRow[], today: string): readonly Figure[] {
  const open = rows.filter(({ concludedOn }) => concludedOn === null);
  const concluded = rows.filter(({ concludedOn }) => concludedOn !== null);
  const acknowledged = rows.filter(({ acknowledgedOn }) => acknowledgedOn !== null);
  return [
    {
      label: "En cours",
      value: String(open.length),
      query: statusQuery(...underWay),
    },
    {
      label: "En cours et en retard",
      value: String(open.filter((row) => isLate(row, today)).length),
      query: `${statusQuery(...underWay)}&delai=retard`,
    },
    {
      label: "Accusés de réception dans le délai",
      value: share(
        acknowledged.filter(({ acknowledgedOn, acknowledgeBy }) => (acknowledgedOn ?? "") <= acknowledgeBy).length,
        acknowledged.length,
      ),
    },
    {
      label: "Conclusions dans le délai",
      value: share(concluded.filter((row) => !isLate(row, today)).length, concluded.length),
    },
  ];
}

const underWay = ["received", "acknowledged", "admissible", "investigating"] as const;

const statusQuery = (...statuses: readonly ComplaintRow["status"][]): string =>
  new URLSearchParams(statuses.map((status) => ["etat", status])).toString();

/** How many of each nature had each outcome. */
export function outcomesByKind(rows: readonly ComplaintRow[]) {
  const outcomes: readonly NonNullable<ComplaintRow["outcome"]>[] = [
    ...(["founded", "partly", "unfounded", "inadmissible", "out-of-scope"] as const),
  ];
  const kinds: readonly ComplaintRow["kind"][] = ["alert", "complaint"];
  return {
    heads: outcomes.map((outcome) => outcomeWords[outcome]),
    lines: kinds.map((kind) => ({
      label: kindWords[kind],
      total: rows.filter((row) => row.kind === kind).length,
      counts: outcomes.map((outcome) => ({
        count: rows.filter((row) => row.kind === kind && row.outcome === outcome).length,
        query: new URLSearchParams([
          ["nature", kind],
          ["issue", outcome],
        ]).toString(),
      })),
    })),
  };
}

const heads = [
  ...["Numéro", "Nature", "Objet", "Organisme", "SIREN", "Canal", "État", "Chargé", "Reçu le", "À accuser avant le"],
  ...["Accusé le", "À conclure pour le", "Conclu le", "Clos le", "Issue"],
];

/** The register as a file, as it is filtered: days stay as spreadsheets sort them. */
export const csvRows = (rows: readonly ComplaintRow[]): readonly (readonly string[])[] => [
  heads,
  ...rows.map((row) => [
    ...[row.number, kindWords[row.kind], trackWords[row.track], row.organisationName ?? "", row.organisationId ?? ""],
    ...[channelWords[row.channel], statusWords[row.status].label, row.handlerName ?? "", row.receivedOn],
    ...[row.acknowledgeBy, row.acknowledgedOn ?? "", row.decideBy, row.concludedOn ?? "", row.closedOn ?? ""],
    row.outcome === null ? "" : outcomeWords[row.outcome],
  ]),
];
