import type { AnswerOf } from "../app/routeKeys.ts";
import type { Facet } from "../ui/facet.ts";
import { count, daysBetween } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";
import { outcomeWords } from "./decisions.sentences.ts";
import { impedimentTo } from "./impediments.view.ts";

/** A file that waits for a review or a decision. */
export type WaitingFile = AnswerOf<"GET /api/decisions">["files"][number];
/** One whose content is open to the person. */
export type OpenFile = WaitingFile & { readonly content: NonNullable<WaitingFile["content"]> };

/** What is to be done with a file at each stage. */
export const stageWords: Readonly<Record<WaitingFile["stage"], string>> = {
  refusal: "Refus à prononcer",
  review: "Revue à faire",
  decision: "Décision à prendre",
};

const isOpen = (file: WaitingFile): file is OpenFile => file.content !== null;

/** The files that the person may review or decide. */
export const forMe = (files: readonly WaitingFile[]): readonly OpenFile[] => files.filter(isOpen);

/** The files that are for somebody else, each with why. */
export const notForMe = (files: readonly WaitingFile[]) =>
  files
    .filter((file) => !isOpen(file))
    .map(({ dossierId, number, organisationName, stage, since, reasons }) => ({
      ...{ dossierId, number, organisationName, since },
      stage: stageWords[stage],
      why: reasons.map(impedimentTo),
    }));

/** Those at the chosen stages; all when none is chosen. */
export const ofStages = (files: readonly OpenFile[], stages: readonly string[]): readonly OpenFile[] =>
  files.filter(({ stage }) => stages.length === 0 || stages.includes(stage));

const stages = ["refusal", "review", "decision"] as const;

/** The filter of the queue, with how many files each stage has. */
export const stageFacet = (files: readonly OpenFile[]): Facet => ({
  id: "etape",
  label: "Étape",
  options: stages.map((value) => ({
    value,
    label: stageWords[value],
    count: files.filter(({ stage }) => stage === value).length,
  })),
});

/** How long a file has waited: « 12 jours ». */
export const ageWords = ({ since }: Pick<WaitingFile, "since">, today: string): string => {
  const days = daysBetween(since, today);
  return days === 0 ? "aujourd’hui" : count(days, "jour");
};

/** « 2 ouvertes » */
export const openWords = (n: number): string => (n === 0 ? "Aucune ouverte" : count(n, "ouverte"));

/** « 85 % », the lowest of those who sat it. */
export const quizWords = (percent: number | null): string => (percent === null ? "Non passé" : `${percent}\u00a0%`);

/** What is proposed on a file; nothing before its review. */
export function proposalBadge({
  stage,
  content,
}: OpenFile): { readonly tone: Tone; readonly label: string } | undefined {
  if (stage === "refusal") return { tone: "danger", label: outcomeWords.refuse.proposal };
  const { proposal } = content;
  if (proposal === null) return undefined;
  return { tone: proposal === "grant" ? "success" : "danger", label: outcomeWords[proposal].proposal };
}
