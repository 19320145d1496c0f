/** S3 at 3 months, SA annual, R renewal. */
export type SurveillanceType = "S3" | "SA" | "R";

/** A point of a documentary surveillance, and the preparation of one held as an audit (R-SUR-4). */
export interface SurveillancePoint {
  readonly code: string;
  /** The heading it counts under: overall quality of the training, or requirements of the certification (R-SUR-6). */
  readonly heading: "quality" | "requirements";
  readonly text: string;
  /** What the product fills in by itself. */
  readonly known: string;
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
  readonly title: string;
  readonly due: string;
  readonly provided: readonly string[];
  /** Points of the reduced check when no session was opened; empty when there is no reduced check. */
  readonly reducedPoints: readonly string[];
}
