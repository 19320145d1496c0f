import { observation } from "../../domain/observations/observation.decide.ts";
import type { ObservationEvent } from "../../domain/observations/observation.events.ts";
import type {
  ObservationCommand,
  ObservationFacts,
  ObservationRefusal,
  ObservationState,
} from "../../domain/observations/observation.model.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { numbered, type Stream, streamName } from "../stream.ts";

/** Who reads a file from outside the certifier; the stream is named by the dossier. */
export const observationStream: Stream<
  ObservationCommand,
  ObservationState,
  ObservationEvent,
  ObservationRefusal,
  ObservationFacts
> = {
  name: "observation",
  decider: observation,
  readings: (id, { organisationId, openings }) => [
    numbered(
      "file_openings",
      streamName("observation", id),
      openings.map(({ personId, until, closed }) => ({ dossier_id: id, person_id: personId, until, closed })),
    ),
    story("observation", id, { dossierId: id, organisationId }),
  ],
};
