import type { AuditCommand } from "../../domain/audits/audit.commands.ts";
import { auditDecider } from "../../domain/audits/audit.decide.ts";
import { type AuditEntry, commandOf } from "../../domain/audits/audit.entries.ts";
import type { AuditFacts, AuditState } from "../../domain/audits/audit.model.ts";
import type { AuditRefusal } from "../../domain/audits/audit.refusals.ts";
import { thingOf } from "../../domain/audits/audit.things.ts";
import { later, type Moment, moment, startOf } from "../../domain/shared/calendar.ts";
import { stamped } from "../../domain/shared/ids.ts";
import type { AuditPackage } from "./database.ts";
import { type EntryRow, isLeaving } from "./rows.ts";
import { carried } from "./texts.ts";

/** The audit as it was downloaded, folded once. */
export interface Base {
  readonly person: string;
  readonly position: number;
  readonly state: AuditState;
  readonly facts: AuditFacts;
}

const noFacts = { assignment: null, preliminary: null, planning: null, habilitated: null };

export const baseOf = (person: string, { position, events, facts }: AuditPackage): Base => ({
  ...{ person, position, facts: { ...noFacts, ...facts } },
  state: events.reduce(auditDecider.evolve, auditDecider.initial),
});

/** The audit with everything entered on this device since it was downloaded. */
export interface Replayed {
  readonly state: AuditState;
  /** How many events the entries made. */
  readonly events: number;
  /** Entries that the rules refuse on what stands now, by command; they are not shown as if they held. */
  readonly refused: ReadonlyMap<string, AuditRefusal>;
}

/** What of the queue is not in the copy yet: it waits, or it arrived after the copy was read. */
const isAhead = (row: EntryRow, { position }: Base): boolean =>
  isLeaving(row) || (row.status === "applied" && (row.position ?? 0) > position);

/** What one entry of the queue made of the audit. */
interface Step {
  /** The entry and how it stands: under the same key, it makes the same of the same state. */
  readonly key: string;
  readonly commandId: string;
  readonly state: AuditState;
  readonly events: number;
  readonly refusal: AuditRefusal | null;
}

const keyOf = ({ commandId, status, position }: EntryRow): string => `${commandId} ${status} ${position}`;

function stepFrom(base: Base, state: AuditState, row: EntryRow): Step {
  const still = { key: keyOf(row), commandId: row.commandId, state, events: 0, refusal: null };
  if (!isAhead(row, base)) return still;
  const decision = decided(base, state, row);
  if (!decision.accepted) return { ...still, refusal: decision.refusal };
  return { ...still, state: decision.events.reduce(auditDecider.evolve, state), events: decision.events.length };
}

/**
 * Decides each entry by the rules of the server, in order, on what the one before made. The entries that already stood at the
 * head of the queue the last time are not decided again: a tap costs one decision, however long the queue.
 */
export function replaying(): (base: Base, rows: readonly EntryRow[]) => Replayed {
  let on: Base | null = null;
  let steps: readonly Step[] = [];
  return (base, rows) => {
    const known = on === base ? steps : [];
    const changed = rows.findIndex((row, n) => known[n]?.key !== keyOf(row));
    const made = [...known.slice(0, changed === -1 ? rows.length : changed)];
    for (const row of rows.slice(made.length)) made.push(stepFrom(base, made.at(-1)?.state ?? base.state, row));
    on = base;
    steps = made;
    return {
      state: made.at(-1)?.state ?? base.state,
      events: made.reduce((sum, step) => sum + step.events, 0),
      refused: new Map(made.flatMap(({ commandId, refusal }) => (refusal === null ? [] : [[commandId, refusal]]))),
    };
  };
}

/**
 * Puts one entry to the rules. Its time is that of the device, which may be wrong: whether it is the day of the audit is judged
 * when it arrives, by the clock of the server.
 */
export function decided(
  { person, facts }: Base,
  state: AuditState,
  { entry, claimedAt }: Pick<EntryRow, "entry" | "claimedAt">,
) {
  const command = stamped<AuditCommand>(commandOf(entry, carried), {
    by: person,
    at: onTheDay(state, moment(claimedAt)),
  });
  return auditDecider.decide(command, state, facts);
}

function onTheDay(state: AuditState, at: Moment): Moment {
  const [day] = state.status === "plan_sent" ? state.plan.days : [];
  return day === undefined ? at : later(at, startOf(day));
}

/** What an entry is about, so that two about the same thing are known. */
export const thingOfEntry = (entry: AuditEntry): string => thingOf(commandOf(entry, carried)) ?? entry.kind;
