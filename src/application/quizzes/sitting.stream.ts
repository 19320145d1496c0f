import { sittingDecider } from "../../domain/quizzes/sitting.decide.ts";
import type { SittingEvent } from "../../domain/quizzes/sitting.events.ts";
import type { SittingCommand, SittingFacts, SittingRefusal, SittingState } from "../../domain/quizzes/sitting.model.ts";
import { story } from "../dossiers/dossier.stream.ts";
import type { Stream } from "../stream.ts";

/** What concerns one person sitting the quiz of one dossier. */
export const sittingStream: Stream<SittingCommand, SittingState, SittingEvent, SittingRefusal, SittingFacts> = {
  name: "sitting",
  decider: sittingDecider,
  readings: (id, { sitter }) => (sitter === null ? [] : [story("sitting", id, sitter)]),
};

/** The identifier of the sitting of a person for a dossier. */
export const sittingId = (dossierId: string, personId: string): string => `${dossierId}-${personId}`;
