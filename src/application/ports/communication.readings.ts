/** What organisations publish, as it is read. */
export interface CommunicationReadings {
  /** The publications read of an habilitation, by identifier, the last first. */
  ofHabilitation(habilitationId: string): Promise<readonly string[]>;
}
