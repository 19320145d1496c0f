import type { Untimed } from "../shared/ids.ts";
import type { AuditCommand } from "./audit.commands.ts";
import type { AuditEvent } from "./audit.events.ts";

/**
 * One thing of an audit that two devices could change at once: the rating of an indicator, whether it is audited although set
 * aside, whether one comes back to it; what has an identifier; the opening, the closing, a signature (R-AUD-12).
 */
export type Thing =
  | `${"rating" | "scope" | "nonconformity" | "flag" | "photo" | "sampled" | "incident" | "departure"}:${string}`
  | `signature:${"auditor" | "organisation"}`
  | "opening"
  | "closing";

/** The version of an audit, the number of its events, at which each thing last changed. */
export type Touched = Readonly<Partial<Record<Thing, number>>>;

/** The thing that a command is about, when it is entered during the audit; null for any other command. */
export function thingOf(command: Untimed<AuditCommand>): Thing | null {
  switch (command.type) {
    case "OpenAudit":
      return "opening";
    case "RateIndicator":
      return `rating:${command.indicator}`;
    case "ReopenIndicator":
      return `scope:${command.indicator}`;
    case "AddNonconformity":
    case "EditNonconformity":
    case "RemoveNonconformity":
      return `nonconformity:${command.id}`;
    case "FlagIndicator":
      return `flag:${command.indicator}`;
    case "AttachPhoto":
    case "RemovePhoto":
      return `photo:${command.id}`;
    case "RecordSampledFile":
    case "RemoveSampledFile":
      return `sampled:${command.id}`;
    case "NoteIncident":
      return `incident:${command.id}`;
    case "NoteDeparture":
      return `departure:${command.id}`;
    case "CloseAudit":
      return "closing";
    case "SignOnScreen":
      return `signature:${command.party}`;
    case "RefuseToSign":
      return "signature:organisation";
    default:
      return null;
  }
}

/** The thing that an event changed; null for what is not entered during the audit. */
export function changedBy(event: AuditEvent): Thing | null {
  switch (event.type) {
    case "AuditOpened":
      return "opening";
    case "IndicatorRated":
      return `rating:${event.indicator}`;
    case "IndicatorReopened":
      return `scope:${event.indicator}`;
    case "NonconformityAdded":
      return `nonconformity:${event.nonconformity.id}`;
    case "NonconformityEdited":
    case "NonconformityRemoved":
      return `nonconformity:${event.id}`;
    case "IndicatorFlagged":
      return `flag:${event.indicator}`;
    case "PhotoAttached":
      return `photo:${event.photo.id}`;
    case "PhotoRemoved":
      return `photo:${event.id}`;
    case "SampledFileRecorded":
      return `sampled:${event.file.id}`;
    case "SampledFileRemoved":
      return `sampled:${event.id}`;
    case "IncidentNoted":
      return `incident:${event.incident.id}`;
    case "DepartureNoted":
      return `departure:${event.departure.id}`;
    case "AuditClosed":
      return "closing";
    case "RecordSigned":
    case "RecordSignedOnScreen":
      return `signature:${event.party}`;
    case "SigningRefused":
      return "signature:organisation";
    default:
      return null;
  }
}
