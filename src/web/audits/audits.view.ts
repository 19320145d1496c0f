import { addDays, addMonths, day } from "../../domain/shared/calendar.ts";
import type { Facet } from "../ui/facet.ts";
import { type ListState, withFilter } from "../ui/listState.ts";
import type { Tone } from "../ui/tone.ts";
import type { ListedAudit } from "./audit.query.ts";
import { badgeOfAudit } from "./audits.badges.ts";
import { modeWords } from "./audits.sentences.ts";

/** The filter on the auditor, by its name in the address. */
export const auditorKey = "auditeur";
/** The filter on what makes an audit stand out. */
export const attentionKey = "signal";
const periodKey = "periode";
/** Which audits the list is of, by its name in the address. */
const whichKey = "avec";
const withOver = "termines";

/** Whether the list also holds the audits on which nothing is left to do. */
export const showsOver = ({ filters: chosen }: Pick<ListState, "filters">): boolean =>
  chosen.get(whichKey)?.includes(withOver) === true;

export const withOverShown = (state: ListState, shown: boolean): ListState =>
  withFilter(state, whichKey, shown ? [withOver] : []);

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const over: readonly ListedAudit["status"][] = ["complete", "cancelled"];

/** Those under way first, the nearest first and those without a date before; then those that are over, the last one first. */
function inOrder(audits: readonly ListedAudit[]): readonly ListedAudit[] {
  const dated = ({ auditOn }: ListedAudit) => auditOn ?? "";
  const underWay = audits.filter(({ status }) => !over.includes(status));
  const done = audits.filter(({ status }) => over.includes(status));
  return [
    ...underWay.toSorted((a, b) => dated(a).localeCompare(dated(b))),
    ...done.toSorted((a, b) => dated(b).localeCompare(dated(a))),
  ];
}

export type Attention = ListedAudit["attention"][number];

/** What makes an audit stand out, in words. */
export const attentionWords: Readonly<Record<Attention, { readonly label: string; readonly tone: Tone }>> = {
  "no-auditor": { label: "Auditeur à remplacer", tone: "danger" },
  "not-authorised": { label: "Auditeur non autorisé à cette date", tone: "danger" },
  "no-date": { label: "Dates à proposer", tone: "warning" },
  late: { label: "En retard", tone: "danger" },
};

/** A filter of the list: its name in the address, and the values that each audit has of it. */
interface Filter {
  readonly id: string;
  readonly label: string;
  readonly valuesOf: (audit: ListedAudit, today: string) => readonly (readonly [value: string, label: string])[];
}

const filters: readonly Filter[] = [
  { id: "statut", label: "Statut", valuesOf: (one) => [[badgeOfAudit(one).label, badgeOfAudit(one).label]] },
  { id: auditorKey, label: "Auditeur", valuesOf: ({ auditorId, auditorName }) => [[auditorId, auditorName]] },
  { id: "type", label: "Type", valuesOf: ({ auditType, kind }) => [[auditType, kind]] },
  { id: "mode", label: "Mode", valuesOf: ({ mode }) => [[mode, modeWords[mode].name]] },
  { id: periodKey, label: "Période", valuesOf: ({ auditOn }, today) => periodsOf(auditOn, today) },
  {
    ...{ id: attentionKey, label: "À regarder" },
    valuesOf: ({ attention }) => attention.map((one) => [one, attentionWords[one].label] as const),
  },
];

/** The periods that a day is in, as one asks for them. */
function periodsOf(on: string | null, today: string): readonly (readonly [string, string])[] {
  if (on === null) return [["sans-date", "Sans date"]];
  if (on < today) return [["passe", "Passés"]];
  const [now, first] = [day(today), day(`${today.slice(0, 7)}-01`)];
  const within = (value: string, label: string, until: string) => (on < until ? ([[value, label]] as const) : []);
  return [
    ...within("semaine", "Sept prochains jours", addDays(now, 7)),
    ...within("mois", "D’ici la fin du mois", addMonths(first, 1)),
    ...within("trimestre", "D’ici trois mois", addMonths(now, 3)),
    ["a-venir", "À venir"],
  ];
}

/** The audits that the filters keep; of one filter any value, of all filters one. */
export function keptAudits(
  audits: readonly ListedAudit[],
  { filters: chosen, text }: Pick<ListState, "filters" | "text">,
  today: string,
): readonly ListedAudit[] {
  const sought = folded(text);
  return inOrder(audits).filter(
    (one) =>
      folded(`${one.organisationName} ${one.number}`).includes(sought) &&
      filters.every(({ id, valuesOf }) => {
        const asked = chosen.get(id) ?? [];
        return asked.length === 0 || valuesOf(one, today).some(([value]) => asked.includes(value));
      }),
  );
}

/** Every filter with the values present, and how many audits have each. */
export const facetsOf = (audits: readonly ListedAudit[], today: string): readonly Facet[] =>
  filters
    .map(({ id, label, valuesOf }) => {
      const found = audits.flatMap((one) => valuesOf(one, today));
      const options = [...new Map(found)].map(([value, words]) => ({
        ...{ value, label: words, count: found.filter(([one]) => one === value).length },
      }));
      return { id, label, options };
    })
    .filter(({ options }) => options.length > 0);

/** What stands out over all the audits, the most serious first, with how many there are. */
export const attentionCounts = (audits: readonly ListedAudit[]) =>
  attentions
    .map((code) => ({ code, count: audits.filter(({ attention }) => attention.includes(code)).length }))
    .filter((one) => one.count > 0);

const attentions = Object.keys(attentionWords).filter((name): name is Attention => Object.hasOwn(attentionWords, name));

const heads = [
  ...["Organisme", "Dossier", "Type", "Mode", "Date", "Statut", "Auditeur", "À regarder", "Échéance", "Points ouverts"],
] as const;

/** The list as a file, in the order shown: days stay as spreadsheets sort them. */
export const csvRows = (rows: readonly ListedAudit[]): readonly (readonly string[])[] => [
  heads,
  ...rows.map((row) => [
    ...[row.organisationName, row.number, row.kind, modeWords[row.mode].name, row.auditOn ?? ""],
    ...[badgeOfAudit(row).label, row.auditorName, row.attention.map((one) => attentionWords[one].label).join(", ")],
    ...[row.dueOn ?? "", `${row.openNonconformities}`],
  ]),
];
