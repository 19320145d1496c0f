import type { TextRef } from "../shared/content.ts";
import type { Untimed } from "../shared/ids.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AuditCommand } from "./audit.commands.ts";
import type { Rating } from "./audit.events.ts";
import type { Attendee, SampleCode } from "./plan.model.ts";

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

/** What is kept on the spot beside ratings and nonconformities. */
type OnSiteEntry =
  | { readonly kind: "flag"; readonly indicator: string; readonly flagged: boolean }
  | {
      readonly kind: "photo";
      readonly id: string;
      readonly indicator: string;
      readonly nonconformity: string | null;
      /** The SHA-256 of its bytes, given to the dossier before. */
      readonly file: string;
      readonly caption: string;
    }
  | { readonly kind: "unphoto"; readonly id: string }
  | {
      readonly kind: "sampled";
      readonly id: string;
      readonly sample: SampleCode;
      readonly reference: string;
      readonly note: string;
    }
  | { readonly kind: "unsampled"; readonly id: string }
  | { readonly kind: "incident"; readonly id: string; readonly what: string }
  | { readonly kind: "departure"; readonly id: string; readonly sequence: string; readonly what: string };

/** One thing that an auditor enters during the audit, whole enough to arrive later (R-AUD-12). */
export type AuditEntry =
  | { readonly kind: "open"; readonly present: readonly TypedAttendee[] }
  | { readonly kind: "rate"; readonly indicator: string; readonly rating: Rating; readonly note: string }
  | { readonly kind: "reopen"; readonly indicator: string; readonly reason: string }
  | ({ readonly kind: "write"; readonly id: string; readonly indicator: string } & TypedNonconformity)
  | ({ readonly kind: "edit"; readonly id: string } & TypedNonconformity)
  | { readonly kind: "remove"; readonly id: string }
  | OnSiteEntry
  | {
      readonly kind: "close";
      readonly present: readonly TypedAttendee[];
      readonly strengths: string;
      readonly observations: string;
    }
  | {
      readonly kind: "sign";
      readonly party: "auditor" | "organisation";
      readonly name: string;
      /** The path drawn on the screen, as SVG writes it; null when nothing was drawn. */
      readonly drawing: string | null;
    }
  | { readonly kind: "unsigned"; readonly reason: string };

/** Keeps a text and gives its reference. */
type Keep = (typed: string) => string;
/** The same, null for what was left empty. */
type Kept = (typed: string) => TextRef;

/** What an entry asks of the audit; its texts are kept by the way. */
export function commandOf(entry: AuditEntry, keep: Keep): Untimed<AuditCommand> {
  const kept: Kept = (typed) => (typed === "" ? null : keep(typed));
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
    case "sign":
      return {
        ...{ type: "SignOnScreen", party: entry.party, name: kept(entry.name) },
        drawing: kept(entry.drawing ?? ""),
      };
    case "unsigned":
      return { type: "RefuseToSign", reason: kept(entry.reason) };
    default:
      return onSiteCommand(entry, kept);
  }
}

function onSiteCommand(entry: OnSiteEntry, kept: Kept): Untimed<AuditCommand> {
  switch (entry.kind) {
    case "flag":
      return { type: "FlagIndicator", indicator: entry.indicator, flagged: entry.flagged };
    case "photo": {
      const { id, indicator, nonconformity, file, caption } = entry;
      return { type: "AttachPhoto", id, indicator, nonconformity, file, caption: kept(caption) };
    }
    case "unphoto":
      return { type: "RemovePhoto", id: entry.id };
    case "sampled": {
      const { id, sample, reference, note } = entry;
      return { type: "RecordSampledFile", id, sample, reference: kept(reference), note: kept(note) };
    }
    case "unsampled":
      return { type: "RemoveSampledFile", id: entry.id };
    case "incident":
      return { type: "NoteIncident", id: entry.id, what: kept(entry.what) };
    case "departure":
      return { type: "NoteDeparture", id: entry.id, sequence: entry.sequence, what: kept(entry.what) };
    default:
      return unreachable(entry);
  }
}
