import type { PartnersReading } from "../../domain/listing/comparison.ts";

/** Reads the open data of France compétences; it holds up nobody else meanwhile. */
export interface PublishedPartners {
  /** The partners of a certification, by its number in the directory, `RS6891`. */
  read(bytes: Uint8Array, certification: string): Promise<PartnersReading>;
}
