import type { AnswerOf } from "../../app/routeKeys.ts";
import { count } from "../../ui/format.ts";
import type { Tone } from "../../ui/tone.ts";
import type { Wording } from "../bank.view.ts";

export type Reading = AnswerOf<"POST /api/schemes/:scheme/question-readings">;
export type Item = Reading["items"][number];

const nbsp = "\u00a0";

/** What is said once for all the questions that do not say it. */
export interface Completion {
  readonly theme: string;
  readonly difficulty: Wording["difficulty"];
  readonly explanation: string;
  readonly source: string;
}

/** Whether a question can be proposed, once completed. */
export const isWhole = (item: Item): boolean => item.wording !== null && item.faults.length === 0;

/** The questions that are proposed unless somebody says otherwise: those that the bank does not hold, nor nearly. */
export const chosenAtFirst = ({ items }: Reading): ReadonlySet<number> =>
  new Set(items.filter((item) => isWhole(item) && isNew(item)).map(({ rank }) => rank));

const isNew = ({ standing, near }: Item): boolean => standing === "new" && near.length === 0;

/** Where a question of the file stands, in a word. */
export function standingOf(item: Item): { readonly label: string; readonly tone: Tone } {
  if (item.wording === null) return { label: "Non reprise", tone: "danger" };
  if (item.faults.length > 0) return { label: "À récrire", tone: "danger" };
  if (item.standing === "same") return { label: `Déjà dans la banque${nbsp}: ${item.code}`, tone: "neutral" };
  if (item.standing === "repeated") return { label: `Comme la question${nbsp}${item.repeats}`, tone: "neutral" };
  if (item.standing === "changed") return { label: `Autre rédaction de ${item.code}`, tone: "warning" };
  return isNew(item) ? { label: "Nouvelle", tone: "success" } : { label: "À comparer", tone: "warning" };
}

/** « 24 questions lues : 18 nouvelles, 3 déjà dans la banque. » */
export function summaryOf({ items }: Reading): string {
  const tally = (test: (item: Item) => boolean): number => items.filter(test).length;
  const whole = items.filter(isWhole);
  const parts = [
    [whole.filter(isNew).length, "nouvelle", "nouvelles"],
    [whole.filter((item) => item.standing === "new" && !isNew(item)).length, "à comparer", "à comparer"],
    [whole.filter(({ standing }) => standing === "same" || standing === "repeated").length, "déjà là", "déjà là"],
    [whole.filter(({ standing }) => standing === "changed").length, "autre rédaction", "autres rédactions"],
    [tally((item) => item.wording !== null && item.faults.length > 0), "à récrire", "à récrire"],
    [tally(({ wording }) => wording === null), "non reprise", "non reprises"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
  return `${count(items.length, "question lue", "questions lues")}${nbsp}: ${said.join(", ")}.`;
}

/** What must be said for the chosen questions before they can be proposed. */
export function lackingOf(items: readonly Item[]): ReadonlySet<keyof Completion> {
  return new Set(items.flatMap(({ lacks }) => lacks));
}

/** Whether everything that lacks was said. */
export const isCompleted = (lacks: ReadonlySet<keyof Completion>, completion: Completion): boolean =>
  [...lacks].every((field) => completion[field].trim() !== "");

/** The wording to propose: what the file says, completed where it says nothing. */
export function completed({ wording, lacks }: Item, completion: Completion): Wording | null {
  if (wording === null) return null;
  const said = (field: "theme" | "explanation" | "source"): string =>
    lacks.includes(field) ? completion[field] : wording[field];
  return {
    ...wording,
    ...{ theme: said("theme"), explanation: said("explanation"), source: said("source") },
    difficulty: wording.difficulty ?? completion.difficulty,
  };
}

/** Everything to know of a question of the file, in sentences. */
export function sentencesOf({ remarks, faults, images }: Item): readonly string[] {
  return [...faults, ...remarks, ...(images.left.length > 0 ? [picturesLeft(images)] : [])];
}

/** « Une question a une seule image : « plan.png » est gardée, « carte.png » est laissée. » */
function picturesLeft({ kept, left }: Item["images"]): string {
  const named = left.map((name) => `«${nbsp}${name}${nbsp}»`).join(", ");
  const others = `${named} ${left.length === 1 ? "est laissée" : "sont laissées"}`;
  if (kept === null) return `Aucune image n’a pu être gardée${nbsp}: ${others}.`;
  return `Une question a une seule image${nbsp}: «${nbsp}${kept}${nbsp}», la première, est gardée${nbsp}; ${others}.`;
}

/** « T1-004, semblable à 86 % » */
export const nearName = ({ code, rank, percent }: Item["near"][number]): string =>
  `${code ?? `la question${nbsp}${rank} du fichier`}, semblable à ${percent}${nbsp}%`;
