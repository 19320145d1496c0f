import type { Day } from "../shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../shared/french.ts";
import type { DueType, SurveillanceOutcome } from "../surveillance/surveillance.events.ts";

/** What a cycle has been, in figures (R-REN-1, R-SUR-4). */
export interface CycleFigures {
  readonly activity: {
    readonly declared: number;
    readonly held: number;
    readonly prepared: number;
    readonly enrolled: number;
    readonly gaveUp: number;
  };
  readonly results: {
    readonly passed: number;
    readonly presented: number;
    /** The rate in tenths of a percent, cut; null without result. */
    readonly tenths: number | null;
    readonly standing: "no-result" | "not-significant" | "below" | "reached";
    readonly threshold: number;
  };
  readonly complaints: { readonly received: number; readonly founded: number; readonly open: number };
  readonly alerts: { readonly raised: number; readonly open: number };
  readonly changes: { readonly declared: number; readonly late: number };
}

/** « , dont 2 fondés »; nothing of nothing. */
const part = (n: number, one: string, many: string): string => (n === 0 ? "" : `, dont ${counted(n, one, many)}`);

/** What was held and whom it prepared, so far as it was declared. */
export function activityInWords({ activity }: Pick<CycleFigures, "activity">): string {
  const { declared, held, prepared, enrolled, gaveUp } = activity;
  if (declared === 0) return "Aucune session déclarée dans le cycle.";
  const sessions = `${counted(held, "session tenue", "sessions tenues")} sur ${counted(declared, "déclarée", "déclarées")}`;
  const people = `${counted(prepared, "personne préparée", "personnes préparées")}${part(enrolled, "inscrite à l’examen", "inscrites à l’examen")}`;
  return `${sessions}${nbsp}; ${people}${gaveUp === 0 ? "" : ` et ${counted(gaveUp, "renoncement")}`}.`;
}

/** The rate of the cycle, never without its counts; under the minimum sample it says nothing (R-RATE-1). */
export function resultsInWords({ results }: Pick<CycleFigures, "results">): string {
  const { passed, presented, tenths, standing, threshold } = results;
  if (standing === "no-result" || tenths === null) return "Aucun résultat dans le cycle.";
  const counts = `${passed} reçus sur ${counted(presented, "présenté")}`;
  if (standing === "not-significant") return `${counts}${nbsp}: trop peu pour dire un taux.`;
  const rate = `${String(tenths / 10).replace(".", ",")}${nbsp}%`;
  return `${counts}, soit ${rate}, ${standing === "below" ? "sous" : "au moins"} le seuil de ${threshold}${nbsp}%.`;
}

/** What third parties wrote, and what the product raised. */
export function complaintsInWords({ complaints, alerts }: Pick<CycleFigures, "complaints" | "alerts">): string {
  if (complaints.received + alerts.raised === 0) return "Aucun message reçu, aucune alerte levée.";
  const received = `${counted(complaints.received, "message reçu", "messages reçus")}${part(complaints.founded, "fondé", "fondés")}`;
  const raised = `${counted(alerts.raised, "alerte levée", "alertes levées")}${part(alerts.open, "ouverte", "ouvertes")}`;
  const open = complaints.open === 0 ? "" : ` (${complaints.open} en cours)`;
  return `${received}${open}${nbsp}; ${raised}.`;
}

export const changesInWords = ({ changes }: Pick<CycleFigures, "changes">): string =>
  changes.declared === 0
    ? "Aucun changement déclaré."
    : `${counted(changes.declared, "changement déclaré", "changements déclarés")}${part(changes.late, "hors délai", "hors délai")}.`;

/** The day of an audit, and what it has left open. */
export const auditInWords = (audit: {
  readonly auditOn: Day | string | null;
  readonly openNonconformities: number;
}): string =>
  listedParts([
    audit.auditOn === null ? "date à fixer" : writtenDay(audit.auditOn),
    ...(audit.openNonconformities === 0
      ? []
      : [counted(audit.openNonconformities, "non-conformité ouverte", "non-conformités ouvertes")]),
  ]);

const outcomes: Readonly<Record<SurveillanceOutcome, string>> = {
  satisfactory: "satisfaisante",
  "with-observations": "satisfaisante, avec observations",
  "with-nonconformities": "avec non-conformités",
  insufficient: "insuffisante",
};

export const surveillanceNames: Readonly<Record<DueType, string>> = {
  S3: "Première surveillance",
  SA: "Surveillance annuelle",
};

interface SurveillanceFigures {
  readonly dueOn: Day | string;
  readonly outcome: SurveillanceOutcome | null;
  readonly late: boolean;
  readonly openGaps: number;
}

export const surveillanceInWords = ({ dueOn, outcome, late, openGaps }: SurveillanceFigures): string =>
  listedParts([
    writtenDay(dueOn),
    outcome === null ? "non conclue" : outcomes[outcome],
    ...(late ? ["hors délai"] : []),
    ...(openGaps === 0 ? [] : [counted(openGaps, "écart ouvert", "écarts ouverts")]),
  ]);

export const suspensionInWords = (one: {
  readonly from: Day | string;
  readonly liftedOn: Day | string | null;
}): string =>
  `À partir du ${writtenDay(one.from)}${one.liftedOn === null ? ", en cours" : `, levée le ${writtenDay(one.liftedOn)}`}`;

const listedParts = (parts: readonly string[]): string => parts.join(", ");
