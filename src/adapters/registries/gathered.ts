import type { PartnerRole, PublishedPartner } from "../../domain/listing/comparison.ts";

/** A file that is not read, and why: thrown inside this adapter only. */
export class Unread extends Error {
  readonly code: "listing/file-unreadable" | "listing/not-that-file";
  constructor(code: Unread["code"]) {
    super(code);
    this.code = code;
  }
}

/** Where the partners of the wanted certification are gathered. */
export interface Gathered {
  readonly wanted: string;
  present: boolean;
  readonly partners: PublishedPartner[];
}

const roles: Readonly<Record<string, PartnerRole>> = {
  HABILITATION_FORMER: "prepare",
  HABILITATION_ORGANISER: "assess",
  HABILITATION_ORGA_FORM: "both",
};

/** A partner as the file writes it. */
interface Line {
  readonly siret: string | undefined;
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly state: PublishedPartner["state"];
}

/** Keeps a partner, even one whose right is not known: left out, it would pass for absent. Each SIRET of the CSV export starts with a tabulation. */
export function add({ partners }: Gathered, { siret, name, role, state }: Line): void {
  const digits = (siret ?? "").replaceAll(/\D/g, "");
  if (digits !== "")
    partners.push({ siret: digits, name: (name ?? "").trim(), role: roles[role ?? ""] ?? "other", state });
}
