import { plain } from "../../domain/bank/wording.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import type { Facet } from "../ui/facet.ts";
import { dayOfMoment, plainDay } from "../ui/format.ts";
import type { ListState } from "../ui/listState.ts";
import type { ThreadEntry } from "../ui/thread.view.ts";
import type { Tone } from "../ui/tone.ts";

export type Bank = AnswerOf<"GET /api/schemes/:scheme/questions">;
export type BankRow = Bank["questions"][number];
export type Question = AnswerOf<"GET /api/schemes/:scheme/questions/:code">;
export type Wording = NonNullable<NonNullable<Question["used"]>["wording"]>;

const nbsp = "\u00a0";

interface Standing {
  readonly label: string;
  readonly tone: Tone;
}

/** How a question stands: what is drawn in papers, what is not yet, what is no longer. */
export const statusWords: Readonly<Record<BankRow["status"], Standing>> = {
  draft: { label: "En écriture", tone: "neutral" },
  in_review: { label: "À vérifier", tone: "warning" },
  active: { label: "En service", tone: "success" },
  suspended: { label: "Suspendue", tone: "danger" },
  retired: { label: "Retirée", tone: "neutral" },
};

export const kindWords = { single: "Une seule bonne réponse", multiple: "Plusieurs bonnes réponses" } as const;
export const difficultyWords = { facile: "Facile", moyenne: "Moyenne", difficile: "Difficile" } as const;

/** What waits beside a question in service: its next version. */
export function nextWords({ status, nextVersion, submitted }: BankRow): string | null {
  if (nextVersion === null || status === "draft" || status === "in_review") return null;
  return submitted ? `Version${nbsp}${nextVersion} à vérifier` : `Version${nbsp}${nextVersion} en écriture`;
}

/** The filters of the list, with how many questions each would keep. */
export function facetsOf({ questions, themes }: Bank): readonly Facet[] {
  const having = (test: (row: BankRow) => boolean): number => questions.filter(test).length;
  const statuses = Object.entries(statusWords).map(([value, { label }]) => ({
    ...{ value, label },
    count: having(({ status }) => status === value),
  }));
  return [
    { id: "etat", label: "État", options: statuses.filter(({ count }) => count > 0) },
    {
      ...{ id: "theme", label: "Thème" },
      options: themes.map(({ code, title }) => ({
        ...{ value: code, label: title },
        count: having(({ theme }) => theme === code),
      })),
    },
    {
      ...{ id: "attente", label: "En attente" },
      options: [
        { value: "verification", label: "À vérifier par une autre personne", count: having((row) => row.submitted) },
      ],
    },
  ];
}

/** The questions that the filters of the list keep. */
export function keptBy({ filters, text }: ListState, rows: readonly BankRow[]): readonly BankRow[] {
  const [statuses, themes, waiting] = ["etat", "theme", "attente"].map((id) => filters.get(id) ?? []);
  return rows.filter(
    (row) =>
      (statuses?.length === 0 || statuses?.includes(row.status)) &&
      (themes?.length === 0 || themes?.includes(row.theme)) &&
      (waiting?.length === 0 || row.submitted) &&
      plain(`${row.code} ${row.text}`).includes(plain(text)),
  );
}

/** A theme that has fewer active questions than it should: what a paper needs, and what keeps its draws fair. */
export function themeStanding({ active, minimum, target }: Bank["themes"][number]): Standing {
  if (active < minimum) return { label: `Sous le minimum de ${minimum}`, tone: "danger" };
  if (active < target) return { label: `${target - active} de plus pour la cible`, tone: "warning" };
  return { label: "Cible atteinte", tone: "success" };
}

const actWords = {
  drafted: "a écrit",
  submitted: "a donné à vérifier",
  returned: "a rendu à son auteur",
  approved: "a mis en service",
  adopted: "publie",
} as const;

const lifeWords = {
  suspended: "a suspendu la question",
  reinstated: "a repris la question",
  retired: "a retiré la question",
} as const;

/** All that was done to a question, for its thread. */
export const threadOf = ({ history }: Question): readonly ThreadEntry[] =>
  history.map(({ act, at, version, by, reason }, rank) => ({
    ...{ id: String(rank), at, actor: by ?? "Le dispositif" },
    kind: act === "approved" || act in lifeWords ? "decision" : "change",
    what:
      act === "suspended" || act === "reinstated" || act === "retired"
        ? lifeWords[act]
        : `${actWords[act]} la version${nbsp}${version}`,
    ...(reason === null ? {} : { body: reason }),
  }));

/** « Mise en service, version 2 », « Version 3 à vérifier, écrite par vous ». */
export function headLine({ used, next, mine }: Question): string {
  if (next === null) return used === null ? "" : `Version${nbsp}${used.version}`;
  const whose = mine ? ", écrite par vous" : "";
  if (!next.submitted) return `Version${nbsp}${next.version} en écriture${whose}`;
  return `Version${nbsp}${next.version} à vérifier${mine ? `${whose}${nbsp}: une autre personne la mettra en service` : ""}`;
}

/** « modifiée le 14 avril 2026 » */
export const changedOn = ({ changedAt }: BankRow): string => plainDay(dayOfMoment(changedAt));

/** An empty wording, with as many options as the scheme asks for. */
export const blankWording = (options: number, theme: string): Wording => ({
  ...{
    theme,
    kind: "single",
    difficulty: "moyenne",
    recall: false,
    text: "",
    explanation: "",
    source: "",
    image: null,
  },
  options: Array.from({ length: options }, (_, n) => ({ id: "abcdefgh"[n] ?? "", text: "", correct: false })),
});

/** The same wording with one option more or less right: the only one when one is expected. */
export function withRight(wording: Wording, rank: number): Wording {
  const options = wording.options.map((option, n) => ({
    ...option,
    correct: n === rank ? wording.kind === "single" || !option.correct : wording.kind === "multiple" && option.correct,
  }));
  return { ...wording, options };
}

/** Going to « une seule » keeps the first right option only. */
export function withKind(wording: Wording, kind: Wording["kind"]): Wording {
  const first = wording.options.findIndex(({ correct }) => correct);
  const options = wording.options.map((option, n) => ({
    ...option,
    correct: option.correct && (kind === "multiple" || n === first),
  }));
  return { ...wording, kind, options };
}
