import type { AuditEntry } from "../../../domain/audits/audit.entries.ts";
import type { Indicator, Nonconformity } from "../audit.query.ts";
import type { ChosenGrade, Rating, Writing } from "./findings.view.ts";

/** What is on screen for an indicator, sent or not. */
export interface IndicatorDraft {
  readonly rating: Rating | null;
  readonly note: string;
}

/** What is on screen for a nonconformity, sent or not. */
export interface PointDraft extends Writing {
  readonly id: string;
  readonly indicator: string;
}

export const indicatorDraft = ({ rating, note }: Pick<Indicator, "rating" | "note">): IndicatorDraft => ({
  rating,
  note: note ?? "",
});

const chosenGrade = (grade: Nonconformity["grade"]): ChosenGrade => (grade === "binary" ? null : grade);

export const pointDraft = (one: Nonconformity): PointDraft => ({
  ...{ id: one.id, indicator: one.indicator, finding: one.finding, risk: one.risk },
  ...{ grade: chosenGrade(one.grade), gradeReason: one.gradeReason ?? "" },
});

export const newPoint = (id: string, indicator: string): PointDraft => ({
  ...{ id, indicator, finding: "", risk: "", grade: null, gradeReason: "" },
});

/** The most characters of what is written on the grid; what is longer stays typed until it is shortened. */
export const most = { note: 6000, finding: 6000, risk: 6000, gradeReason: 4000 } as const;

/** Why a draft has not left: nothing changed, something is missing or too long, or it can leave. */
export type Readiness = "same" | "ready" | "result-missing" | "reason-missing" | "too-long";

/** « Non applicable » says why (R-AUD-5); a note goes with a result. */
export function readiness(draft: IndicatorDraft, saved: IndicatorDraft): Readiness {
  const note = draft.note.trim();
  if (draft.rating === saved.rating && note === saved.note) return "same";
  if (note.length > most.note) return "too-long";
  if (draft.rating === null) return note === "" ? "same" : "result-missing";
  return draft.rating === "not_applicable" && note === "" ? "reason-missing" : "ready";
}

/** The entry of a draft that can leave. */
export function ratingEntry(indicator: string, draft: IndicatorDraft, saved: IndicatorDraft): AuditEntry | null {
  if (draft.rating === null || readiness(draft, saved) !== "ready") return null;
  return { kind: "rate", indicator, rating: draft.rating, note: draft.note.trim() };
}

export type PointGap = "finding" | "risk" | "grade" | "gradeReason";

/** What a nonconformity still lacks; a grade and its reason only where the auditor chooses it (R-AUD-7). */
export function gapsOf({ finding, risk, grade, gradeReason }: Writing, gradable: boolean): readonly PointGap[] {
  return [
    ...(finding.trim() === "" ? (["finding"] as const) : []),
    ...(risk.trim() === "" ? (["risk"] as const) : []),
    ...(gradable && grade === null ? (["grade"] as const) : []),
    ...(gradable && grade !== null && gradeReason.trim() === "" ? (["gradeReason"] as const) : []),
  ];
}

const texts = ({ finding, risk, grade, gradeReason }: Writing) =>
  JSON.stringify([finding.trim(), risk.trim(), grade, gradeReason.trim()]);

const isTooLong = ({ finding, risk, gradeReason }: Writing): boolean =>
  finding.trim().length > most.finding ||
  risk.trim().length > most.risk ||
  gradeReason.trim().length > most.gradeReason;

/** The entry of a nonconformity that is whole and differs from what is kept. */
export function pointEntry(draft: PointDraft, saved: PointDraft | null, gradable: boolean): AuditEntry | null {
  if (gapsOf(draft, gradable).length > 0 || isTooLong(draft)) return null;
  if (saved !== null && texts(saved) === texts(draft)) return null;
  const { id, indicator, finding, risk, grade, gradeReason } = draft;
  const writing = {
    ...{ finding: finding.trim(), risk: risk.trim(), grade: gradable ? grade : null },
    gradeReason: gradable ? gradeReason.trim() : "",
  };
  return saved === null ? { kind: "write", id, indicator, ...writing } : { kind: "edit", id, ...writing };
}

/** Whether a nonconformity has nothing typed in it. */
export const isBlank = ({ finding, risk }: Writing): boolean => finding.trim() === "" && risk.trim() === "";
