import { reviewDeadlines } from "../../domain/communication/review.deadlines.ts";
import { publicationReview } from "../../domain/communication/review.decide.ts";
import type { ReviewEvent } from "../../domain/communication/review.events.ts";
import type {
  OpenedReview,
  ReviewCommand,
  ReviewFacts,
  ReviewRefusal,
  ReviewState,
} from "../../domain/communication/review.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { type Stream, single } from "../stream.ts";

/** The stream of a publication that is read, on request or found. */
export const reviewStream: Stream<ReviewCommand, ReviewState, ReviewEvent, ReviewRefusal, ReviewFacts> = {
  name: "communication",
  decider: publicationReview,
  readings(id, state, position) {
    if (state.status === "none") return [];
    const { opened, status } = state;
    const { habilitationId, organisationId, dossierId } = opened;
    return [
      single("publication_reviews", {
        ...{ id, habilitation_id: habilitationId, organisation_id: organisationId, dossier_id: dossierId, status },
        ...{ origin: opened.type === "ReviewRequested" ? "asked" : "found", opened_on: dayOf(opened.at) },
        ...{ due_on: dueOn(state), position },
      }),
      story("communication", id, { dossierId, organisationId }),
      deadlineRows({ about: "communication", id, organisationId, dossierId }, reviewDeadlines(state)),
    ];
  },
};

/** The last day of whoever has the hand; null when nothing is due. */
function dueOn(state: OpenedReview): Day | null {
  if (state.status === "conforming") return null;
  return state.status === "to-correct" ? state.correctBy : state.answerBy;
}
