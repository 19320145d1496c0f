import type { TextRef } from "../shared/content.ts";
import type { Untimed } from "../shared/ids.ts";
import type { AuditCommand } from "./audit.commands.ts";
import type { AuditState, ScheduledAudit } from "./audit.model.ts";
import { isClosed } from "./audit.stages.ts";
import { type Thing, thingOf } from "./audit.things.ts";
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
      return "presentAtOpening" in state && sameSet(command.present, state.presentAtOpening, alike);
    case "RateIndicator": {
      const stands = "ratings" in state ? state.ratings[command.indicator] : undefined;
      return stands !== undefined && stands.rating === command.rating && alike(command.note, stands.note);
    }
    case "ReopenIndicator":
      return "plan" in state && state.plan.indicators.some(({ code }) => code === command.indicator);
    case "AddNonconformity":
    case "EditNonconformity": {
      const stands = writtenIn(state, command.id);
      if (stands === undefined) return false;
      const { finding, risk, gradeReason, grade } = stands;
      const sameTexts = alike(command.finding, finding) && alike(command.risk, risk);
      return sameTexts && alike(command.gradeReason, gradeReason) && (command.grade ?? grade) === grade;
    }
    case "RemoveNonconformity":
      return writtenIn(state, command.id) === undefined;
    case "CloseAudit":
      return (
        isClosed(state) &&
        sameSet(command.present, state.presentAtClosing, alike) &&
        alike(command.strengths, state.strengths) &&
        alike(command.observations, state.observations)
      );
    default:
      return false;
  }
}

const writtenIn = (state: ScheduledAudit, id: string) =>
  "nonconformities" in state ? state.nonconformities.find((one) => one.id === id) : undefined;

const sameSet = (said: readonly Attendee[], stand: readonly Attendee[], alike: Alike): boolean =>
  said.length === stand.length &&
  said.every(({ role, name }) => stand.some((other) => other.role === role && alike(name, other.name)));
