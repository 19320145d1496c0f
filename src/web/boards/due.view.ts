import { roleNames } from "../../domain/access/roleNames.ts";
import type { AnswerOf, QueryInput } from "../app/routeKeys.ts";
import { dueWordsOf } from "../tasks/due.sentences.ts";
import type { Facet } from "../ui/facet.ts";
import type { ListState } from "../ui/listState.ts";

export type DueLine = AnswerOf<"GET /api/deadlines">["due"][number];

/** The filters of the list; their names are what the address shows. */
export const dueFacets = (whats: readonly string[]): readonly Facet[] => [
  { id: "quoi", label: "Attendu", options: whats.map((value) => ({ value, label: dueWordsOf(value).awaited })) },
  { id: "retard", label: "Délai", options: [{ value: "oui", label: "En retard" }] },
];

/** What the server is asked, from the address of the page. */
export const dueQuery = ({ filters, text }: ListState): QueryInput<"GET /api/deadlines"> => ({
  ...{ search: text, what: (filters.get("quoi") ?? []).join(",") },
  late: filters.has("retard") ? "true" : "false",
});

/** Several proofs of one suspension may fall on one day: what they are about tells them apart. */
export const dueKey = ({ about, aboutId, what, dueOn, explanation }: DueLine): string =>
  [about, aboutId, what, dueOn, JSON.stringify(explanation)].join("/");

/** A name, or a function. */
export const holder = ({ ownerName, ownerRole }: DueLine): string =>
  ownerName ?? (ownerRole === null ? "—" : roleNames[ownerRole]);
