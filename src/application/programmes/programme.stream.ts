import {
  type ProgrammeCommand,
  type ProgrammeFacts,
  type ProgrammeRefusal,
  type ProgrammeState,
  programme,
} from "../../domain/programmes/programme.decide.ts";
import type { ProgrammeEvent } from "../../domain/programmes/programme.events.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { type Stream, single } from "../stream.ts";

/** The stream of a training programme and its versions. */
export const programmeStream: Stream<
  ProgrammeCommand,
  ProgrammeState,
  ProgrammeEvent,
  ProgrammeRefusal,
  ProgrammeFacts
> = {
  name: "programme",
  decider: programme,
  readings(id, state) {
    if (state.status === "none") return [];
    const { dossierId, organisationId, status, versions } = state;
    const judged = versions.at(-1)?.judged ?? null;
    const row = {
      id,
      dossier_id: dossierId,
      organisation_id: organisationId,
      status,
      versions: versions.length,
      judged_by: judged?.by ?? null,
      judged_on: judged?.on ?? null,
    };
    return [single("programmes", row), story("programme", id, { dossierId, organisationId })];
  },
};
