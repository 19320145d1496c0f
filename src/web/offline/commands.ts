import type { AuditCommand } from "../../domain/audits/audit.commands.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import type { AuditEntry } from "./entry.ts";
import { carried, carriedOrNull } from "./texts.ts";

/** What an entry asks of the audit; its texts carried by their references. */
export function commandOf(entry: AuditEntry): Untimed<AuditCommand> {
  throw new Error(entry.kind + carried("") + carriedOrNull(""));
}
