/** S3 at 3 months, SA annual, R renewal. */
export type SurveillanceType = "S3" | "SA" | "R";

/** What the product knows by itself, and shows beside a point. */
export const surveillanceFacts = [
  ...(["legal", "qualiopi", "trainers", "programme", "materials", "modalities", "publications", "sessions"] as const),
  ...(["candidates", "results", "complaints", "subcontracting", "nonconformities", "duties", "impartiality"] as const),
] as const;
export type KnownFact = (typeof surveillanceFacts)[number];

/** A point of a documentary surveillance, and the preparation of one held as an audit (R-SUR-4). */
export interface SurveillancePoint {
  readonly code: string;
  /** The heading it counts under: overall quality of the training, or requirements of the certification (R-SUR-6). */
  readonly heading: "quality" | "requirements";
  readonly text: string;
  /** What the product fills in by itself. */
  readonly known: string;
  /** The same, by name; a point about publications rests on captures (R-COM-1). */
  readonly facts: readonly KnownFact[];
  /** What is asked of the organisation; null when nothing is. */
  readonly asked: string | null;
  readonly types: readonly SurveillanceType[];
  readonly indicators: readonly string[];
  /** What a gap leads to. */
  readonly consequence: string;
  /** Grounds a sanction could rest on. */
  readonly grounds: readonly string[];
  /** Whether a gap raises an alert to a decision maker on the same day (R-CHG-1). */
  readonly sameDayAlert: boolean;
}

/** What the organisation provides at each milestone. */
export interface SurveillanceContent {
  readonly type: SurveillanceType;
  /** Checked on the points, or by an audit of which they are the preparation (R-SUR-4). */
  readonly mode: "documentary" | "audit";
  readonly title: string;
  readonly due: string;
  readonly provided: readonly string[];
  /** Points of the reduced check when no session was opened; empty when there is no reduced check. */
  readonly reducedPoints: readonly string[];
  /** Points of a renewal answered afresh with files, whatever is known of them (R-REN-1). */
  readonly afresh: readonly string[];
  /** What is sworn again with it. */
  readonly statements: readonly { readonly code: string; readonly text: string }[];
}
