import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";

/** Which published version of a scheme a dossier runs under; a dossier keeps its own. */
export interface SchemeRef {
  readonly scheme: string;
  readonly version: string;
  readonly hash: string;
}

/** Published versions only: immutable snapshots with their hash. */
export interface Schemes {
  /** The version in force on a day; throws when none is. */
  inForce(scheme: string, on: Day): Promise<{ readonly ref: SchemeRef; readonly scheme: Scheme }>;
  /** The version of every scheme in force on a day, in the order of their names. */
  everyInForce(on: Day): Promise<readonly Scheme[]>;
  get(ref: SchemeRef): Promise<Scheme>;
}
