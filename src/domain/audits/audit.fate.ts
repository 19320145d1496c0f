import type { TextRef } from "../shared/content.ts";
import type { Untimed } from "../shared/ids.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AuditCommand, Command, Writing } from "./audit.commands.ts";
import type { AuditState, ClosedAudit, ReportedAudit, ScheduledAudit } from "./audit.model.ts";
import { isClosed } from "./audit.stages.ts";
import { type Thing, thingOf } from "./audit.things.ts";
import type { Nonconformity } from "./nonconformity.model.ts";
import type { OnSite } from "./onSite.model.ts";
import type { Attendee } from "./plan.model.ts";

/** What becomes of a command entered on an audit that has gone on meanwhile: decided, already done, or shown as a conflict. */
export type Fate = "decide" | "done" | "conflict";

interface Reading {
  /** The version of the audit on which the command was entered. */
  readonly seen: number;
  /** Whether a text of the command is the one that stands: references are salted, and never the same by themselves. */
  readonly alike: (said: TextRef, stands: TextRef) => boolean;
}

/** Whether a thing has changed since somebody saw it at a version. */
export const changedSince = (state: AuditState, thing: Thing, seen: number): boolean =>
  state.status !== "none" && (state.touched[thing] ?? 0) > seen;

/**
 * What becomes of a command, by what stands: it is decided when its thing has not changed since it was entered; otherwise it is
 * done when what stands says the same, and a person has to choose when it does not (R-AUD-12).
 */
export function fateOf(command: Untimed<AuditCommand>, state: AuditState, { seen, alike }: Reading): Fate {
  const thing = thingOf(command);
  if (thing === null || state.status === "none" || !changedSince(state, thing, seen)) return "decide";
  return isSaid(command, state, alike) ? "done" : "conflict";
}

type Alike = Reading["alike"];

function isSaid(command: Untimed<AuditCommand>, state: ScheduledAudit, alike: Alike): boolean {
  switch (command.type) {
    case "OpenAudit":
      return "presentAtOpening" in state && samePeople(command.present, state.presentAtOpening, alike);
    case "RateIndicator": {
      const stands = "ratings" in state ? state.ratings[command.indicator] : undefined;
      return stands !== undefined && stands.rating === command.rating && alike(command.note, stands.note);
    }
    case "ReopenIndicator":
      return "plan" in state && state.plan.indicators.some(({ code }) => code === command.indicator);
    case "AddNonconformity":
    case "EditNonconformity":
      return isWritten(command, writtenIn(state, command.id), alike);
    case "RemoveNonconformity":
      return writtenIn(state, command.id) === undefined;
    case "CloseAudit":
    case "SignOnScreen":
    case "RefuseToSign":
      return isClosed(state) && isRecorded(command, state, alike);
    default:
      return "flagged" in state && isKept(command, state, alike);
  }
}

const writtenIn = (state: ScheduledAudit, id: string): Nonconformity | undefined =>
  "nonconformities" in state ? state.nonconformities.find((one) => one.id === id) : undefined;

function isWritten(said: Writing, stands: Nonconformity | undefined, alike: Alike): boolean {
  if (stands === undefined || (said.grade ?? stands.grade) !== stands.grade) return false;
  const sameTexts = alike(said.finding, stands.finding) && alike(said.risk, stands.risk);
  return sameTexts && alike(said.gradeReason, stands.gradeReason);
}

type Recorded = Untimed<Command<"CloseAudit" | "SignOnScreen" | "RefuseToSign">>;

function isRecorded(command: Recorded, state: ClosedAudit | ReportedAudit, alike: Alike): boolean {
  const { presentAtClosing, strengths, observations, signatures } = state;
  switch (command.type) {
    case "CloseAudit": {
      const sameTexts = alike(command.strengths, strengths) && alike(command.observations, observations);
      return sameTexts && samePeople(command.present, presentAtClosing, alike);
    }
    case "SignOnScreen": {
      const given = signatures[command.party]?.onScreen ?? null;
      return given !== null && alike(command.name, given.name) && alike(command.drawing, given.drawing);
    }
    case "RefuseToSign":
      return signatures.refusal !== null && alike(command.reason, signatures.refusal.reason);
    default:
      return unreachable(command);
  }
}

/** What is kept on the spot: the same thing under the same identifier, or nothing any more. */
function isKept(command: Untimed<AuditCommand>, kept: OnSite, alike: Alike): boolean {
  switch (command.type) {
    case "FlagIndicator":
      return kept.flagged.includes(command.indicator) === command.flagged;
    case "AttachPhoto": {
      const found = kept.photos.find(({ id }) => id === command.id);
      return found !== undefined && found.file === command.file && alike(command.caption, found.caption);
    }
    case "RemovePhoto":
      return !kept.photos.some(({ id }) => id === command.id);
    case "RecordSampledFile": {
      const found = kept.sampledFiles.find(({ id }) => id === command.id);
      return found !== undefined && alike(command.reference, found.reference) && alike(command.note, found.note);
    }
    case "RemoveSampledFile":
      return !kept.sampledFiles.some(({ id }) => id === command.id);
    case "NoteIncident":
      return kept.incidents.some(({ id, what }) => id === command.id && alike(command.what, what));
    case "NoteDeparture":
      return kept.departures.some(({ id, what }) => id === command.id && alike(command.what, what));
    default:
      return false;
  }
}

const samePeople = (said: readonly Attendee[], stand: readonly Attendee[], alike: Alike): boolean =>
  said.length === stand.length &&
  said.every(({ role, name }) => stand.some((other) => other.role === role && alike(name, other.name)));
