/** The page of a dossier, for a mail. */
export const dossierPage = (publicUrl: string, dossierId: string): string =>
  `${publicUrl}/espace/dossiers/${encodeURIComponent(dossierId)}`;

/** The identifier of what a stream is about, from its name in the log. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf("-") + 1);
