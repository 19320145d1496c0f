import { impartialityDecider } from "../../domain/impartiality/impartiality.decide.ts";
import type { ImpartialityEvent } from "../../domain/impartiality/impartiality.events.ts";
import type {
  ImpartialityCommand,
  ImpartialityFacts,
  ImpartialityRefusal,
  ImpartialityState,
} from "../../domain/impartiality/impartiality.model.ts";
import { personDecider } from "../../domain/impartiality/person.decide.ts";
import type { PersonEvent } from "../../domain/impartiality/person.events.ts";
import type { PersonCommand, PersonRefusal, PersonState } from "../../domain/impartiality/person.model.ts";
import { type Stream, single } from "../stream.ts";

/** What makes a risk for impartiality with one organisation; the stream is named by it. */
export const impartialityStream: Stream<
  ImpartialityCommand,
  ImpartialityState,
  ImpartialityEvent,
  ImpartialityRefusal,
  ImpartialityFacts
> = {
  name: "impartiality",
  decider: impartialityDecider,
  readings: (id, state) =>
    state.status === "unknown"
      ? []
      : [
          single("impartiality", {
            organisation_id: id,
            relation: state.relation.kind,
            relation_until: state.relation.kind === "former" ? state.relation.until : null,
            analysed: state.status === "analysed",
            outcome: state.status === "analysed" ? state.analysis.outcome : null,
            review_due_on: state.status === "analysed" ? state.analysis.reviewDueOn : null,
          }),
        ],
};

/** What a person of the staff declares, and is authorised to do; the stream is named by the person. */
export const personStream: Stream<PersonCommand, PersonState, PersonEvent, PersonRefusal, null> = {
  name: "person",
  decider: personDecider,
  readings: () => [],
};
