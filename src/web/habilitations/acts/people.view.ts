import { wordsFor } from "../../../domain/habilitations/people.words.ts";
import type { PeopleSituation } from "../../../domain/habilitations/procedure.events.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";
import { count, plainDay } from "../../ui/format.ts";
import type { Habilitation } from "../habilitation.query.ts";

type Line = AnswerOf<"GET /api/habilitations/:habilitationId/sessions">["sessions"][number];

/** What was typed for each situation: addresses, one a line. */
export type Typed = Readonly<Partial<Record<PeopleSituation, string>>>;

/** People to whom the same words are written. */
export interface Group {
  readonly situation: PeopleSituation;
  readonly title: string;
  /** Whom it is about: sessions by their dates, or enrolments. */
  readonly whom: string;
  readonly words: string;
}

const titles: Readonly<Record<PeopleSituation, string>> = {
  finish: "La session va à son terme",
  transfer: "La session est transférée",
  stop: "La session est arrêtée",
  enrolled: "Inscrites à l’examen",
};

const order = ["finish", "transfer", "stop"] as const;

const datesOf = ({ from, until, prepared, expected }: Line): string =>
  `du ${plainDay(from)} au ${plainDay(until)} (${count(prepared ?? expected, "personne")})`;

/** The groups to write to: those of the sessions whose fate was decided, and whoever is enrolled already. */
export function groupsOf(
  { organisationName, certification }: Pick<Habilitation, "organisationName" | "certification">,
  { sessions, months }: { readonly sessions: readonly Line[]; readonly months: number },
): readonly Group[] {
  const named = {
    ...{ organisation: organisationName, months },
    certification: `« ${certification.title} » (${certification.number})`,
  };
  const enrolled = sessions.reduce((sum, line) => sum + (line.enrolled ?? 0), 0);
  const ofSessions = order.flatMap((situation): readonly Group[] => {
    const lines = sessions.filter(({ fate }) => fate === situation);
    if (lines.length === 0) return [];
    const whom = `Session ${lines.map(datesOf).join(", ")}`;
    return [{ situation, title: titles[situation], whom, words: wordsFor(situation, named) }];
  });
  const whom =
    enrolled === 0
      ? "Aucune inscription n’est déclarée ; ajoutez celles que vous connaissez."
      : `${count(enrolled, "inscription déclarée", "inscriptions déclarées")} depuis le début, examens passés compris.`;
  return [...ofSessions, { situation: "enrolled", title: titles.enrolled, whom, words: wordsFor("enrolled", named) }];
}

/** Addresses as typed: one a line, or between commas or semicolons. */
export const addressesIn = (typed: string | undefined): readonly string[] =>
  (typed ?? "")
    .split(/[\s,;]+/)
    .map((address) => address.trim())
    .filter((address) => address !== "");

/** What the server takes: only the groups that have somebody. */
export const peopleFields = (groups: readonly Group[], typed: Typed, text: string) => ({
  groups: groups
    .map(({ situation }) => ({ situation, addresses: [...addressesIn(typed[situation])] }))
    .filter(({ addresses }) => addresses.length > 0),
  text: text.trim(),
});
