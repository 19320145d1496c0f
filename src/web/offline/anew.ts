import type { AuditEntry } from "../../domain/audits/audit.entries.ts";
import type { AuditPackage } from "./database.ts";
import type { EntryRow } from "./rows.ts";

/** An entry that did not go through, for what stands now: a nonconformity that somebody took back is written again. */
export function anew({ entry, trouble }: EntryRow, { events }: Pick<AuditPackage, "events">): AuditEntry {
  if (entry.kind !== "edit" || trouble?.stands?.entry != null) return entry;
  const written = events.flatMap((event) => (event.type === "NonconformityAdded" ? [event.nonconformity] : []));
  const indicator = written.find(({ id }) => id === entry.id)?.indicator;
  return indicator === undefined ? entry : { ...entry, kind: "write", indicator };
}
