import type { TextRef } from "../shared/content.ts";
import type { Untimed } from "../shared/ids.ts";
import type { AuditCommand } from "./audit.commands.ts";
import type { Rating } from "./audit.events.ts";
import type { Attendee } from "./plan.model.ts";

/** Somebody met during the audit, as typed. */
export interface TypedAttendee {
  readonly role: Attendee["role"];
  readonly name: string;
}

/** A nonconformity as typed. */
export interface TypedNonconformity {
  readonly finding: string;
  readonly risk: string;
  readonly grade: "minor" | "major" | null;
  readonly gradeReason: string;
}

/** One thing that an auditor enters during the audit, whole enough to arrive later (R-AUD-12). */
export type AuditEntry =
  | { readonly kind: "open"; readonly present: readonly TypedAttendee[] }
  | { readonly kind: "rate"; readonly indicator: string; readonly rating: Rating; readonly note: string }
  | { readonly kind: "reopen"; readonly indicator: string; readonly reason: string }
  | ({ readonly kind: "write"; readonly id: string; readonly indicator: string } & TypedNonconformity)
  | ({ readonly kind: "edit"; readonly id: string } & TypedNonconformity)
  | { readonly kind: "remove"; readonly id: string }
  | {
      readonly kind: "close";
      readonly present: readonly TypedAttendee[];
      readonly strengths: string;
      readonly observations: string;
    };

/** Keeps a text and gives its reference. */
type Keep = (typed: string) => string;

/** What an entry asks of the audit; its texts are kept by the way. */
export function commandOf(entry: AuditEntry, keep: Keep): Untimed<AuditCommand> {
  const kept = (typed: string): TextRef => (typed === "" ? null : keep(typed));
  const met = (people: readonly TypedAttendee[]) => people.map(({ role, name }) => ({ role, name: keep(name) }));
  const written = ({ finding, risk, grade, gradeReason }: TypedNonconformity) => ({
    ...{ finding: kept(finding), risk: kept(risk), grade, gradeReason: kept(gradeReason) },
  });
  switch (entry.kind) {
    case "open":
      return { type: "OpenAudit", present: met(entry.present) };
    case "rate":
      return {
        ...{ type: "RateIndicator", indicator: entry.indicator, rating: entry.rating },
        note: kept(entry.note),
      };
    case "reopen":
      return { type: "ReopenIndicator", indicator: entry.indicator, reason: kept(entry.reason) };
    case "write":
      return { type: "AddNonconformity", id: entry.id, indicator: entry.indicator, ...written(entry) };
    case "edit":
      return { type: "EditNonconformity", id: entry.id, ...written(entry) };
    case "remove":
      return { type: "RemoveNonconformity", id: entry.id };
    case "close": {
      const said = { strengths: kept(entry.strengths), observations: kept(entry.observations) };
      return { type: "CloseAudit", present: met(entry.present), ...said };
    }
  }
}
