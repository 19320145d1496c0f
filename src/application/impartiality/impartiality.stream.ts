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
import type {
  PersonCommand,
  PersonRefusal,
  PersonState,
  WitnessFacts,
} from "../../domain/impartiality/person.model.ts";
import { unbroken } from "../../domain/impartiality/person.validity.ts";
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

/** What a person of the staff declares, is authorised to do, and was observed doing; the stream is named by the person. */
export const personStream: Stream<PersonCommand, PersonState, PersonEvent, PersonRefusal, WitnessFacts | null> = {
  name: "person",
  decider: personDecider,
  readings: (id, { authorisations, witnessed }) => [
    single("qualifications", { person_id: id, authorisations: unbroken(authorisations), witnessed }),
  ],
};
