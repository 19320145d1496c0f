import { count } from "../../ui/format.ts";
import type { Entry } from "../entries.ts";
import type { AnswerOf } from "../routeKeys.ts";

/** A place where one can go. */
export interface Found {
  readonly to: string;
  readonly label: string;
  /** What tells it from its namesakes: a number. */
  readonly detail: string;
}

export interface FoundGroup {
  readonly title: string;
  readonly found: readonly Found[];
}

type Dossiers = AnswerOf<"GET /api/dossiers">["dossiers"];
type Habilitations = AnswerOf<"GET /api/habilitations">["habilitations"];

interface Answers {
  readonly typed: string;
  readonly entries: readonly Pick<Entry, "label" | "to">[];
  /** What the server found for what is typed; it gives each person what they may read and nothing else. */
  readonly dossiers: Dossiers;
  readonly habilitations: Habilitations;
  readonly mayReadOrganisations: boolean;
}

/** So many of a kind: whoever looks for more has the lists, with their filters. */
const most = 6;

/** The places that answer what is typed, by kind; the screens one may see when nothing is. */
export function foundFor(answers: Answers): readonly FoundGroup[] {
  const { typed, entries, dossiers, habilitations } = answers;
  const groups = [
    { title: "Dossiers", found: dossiers.map(dossierFound) },
    {
      title: "Organismes",
      found: answers.mayReadOrganisations ? organisationsIn([...dossiers, ...habilitations]) : [],
    },
    { title: "Habilitations", found: habilitations.map(habilitationFound) },
    { title: "Écrans", found: entries.filter(({ label }) => plain(label).includes(plain(typed))).map(screenFound) },
  ];
  return groups
    .map(({ title, found }) => ({ title, found: title === "Écrans" ? found : found.slice(0, most) }))
    .filter(({ found }) => found.length > 0);
}

const dossierFound = ({ id, number, organisationName }: Dossiers[number]): Found => ({
  ...{ to: `/dossiers/${id}`, label: organisationName, detail: number },
});

const habilitationFound = ({ id, number, organisationName }: Habilitations[number]): Found => ({
  ...{ to: `/habilitations/${id}`, label: organisationName, detail: number },
});

const screenFound = ({ to, label }: Pick<Entry, "label" | "to">): Found => ({ to, label, detail: "" });

const organisationsIn = (
  rows: readonly { readonly organisationId: string; readonly organisationName: string }[],
): readonly Found[] =>
  [...new Map(rows.map((row) => [row.organisationId, row.organisationName]))].map(([siren, label]) => ({
    ...{ to: `/organismes/${siren}`, label, detail: `SIREN ${siren.replace(/(\d{3})(?=\d)/g, "$1\u00a0")}` },
  }));

/** Without accents nor capitals, as people type in a hurry. */
const plain = (text: string): string => text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What a screen reader hears once the answers are there. */
export function foundWords(groups: readonly FoundGroup[], searching: boolean): string {
  if (searching) return "Recherche en cours…";
  const total = groups.reduce((sum, { found }) => sum + found.length, 0);
  return total === 0 ? "Aucun résultat" : count(total, "résultat");
}
