import type { Audit } from "../audits/audit.query.ts";

type Attendees = readonly {
  readonly role: NonNullable<Audit["opening"]>["present"][number]["role"];
  readonly name: string;
}[];
interface Writing {
  readonly finding: string;
  readonly risk: string;
  readonly grade: "minor" | "major" | null;
  readonly gradeReason: string;
}

export type AuditEntry =
  | { readonly kind: "open"; readonly present: Attendees }
  | {
      readonly kind: "rate";
      readonly indicator: string;
      readonly rating: "conforming" | "nonconforming" | "not_applicable";
      readonly note: string;
    }
  | { readonly kind: "reopen"; readonly indicator: string; readonly reason: string }
  | ({ readonly kind: "write"; readonly id: string; readonly indicator: string } & Writing)
  | ({ readonly kind: "edit"; readonly id: string } & Writing)
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "flag"; readonly indicator: string; readonly flagged: boolean }
  | {
      readonly kind: "photo";
      readonly id: string;
      readonly indicator: string;
      readonly nonconformity: string | null;
      readonly file: string;
      readonly caption: string;
    }
  | { readonly kind: "unphoto"; readonly id: string }
  | {
      readonly kind: "sampled";
      readonly id: string;
      readonly sample: string;
      readonly reference: string;
      readonly note: string;
    }
  | { readonly kind: "unsampled"; readonly id: string }
  | { readonly kind: "incident"; readonly id: string; readonly what: string }
  | { readonly kind: "departure"; readonly id: string; readonly sequence: string; readonly what: string }
  | { readonly kind: "close"; readonly present: Attendees; readonly strengths: string; readonly observations: string }
  | {
      readonly kind: "sign";
      readonly party: "auditor" | "organisation";
      readonly name: string;
      readonly drawing: string | null;
    };

export function thingOf(entry: AuditEntry): string {
  switch (entry.kind) {
    case "open":
      return "opening";
    case "rate":
    case "reopen":
      return `rating:${entry.indicator}`;
    case "write":
    case "edit":
    case "remove":
      return `nonconformity:${entry.id}`;
    case "flag":
      return `flag:${entry.indicator}`;
    case "photo":
    case "unphoto":
      return `photo:${entry.id}`;
    case "sampled":
    case "unsampled":
      return `sampled:${entry.id}`;
    case "incident":
      return `incident:${entry.id}`;
    case "departure":
      return `departure:${entry.id}`;
    case "close":
      return "closing";
    case "sign":
      return `signature:${entry.party}`;
  }
}
