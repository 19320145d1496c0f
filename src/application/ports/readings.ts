import type { DossierReadings } from "./dossiers.readings.ts";

/** The query tables, by capability. */
export interface Readings {
  readonly dossiers: DossierReadings;
}
