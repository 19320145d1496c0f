import { count } from "../../ui/format.ts";
import type { Audit } from "../audit.query.ts";
import { type Missing, missingOf } from "../grid/grid.view.ts";
import { findingAdvice, riskAdvice } from "../grid/writing.view.ts";

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

/** The heading over the findings; while the grid is not finished it does not say more than is known. */
export function findingsTitle(audit: Audit): string {
  const n = audit.nonconformities.length;
  const unwritten = missingOf(audit).filter(({ what }) => what === "writing").length;
  if (unwritten > 0) return `${count(n + unwritten, "non-conformité", "non-conformités")}, dont ${unwritten} à écrire`;
  if (n > 0) return count(n, "non-conformité", "non-conformités");
  return missingOf(audit).length > 0 ? "Aucune non-conformité pour l’instant" : "Aucune non-conformité";
}

/** What follows the closing, said at the meeting; nothing while the grid is not finished. */
export function sequelOf(audit: Audit): readonly string[] {
  const { nonconformities } = audit;
  if (missingOf(audit).length > 0) return [];
  const report = "L’auditeur rédige le rapport ; il est vérifié par une autre personne, puis vous est envoyé.";
  if (nonconformities.length === 0) return [report, "Aucune correction ne vous est demandée."];
  return [
    report,
    "Les délais courent à partir de l’envoi du rapport : d’abord un plan d’actions, puis les preuves de correction.",
    "Vous pouvez exprimer un désaccord motivé sur chaque constat, dès maintenant.",
  ];
}

/** What is still advised of the writing of the nonconformities, each with its indicator; empty when nothing is. */
export const adviceOn = ({ nonconformities }: Pick<Audit, "nonconformities">) =>
  nonconformities.flatMap(({ id, indicator, finding, risk }) => {
    const advice = [...findingAdvice(finding), ...riskAdvice(risk, finding)];
    return advice.length === 0 ? [] : [{ id, indicator, advice }];
  });
