/** The page of a dossier, for a mail. */
export const dossierPage = (publicUrl: string, dossierId: string): string =>
  `${publicUrl}/espace/dossiers/${encodeURIComponent(dossierId)}`;

/** The page of an agreement that renews or extends an habilitation, for a mail. */
export const agreementPage = (publicUrl: string, agreementId: string): string =>
  `${publicUrl}/espace/conventions/${encodeURIComponent(agreementId)}`;

/** The page of an audit of an habilitation, for a mail. */
export const auditPage = (publicUrl: string, auditId: string): string =>
  `${publicUrl}/espace/audits/${encodeURIComponent(auditId)}`;

/** The page of a neutralised version of a question, for a mail. */
export const neutralisationPage = (publicUrl: string, question: string, version: number): string =>
  `${publicUrl}/espace/banque/${encodeURIComponent(question)}/neutralisation/${version}`;

/** The identifier of what a stream is about, from its name in the log. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf("-") + 1);
