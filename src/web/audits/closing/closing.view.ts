import type { Audit } from "../audit.query.ts";
import { type Missing, missingOf } from "../grid/grid.view.ts";

/** What keeps the audit from being closed, in words, by kind. */
export interface Blocking {
  readonly title: string;
  readonly items: readonly Missing[];
}

/** Why the audit cannot be closed yet, most numerous first; empty when it can. */
export function blockingOf(audit: Audit): readonly Blocking[] {
  const missing = missingOf(audit);
  const unrated = missing.filter(({ what }) => what === "rating");
  const unwritten = missing.filter(({ what }) => what === "writing");
  return [
    ...(unwritten.length === 0 ? [] : [{ title: "Non-conformités à écrire", items: unwritten }]),
    ...(unrated.length === 0 ? [] : [{ title: "Indicateurs à évaluer", items: unrated }]),
  ];
}

/** What follows the closing, said at the meeting. */
export function sequelOf({ nonconformities }: Pick<Audit, "nonconformities">): readonly string[] {
  const report = "L’auditeur rédige le rapport ; il est vérifié par une autre personne, puis vous est envoyé.";
  if (nonconformities.length === 0) return [report, "Aucune correction ne vous est demandée."];
  return [
    report,
    "Les délais courent à partir de l’envoi du rapport : d’abord un plan d’actions, puis les preuves de correction.",
    "Vous pouvez exprimer un désaccord motivé sur chaque constat, dès maintenant.",
  ];
}
