import type { ContentHash } from "../shared/content.ts";
import type { SampleCode } from "./plan.model.ts";

/** A picture taken during the audit, of things and never of people (R-AUD-5). */
export interface Photo {
  readonly id: string;
  readonly indicator: string;
  /** The nonconformity that it shows; null when it only shows what was seen. */
  readonly nonconformity: string | null;
  readonly file: ContentHash;
  readonly caption: ContentHash | null;
}

/** A file that was looked at in a sample; a trainee is named by initials (R-AUD-5). */
export interface SampledFile {
  readonly id: string;
  readonly sample: SampleCode;
  readonly reference: ContentHash;
  readonly note: ContentHash | null;
}

/** What interrupted the audit, such as a lost connection in a remote one (R-AUD-6). */
export interface Incident {
  readonly id: string;
  readonly what: ContentHash;
}

/** How a sequence was held otherwise than planned (R-AUD-10). */
export interface Departure {
  readonly id: string;
  readonly sequence: string;
  readonly what: ContentHash;
}

/** What the auditors keep during an audit beside ratings and nonconformities. */
export interface OnSite {
  /** Indicators to come back to before the closing meeting. */
  readonly flagged: readonly string[];
  readonly photos: readonly Photo[];
  readonly sampledFiles: readonly SampledFile[];
  readonly incidents: readonly Incident[];
  readonly departures: readonly Departure[];
}

/** Nothing kept yet. */
export const nothingOnSite: OnSite = { flagged: [], photos: [], sampledFiles: [], incidents: [], departures: [] };
