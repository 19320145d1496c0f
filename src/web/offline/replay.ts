import type { AuditCommand } from "../../domain/audits/audit.commands.ts";
import { auditDecider } from "../../domain/audits/audit.decide.ts";
import type { AuditFacts, AuditState } from "../../domain/audits/audit.model.ts";
import type { AuditRefusal } from "../../domain/audits/audit.refusals.ts";
import { type Moment, moment } from "../../domain/shared/calendar.ts";
import { stamped } from "../../domain/shared/ids.ts";
import type { AuditPackage } from "./auditPackage.ts";
import { commandOf } from "./commands.ts";
import { type EntryRow, isLeaving } from "./rows.ts";

/** The audit as it was downloaded, folded once. */
export interface Base {
  readonly person: string;
  readonly position: number;
  readonly state: AuditState;
  readonly facts: AuditFacts;
}

const noFacts = { assignment: null, preliminary: null, planning: null };

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

/** Decides each entry by the rules of the server, in order, on what the one before made. */
export function replayed(base: Base, rows: readonly EntryRow[]): Replayed {
  const refused = new Map<string, AuditRefusal>();
  let { state } = base;
  let events = 0;
  for (const row of rows) {
    if (!isAhead(row, base)) continue;
    const decision = decided(base, state, row);
    if (decision.accepted) {
      state = decision.events.reduce(auditDecider.evolve, state);
      events += decision.events.length;
    } else refused.set(row.commandId, decision.refusal);
  }
  return { state, events, refused };
}

/** Puts one entry to the rules. */
export function decided(
  { person, facts }: Base,
  state: AuditState,
  { entry, claimedAt }: Pick<EntryRow, "entry" | "claimedAt">,
) {
  const at: Moment = moment(claimedAt);
  return auditDecider.decide(stamped<AuditCommand>(commandOf(entry), { by: person, at }), state, facts);
}
