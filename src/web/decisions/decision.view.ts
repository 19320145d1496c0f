import { reviewResultNames } from "../../contract/decisions.sentences.ts";
import type { ReviewItem } from "../../domain/decisions/decision.events.ts";
import type { DecisionAct } from "../../domain/schemes/grounds.model.ts";
import type { Tone } from "../ui/tone.ts";
import type { Coded, DecisionFile, Deliberation, Outcome } from "./decision.query.ts";
import { reviewWords } from "./decisions.sentences.ts";
import { impedimentTo } from "./impediments.view.ts";

type Result = Deliberation["items"][number]["result"];

/** A point of the review: what it is, where its result comes from, its result today and what it was at the review. */
export interface ReviewLine {
  readonly item: ReviewItem;
  readonly label: string;
  readonly source: string;
  /** Null while nobody judged it. */
  readonly result: Result | null;
  /** What it was at the review, when that has changed since. */
  readonly before: Result | null;
}

const isItem = (name: string): name is ReviewItem => Object.hasOwn(reviewWords, name);

type Reviewed = Pick<Deliberation, "items" | "review">;

/** Every point of the review in its order: those the product knows as they stand today, the others as the review judged them. */
export function reviewLines({ items, review }: Reviewed): readonly ReviewLine[] {
  return Object.keys(reviewWords)
    .filter(isItem)
    .map((item) => {
      const today = items.find((known) => known.item === item)?.result;
      const then = review?.items.find((judged) => judged.item === item)?.result;
      const changed = today !== undefined && then !== undefined && today !== then;
      return { item, ...reviewWords[item], result: today ?? then ?? null, before: changed ? then : null };
    });
}

/** The points as the decision was taken on them: what has changed since then says nothing about it. */
export const linesOf = ({ items, review }: Reviewed, decided: boolean): readonly ReviewLine[] =>
  reviewLines(decided && review !== null ? { items: review.items, review } : { items, review });

const resultTones: Readonly<Record<Result, Tone>> = { ok: "success", "not-ok": "danger", pending: "warning" };

/** A result as a badge. */
export const resultBadge = (result: Result | null): { readonly tone: Tone; readonly label: string } =>
  result === null
    ? { tone: "neutral", label: "À juger" }
    : { tone: resultTones[result], label: reviewResultNames[result] };

/** Why an habilitation cannot be granted as things stand, or nothing; `lines` are the points of the review. */
export function grantImpossible(lines: readonly Pick<ReviewLine, "label" | "result">[]): string | undefined {
  const wrong = lines.filter(({ result }) => result === "not-ok" || result === "pending");
  if (wrong.length === 0) return undefined;
  const points = wrong.map(({ label, result }) => `${label} (${result === "pending" ? "en attente" : "non conforme"})`);
  return `L’octroi n’est pas possible aujourd’hui : ${points.join(" ; ")}.`;
}

/** Where a person stands in front of a file to decide. */
export type Standing =
  | { readonly kind: "not-a-decider" }
  | { readonly kind: "could" }
  | { readonly kind: "could-not"; readonly why: readonly string[] };

export function standingOf(
  { deciders, reviewerReasons }: Pick<Deliberation, "deciders" | "reviewerReasons">,
  personId: string,
): Standing {
  const me = deciders.find((decider) => decider.personId === personId);
  if (me === undefined) return reviewerStanding(reviewerReasons);
  if (me.eligible) return { kind: "could" };
  return { kind: "could-not", why: me.reasons.map(impedimentTo) };
}

const reviewerStanding = (reasons: readonly Coded[]): Standing =>
  reasons.length === 0 ? { kind: "not-a-decider" } : { kind: "could-not", why: reasons.map(impedimentTo) };

/** Which act of the scheme a decision is: the grounds it may rest on depend on it. */
export function actOf(kind: NonNullable<DecisionFile["kind"]>, outcome: Outcome): DecisionAct {
  if (outcome === "grant") return "grant";
  return kind === "admissibility" ? "refuse_application" : "refuse_habilitation";
}

/** Grounds as they are being chosen: the précision written for each, by the code of the ground. */
export type Chosen = ReadonlyMap<string, string>;

/** Why what is being decided cannot be sent yet, or nothing. */
export function groundsMissing(chosen: Chosen): string | undefined {
  if (chosen.size === 0) return "Choisissez au moins un motif.";
  const bare = [...chosen.values()].some((detail) => detail.trim() === "");
  return bare ? "Écrivez la précision de chaque motif retenu." : undefined;
}

/** Why the decision cannot be taken now, or nothing. */
export function decisionMissing(
  form: { readonly outcome: Outcome | undefined; readonly chosen: Chosen },
  { questions, lines }: { readonly questions: Deliberation["questions"]; readonly lines: readonly ReviewLine[] },
): string | undefined {
  if (questions.some(({ status }) => status === "open")) return "Une question attend encore sa réponse.";
  if (form.outcome === undefined) return "Choisissez le sens de la décision.";
  return (form.outcome === "grant" ? grantImpossible(lines) : undefined) ?? groundsMissing(form.chosen);
}

/** The grounds as the server takes them. */
export const groundFields = (chosen: Chosen): { code: string; detail: string }[] =>
  [...chosen].map(([code, detail]) => ({ code, detail: detail.trim() }));

type Attempt = Deliberation["quiz"][number]["attempts"][number];

/** The attempt that counts: the one that passed, else the last. */
export const countingAttempt = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.find(({ passed }) => passed) ?? attempts.at(-1);

/** « 17 sur 20, 85 % » */
export const scoreWords = ({ points, max, percent }: Pick<Attempt, "points" | "max" | "percent">): string =>
  `${points} sur ${max}, ${percent}\u00a0%`;
