import { groundsMissing } from "../../decisions/decision.view.ts";
import type { Habilitation } from "../habilitation.query.ts";

/** The audits of an habilitation. */
export type LaterType = Habilitation["schedulable"][number];

export const modes = ["remote", "on_site", "documentary"] as const;

/** What each audit is for. */
export const auditHints: Readonly<Record<LaterType, string>> = {
  S3: "Première vérification, trois mois après la prise d’effet.",
  SA: "À chaque date anniversaire.",
  C: "Après une plainte, une anomalie ou des résultats insuffisants.",
  R: "Avant la fin des trois ans.",
};

interface Form {
  readonly auditType: LaterType | undefined;
  readonly chosen: ReadonlyMap<string, string>;
  readonly indicators: readonly string[];
  readonly auditor: string | undefined;
  readonly days: readonly (readonly string[])[];
  readonly announced: boolean;
}

/** What is still to be filled in before an audit is scheduled. */
export function auditMissing(form: Form): string | undefined {
  const { auditType, chosen, indicators, auditor, days, announced } = form;
  if (auditType === undefined) return "Choisissez d’abord le type d’audit.";
  if (auditType === "C") {
    const grounds = groundsMissing(chosen);
    if (grounds !== undefined) return grounds;
    if (indicators.length === 0) return "Choisissez les indicateurs à auditer.";
  }
  if (auditor === undefined) return "Choisissez l’auditeur.";
  return !announced && days.length === 0 ? "Fixez la date de l’audit." : undefined;
}
