/** The page of a dossier, for a mail. */
export const dossierPage = (publicUrl: string, dossierId: string): string =>
  `${publicUrl}/espace/dossiers/${encodeURIComponent(dossierId)}`;

/** The page of an audit of an habilitation, for a mail. */
export const auditPage = (publicUrl: string, auditId: string): string =>
  `${publicUrl}/espace/audits/${encodeURIComponent(auditId)}`;

/** The page of a declared change, for a mail. */
export const changePage = (publicUrl: string, changeId: string): string =>
  `${publicUrl}/espace/changements/${encodeURIComponent(changeId)}`;

/** The page of an habilitation, or one of its sides, for a mail. */
export const habilitationPage = (publicUrl: string, habilitationId: string, side = ""): string =>
  `${publicUrl}/espace/habilitations/${encodeURIComponent(habilitationId)}${side}`;

/** The identifier of what a stream is about, from its name in the log. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf("-") + 1);
