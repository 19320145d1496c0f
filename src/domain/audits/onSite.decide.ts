import { accept, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { OnSiteCommand } from "./audit.accepts.ts";
import type { Command } from "./audit.commands.ts";
import type { AuditUnderWay } from "./audit.model.ts";
import { type Decided, textMissing } from "./audit.refusals.ts";
import { notInTeam, notTheirs } from "./audit.team.ts";

/** What the auditors keep on the spot beside ratings and nonconformities (R-AUD-5). */
export function decideOnSite(command: OnSiteCommand, state: AuditUnderWay): Decided {
  const denied = notInTeam(command.by, state);
  if (denied !== null) return refuse(denied);
  switch (command.type) {
    case "FlagIndicator":
      return flagIndicator(command, state);
    case "AttachPhoto":
      return attachPhoto(command, state);
    case "RemovePhoto":
      return removePhoto(command, state);
    case "RecordSampledFile":
      return recordSampledFile(command, state);
    case "RemoveSampledFile":
      return removeSampledFile(command, state);
    case "NoteIncident":
      return noteIncident(command);
    case "NoteDeparture":
      return noteDeparture(command, state);
    default:
      return unreachable(command);
  }
}

function flagIndicator({ by, at, indicator, flagged }: Command<"FlagIndicator">, state: AuditUnderWay): Decided {
  const wrong = notTheirs(by, indicator, state);
  return wrong === null ? accept({ type: "IndicatorFlagged", by, at, indicator, flagged }) : refuse(wrong);
}

function attachPhoto(command: Command<"AttachPhoto">, state: AuditUnderWay): Decided {
  const { by, at, id, indicator, nonconformity, file, caption } = command;
  if (state.photos.some((photo) => photo.id === id)) return refuse({ code: "audit/photo-already-attached", id });
  const wrong = notTheirs(by, indicator, state);
  if (wrong !== null) return refuse(wrong);
  const shows = state.nonconformities.some((one) => one.id === nonconformity && one.indicator === indicator);
  if (nonconformity !== null && !shows) return refuse({ code: "audit/nonconformity-unknown", id: nonconformity });
  return accept({ type: "PhotoAttached", by, at, photo: { id, indicator, nonconformity, file, caption } });
}

function removePhoto({ by, at, id }: Command<"RemovePhoto">, state: AuditUnderWay): Decided {
  const found = state.photos.find((photo) => photo.id === id);
  if (found === undefined) return refuse({ code: "audit/photo-unknown", id });
  const wrong = notTheirs(by, found.indicator, state);
  return wrong === null ? accept({ type: "PhotoRemoved", by, at, id }) : refuse(wrong);
}

function recordSampledFile(command: Command<"RecordSampledFile">, state: AuditUnderWay): Decided {
  const { by, at, id, sample, reference, note } = command;
  if (state.sampledFiles.some((file) => file.id === id))
    return refuse({ code: "audit/sampled-file-already-recorded", id });
  if (!state.plan.samples.some(({ code }) => code === sample)) return refuse({ code: "audit/sample-unknown", sample });
  if (reference === null) return textMissing("reference");
  return accept({ type: "SampledFileRecorded", by, at, file: { id, sample, reference, note } });
}

function removeSampledFile({ by, at, id }: Command<"RemoveSampledFile">, state: AuditUnderWay): Decided {
  const known = state.sampledFiles.some((file) => file.id === id);
  return known
    ? accept({ type: "SampledFileRemoved", by, at, id })
    : refuse({ code: "audit/sampled-file-unknown", id });
}

const noteIncident = ({ by, at, id, what }: Command<"NoteIncident">): Decided =>
  what === null ? textMissing("what") : accept({ type: "IncidentNoted", by, at, incident: { id, what } });

function noteDeparture({ by, at, id, sequence, what }: Command<"NoteDeparture">, state: AuditUnderWay): Decided {
  if (!state.plan.sequences.some(({ code }) => code === sequence))
    return refuse({ code: "audit/sequence-unknown", sequence });
  if (what === null) return textMissing("what");
  return accept({ type: "DepartureNoted", by, at, departure: { id, sequence, what } });
}
