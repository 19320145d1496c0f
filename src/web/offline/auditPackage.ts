import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { AuditFacts } from "../../domain/audits/audit.model.ts";
import type { AuditPage } from "../audits/audit.query.ts";

export interface AuditPackage {
  readonly position: number;
  readonly at: string;
  readonly events: readonly AuditEvent[];
  readonly contents: Readonly<Record<string, string>>;
  readonly facts: Pick<AuditFacts, "rules" | "reportDays">;
  readonly page: AuditPage;
  readonly evidence: readonly {
    readonly attachmentId: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
  }[];
  readonly previous: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly bytes: number;
}
