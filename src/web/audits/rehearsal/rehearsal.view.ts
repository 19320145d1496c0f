import type { RehearsalNotes, SelfRated } from "../../../domain/audits/rehearsal.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";

export type Rehearsal = AnswerOf<"GET /api/audits/:auditId/rehearsal">;
export type RehearsedCriterion = Rehearsal["criteria"][number];
export type RehearsedIndicator = RehearsedCriterion["indicators"][number];

const untouched: SelfRated = { rating: null, note: "" };

/** What was noted on an indicator, or nothing yet. */
export const noteOf = (notes: RehearsalNotes, code: string): SelfRated => notes[code] ?? untouched;

/** The notes with a change on one indicator; choosing the same result again takes it back. */
export function noteOn(notes: RehearsalNotes, code: string, { rating, note }: Partial<SelfRated>): RehearsalNotes {
  const before = noteOf(notes, code);
  const chosen = rating === undefined ? before.rating : rating === before.rating ? null : rating;
  return { ...notes, [code]: { rating: chosen, note: note ?? before.note } };
}

/** What is left to prepare: not rated, or not conforming. */
const isLeft = (notes: RehearsalNotes, { code, concern }: RehearsedIndicator): boolean =>
  concern.kind !== "set-aside" && !["conforming", "not_applicable"].includes(noteOf(notes, code).rating ?? "");

/** The criteria with what concerns the organisation, or only what is left to prepare. */
export const shownCriteria = (
  { criteria }: Pick<Rehearsal, "criteria">,
  notes: RehearsalNotes,
  onlyLeft: boolean,
): readonly RehearsedCriterion[] =>
  criteria
    .map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.filter(
        (one) => one.concern.kind !== "set-aside" && (!onlyLeft || isLeft(notes, one)),
      ),
    }))
    .filter(({ indicators }) => indicators.length > 0);

/** What does not concern the organisation, with its reason. */
export const asideIn = ({ criteria }: Pick<Rehearsal, "criteria">) =>
  criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ code, title, concern }) =>
      concern.kind === "set-aside" ? [{ code, title, reason: concern.reason }] : [],
    ),
  );
