import { briefingDecider } from "../../domain/briefings/briefing.decide.ts";
import type { BriefingEvent } from "../../domain/briefings/briefing.events.ts";
import type {
  BriefingCommand,
  BriefingFacts,
  BriefingRefusal,
  BriefingState,
} from "../../domain/briefings/briefing.model.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { type Stream, single } from "../stream.ts";

/** The step of the regulations and registration terms; the stream is named by the dossier. */
export const briefingStream: Stream<BriefingCommand, BriefingState, BriefingEvent, BriefingRefusal, BriefingFacts> = {
  name: "briefing",
  decider: briefingDecider,
  readings(id, { organisationId, sessions, status }) {
    const row = {
      dossier_id: id,
      organisation_id: organisationId,
      session_held: sessions.length > 0,
      complete: status === "complete",
    };
    return [single("briefings", row), story("briefing", id, { dossierId: id, organisationId })];
  },
};
