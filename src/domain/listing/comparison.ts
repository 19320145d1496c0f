/** What France compétences says a partner may do; `other` for a right written in a way that is not known. */
export type PartnerRole = "prepare" | "assess" | "both" | "other";

/** A partner of the certification as France compétences publishes it. */
export interface PublishedPartner {
  readonly siret: string;
  readonly name: string;
  readonly role: PartnerRole;
  /** `unknown` where the file does not say: the CSV export has no state. */
  readonly state: "active" | "inactive" | "withdrawn" | "unknown";
}

/** An establishment of an organisation that is or was habilitated, on the day of the comparison. */
export interface OwnEstablishment {
  readonly siret: string;
  readonly organisationName: string;
  readonly habilitationId: string;
  readonly number: string;
  readonly status: "active" | "suspended" | "over";
}

/** What a comparison finds (R-RES-3). */
export type Discrepancy =
  /** Habilitated here, absent or no longer active there. */
  | { readonly kind: "missing"; readonly own: OwnEstablishment; readonly published: PublishedPartner | null }
  /** Over here, still active there. */
  | { readonly kind: "still-active"; readonly own: OwnEstablishment; readonly published: PublishedPartner }
  /** There with a right that an habilitation to prepare never gives. */
  | { readonly kind: "wrong-role"; readonly own: OwnEstablishment; readonly published: PublishedPartner }
  /** There, and never habilitated here. */
  | { readonly kind: "unknown"; readonly own: null; readonly published: PublishedPartner };

const isThere = ({ state }: PublishedPartner): boolean => state === "active" || state === "unknown";

/**
 * Our list against theirs, establishment by establishment. A suspended organisation stays an habilitated one: what a suspension does
 * to the list is reported as a change, and says nothing of whether the partner is shown. The habilitation is a right to prepare,
 * never to assess (R-AGR-3).
 */
export function compared(
  own: readonly OwnEstablishment[],
  published: readonly PublishedPartner[],
): readonly Discrepancy[] {
  const theirs = Map.groupBy(published, ({ siret }) => siret);
  const ours = new Set(own.map(({ siret }) => siret));
  const running = new Set(own.filter(({ status }) => status !== "over").map(({ siret }) => siret));
  const found = own.flatMap((one): readonly Discrepancy[] => {
    const lines = theirs.get(one.siret) ?? [];
    const active = lines.filter(isThere);
    if (one.status === "over")
      return running.has(one.siret) ? [] : active.map((line) => ({ kind: "still-active", own: one, published: line }));
    if (active.length === 0) return [{ kind: "missing", own: one, published: lines[0] ?? null }];
    return active
      .filter(({ role }) => role !== "prepare")
      .map((line) => ({ kind: "wrong-role", own: one, published: line }));
  });
  const unknown = published
    .filter((line) => isThere(line) && !ours.has(line.siret))
    .map((line): Discrepancy => ({ kind: "unknown", own: null, published: line }));
  return [...found, ...unknown];
}

export type PartnersRefusal =
  | { readonly code: "listing/file-too-large"; readonly megabytes: number }
  | { readonly code: "listing/file-unreadable" }
  | { readonly code: "listing/not-that-file" }
  | { readonly code: "listing/certification-absent"; readonly number: string };

/** What a file of the open data says of one certification (regulation.md §3.2), or why it is not read. */
export type PartnersReading =
  | { readonly ok: true; readonly format: "xml" | "csv"; readonly partners: readonly PublishedPartner[] }
  | { readonly ok: false; readonly refusal: PartnersRefusal };
