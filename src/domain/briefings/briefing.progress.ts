import type { BriefingFacts, BriefingState } from "./briefing.model.ts";

/** What one person has left to do: attend a session, acknowledge some texts. */
export interface LeftToDo {
  readonly personId: string;
  readonly session: boolean;
  readonly documents: readonly string[];
}

type Progress = Pick<BriefingState, "sessions" | "acknowledgements">;

/** What a person has left to do before they know the rules (R-REG-1, R-REG-2). */
export const leftToDo = (
  personId: string,
  { sessions, acknowledgements }: Progress,
  { documents }: Pick<BriefingFacts, "documents">,
): LeftToDo => ({
  personId,
  session: !sessions.some(({ attendance }) => attendance.some((one) => one.personId === personId)),
  documents: documents
    .filter(
      ({ document, version, hash }) =>
        !acknowledgements.some(
          (one) =>
            one.personId === personId && one.document === document && one.version === version && one.hash === hash,
        ),
    )
    .map(({ document }) => document),
});

/** Whether everybody who must has attended and acknowledged; never while nobody must. */
export const everybodyIsDone = (progress: Progress, facts: Pick<BriefingFacts, "documents" | "required">): boolean =>
  facts.required.length > 0 &&
  facts.required.every((personId) => {
    const { session, documents } = leftToDo(personId, progress, facts);
    return !session && documents.length === 0;
  });
