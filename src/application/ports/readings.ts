import type { DossierReadings } from "./dossiers.readings.ts";
import type { JourneyReadings } from "./journeys.readings.ts";

/** The query tables, by capability. */
export interface Readings {
  readonly dossiers: DossierReadings;
  readonly journeys: JourneyReadings;
}
