import type { QueryInput } from "../app/routeKeys.ts";
import type { Facet } from "../ui/facet.ts";
import { count, daysBetween, plainDay, shortDay } from "../ui/format.ts";
import type { ListState } from "../ui/listState.ts";
import type { ThreadEntry } from "../ui/thread.view.ts";
import type { Session, SessionRow } from "./activity.query.ts";
import { causeWords, fateWords, modalityWords, remarkWords, standingWords } from "./activity.sentences.ts";

/** The filters of the list; their names are what the address shows. */
export const facets: readonly Facet[] = [
  {
    ...{ id: "etat", label: "État" },
    options: Object.entries(standingWords).map(([value, { label }]) => ({ value, label })),
  },
  {
    ...{ id: "signalement", label: "À regarder" },
    options: Object.entries(remarkWords).map(([value, { label }]) => ({ value, label })),
  },
];

/** What the server is asked, from the address of the page. */
export const queryOf = ({ filters, text }: ListState): QueryInput<"GET /api/sessions"> => ({
  search: text,
  standing: (filters.get("etat") ?? []).join(","),
  remark: (filters.get("signalement") ?? []).join(","),
});

/** « du 5 au 9 octobre 2026 », « le 5 octobre 2026 ». */
export function datesIn({ from, until }: Pick<SessionRow, "from" | "until">): string {
  if (from === until) return `le ${plainDay(from)}`;
  const [month, day] = [from.slice(0, 7), plainDay(from).split(" ")[0] ?? ""];
  return month === until.slice(0, 7) ? `du ${day} au ${plainDay(until)}` : `du ${plainDay(from)} au ${plainDay(until)}`;
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const modalitiesIn = ({ modalities }: Pick<SessionRow, "modalities">): string =>
  modalities.map((one, rank) => (rank === 0 ? modalityWords[one] : lowered(modalityWords[one]))).join(", ");

/** « 7 inscrits et 1 renoncement pour 8 préparés »; before its headcount, the people expected. */
export function peopleIn({ expected, prepared, enrolled, gaveUp }: SessionRow): string {
  if (prepared === null) return `${count(expected, "personne attendue", "personnes attendues")}`;
  const gone = gaveUp === null || gaveUp === 0 ? "" : `, ${count(gaveUp, "renoncement")}`;
  return `${count(enrolled ?? 0, "inscrit")} sur ${count(prepared, "préparé")}${gone}`;
}

const heads = [
  ...["Organisme", "SIREN", "Habilitation", "Premier jour", "Dernier jour", "État", "Modalités", "Attendus"],
  ...["Préparés", "Inscrits", "Renoncements", "À regarder", "Déclarée le"],
];

const figure = (n: number | null): string => (n === null ? "" : String(n));

/** The list as a file, in the order shown: days stay as spreadsheets sort them. */
export const csvRows = (rows: readonly SessionRow[]): readonly (readonly string[])[] => [
  heads,
  ...rows.map((row) => [
    ...[row.organisationName, row.organisationId, row.habilitationNumber, row.from, row.until],
    ...[standingWords[row.standing].label, modalitiesIn(row), String(row.expected)],
    ...[figure(row.prepared), figure(row.enrolled), figure(row.gaveUp)],
    ...[row.remarks.map((remark) => remarkWords[remark].label).join(", "), row.declaredOn],
  ]),
];

/** The sessions of an organisation by what they ask of it: first what is owed, then what comes, then the rest. */
export function groupsOf(sessions: readonly SessionRow[]) {
  const soonest = sessions.toReversed();
  return {
    owed: soonest.filter(({ standing }) => standing === "awaiting-headcount"),
    coming: soonest.filter(({ standing }) => standing === "planned" || standing === "running"),
    past: sessions.filter(({ standing }) => !["awaiting-headcount", "planned", "running"].includes(standing)),
  };
}

/** Whether a first day is nearer than the declaration should be: advice, never a block (R-ACT-1). */
export const isLate = (from: string, today: string, daysBefore: number): boolean =>
  daysBetween(today, from) < daysBefore;

const told: Readonly<Record<string, string>> = {
  SessionDeclared: "a déclaré la session",
  SessionCorrected: "a corrigé la session",
  SessionCancelled: "a annulé la session",
  HeadcountReported: "a déclaré les effectifs",
  SessionFateSet: "a dit ce que devient la session",
};

/** The life of a session as the thread tells it. */
export const lifeEntries = ({ life }: Session): readonly ThreadEntry[] =>
  life.map((event, n) => {
    const changes = changesIn(event);
    return {
      ...{ id: `${life.length - n}`, at: event.at, actor: event.byName, what: told[event.type] ?? "" },
      kind: event.type === "SessionFateSet" ? ("decision" as const) : ("change" as const),
      ...(event.text === null ? {} : { body: event.text }),
      ...(changes.length === 0 ? {} : { changes }),
    };
  });

function changesIn({ dates, headcount, fate }: Session["life"][number]) {
  return [
    ...(dates === null ? [] : [{ label: "Dates", after: `${shortDay(dates.from)} – ${shortDay(dates.until)}` }]),
    ...(headcount === null
      ? []
      : [
          { label: "Préparés", after: String(headcount.prepared) },
          { label: "Inscrits", after: String(headcount.enrolled) },
          { label: "Renoncements", after: String(headcount.gaveUp) },
        ]),
    ...(fate === null ? [] : [{ label: `À la ${causeWords[fate.cause] ?? ""}`, after: fateWords[fate.fate] }]),
  ];
}
