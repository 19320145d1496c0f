import { contestedWords } from "../../../contract/complaints.sentences.ts";
import type { Facet } from "../../ui/facet.ts";
import { dayOfMoment } from "../../ui/format.ts";
import type { ListState } from "../../ui/listState.ts";
import type { Appeal, AppealRow } from "./appeal.query.ts";
import { outcomeWords, statusWords } from "./appeals.sentences.ts";

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The filters of the register of appeals; their names are what the address shows. */
export const facets: readonly Facet[] = [
  { id: "decision", label: "Décision contestée", options: optionsOf(contestedWords) },
  {
    ...{ id: "etat", label: "État" },
    options: Object.entries(statusWords).map(([value, { label }]) => ({ value, label })),
  },
  { id: "issue", label: "Issue", options: optionsOf(outcomeWords) },
];

/** The rows that the address of the page asks for. */
export function filtered(rows: readonly AppealRow[], { filters, text }: ListState): readonly AppealRow[] {
  const keeps = (id: string, value: string | null) => {
    const kept = filters.get(id) ?? [];
    return kept.length === 0 || (value !== null && kept.includes(value));
  };
  const sought = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      keeps("decision", row.kind) &&
      keeps("etat", row.status) &&
      keeps("issue", row.outcome) &&
      [row.number, row.organisationName, row.organisationId].some((part) => part.toLowerCase().includes(sought)),
  );
}

const heads = [
  ...["Numéro", "Organisme", "SIREN", "Décision contestée", "Prise le", "Reçu le", "Hors délai", "État", "Chargé"],
  ...["Décideur", "À décider pour le", "Décidé le", "Issue"],
];

/** The register as a file, as it is filtered. */
export const csvRows = (rows: readonly AppealRow[]): readonly (readonly string[])[] => [
  heads,
  ...rows.map((row) => [
    ...[row.number, row.organisationName, row.organisationId, contestedWords[row.kind], dayOfMoment(row.decidedAt)],
    ...[row.receivedOn, row.late ? "oui" : "non", statusWords[row.status].label, row.handlerName ?? ""],
    ...[row.deciderName ?? "", row.decideBy, row.concludedOn ?? ""],
    row.outcome === null ? "" : outcomeWords[row.outcome],
  ]),
];

type Outcome = NonNullable<Appeal["decision"]>["outcome"];

const acts: Readonly<Record<Outcome, string>> = {
  upheld: "uphold_appeal",
  partly: "uphold_appeal_partly",
  rejected: "reject_appeal",
  inadmissible: "dismiss_appeal",
};

/** The grounds that an outcome can rest on. */
export const groundsFor = ({ grounds }: Appeal, outcome: Outcome) =>
  grounds.filter((ground) => ground.acts.includes(acts[outcome]));

/** The outcomes that can be given: a late appeal has only one. */
export const outcomesOf = ({ late }: Appeal): readonly Outcome[] =>
  late ? ["inadmissible"] : ["upheld", "partly", "rejected", "inadmissible"];

/** Whether each argument must be answered for itself. */
export const answersArguments = (outcome: Outcome | undefined, { late }: Appeal): boolean =>
  !late && (outcome === "partly" || outcome === "rejected");
