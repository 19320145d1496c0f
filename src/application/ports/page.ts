/** A stretch of what is read in the order of its keys: those after one, so many at most. */
export interface KeyPage {
  /** The last key read; null to begin. */
  readonly after: string | null;
  readonly limit: number;
}
