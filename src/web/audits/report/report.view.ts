import { count } from "../../ui/format.ts";
import type { Audit } from "../audit.query.ts";
import { daysInWords } from "../days.view.ts";
import { indicatorsOf } from "../grid/entries.view.ts";
import { tallyOf } from "../grid/grid.view.ts";

/** What the auditor writes in a report; the rest of it is what the audit recorded. */
export interface ReportText {
  readonly conclusion: string;
  readonly summary: string;
  readonly strengths: string;
  readonly observations: string;
  /** Why an issued report is corrected. */
  readonly correction: string;
}

/** A report to start from: what was sent back, the version being corrected, or what the audit already says. */
export function startOf(audit: Audit): ReportText {
  const { reportDraft, reports, record } = audit;
  if (reportDraft !== null) return { ...textOf(reportDraft), correction: reportDraft.correction ?? "" };
  const last = reports.at(-1);
  if (last !== undefined) return { ...textOf(last), correction: "" };
  return {
    ...{ conclusion: conclusionOf(audit), summary: summaryOf(audit), correction: "" },
    ...{ strengths: record?.strengths ?? "", observations: record?.observations ?? "" },
  };
}

const textOf = ({ conclusion, summary, strengths, observations }: Omit<ReportText, "correction">) => ({
  ...{ conclusion, summary, strengths, observations },
});

function conclusionOf({ nonconformities }: Audit): string {
  const n = nonconformities.length;
  if (n === 0) return "L’organisme répond à l’ensemble des indicateurs applicables.";
  return `L’organisme répond au référentiel, à l’exception de ${count(n, "non-conformité", "non-conformités")} à corriger.`;
}

/** The facts of the audit in sentences, for the auditor to complete. */
function summaryOf(audit: Audit): string {
  const { conforming, nonconforming, notApplicable, applicable } = tallyOf(indicatorsOf(audit));
  const days = audit.plan?.days ?? [];
  const met = audit.opening?.present.length ?? 0;
  const results = [
    count(conforming, "conforme"),
    count(nonconforming, "non conforme", "non conformes"),
    ...(notApplicable === 0 ? [] : [count(notApplicable, "non applicable", "non applicables")]),
  ];
  return [
    `L’audit s’est tenu le ${daysInWords(days)}${met === 0 ? "" : `, avec ${count(met, "personne rencontrée", "personnes rencontrées")}`}.`,
    `Sur ${count(applicable, "indicateur examiné", "indicateurs examinés")} : ${results.join(", ")}.`,
    ...audit.nonconformities.map(({ indicator, indicatorTitle }) => `- ${indicator}, ${indicatorTitle}`),
  ].join("\n");
}

/** What a report still lacks, said beside the button. */
export function reportGap(text: ReportText, correcting: boolean): string | undefined {
  if (text.conclusion.trim() === "") return "Écrivez la conclusion.";
  if (text.summary.trim() === "") return "Écrivez la synthèse.";
  return correcting && text.correction.trim() === "" ? "Dites ce qui est corrigé, et pourquoi." : undefined;
}

/** The text kept on this device, or the one to start from when nothing readable is kept. */
export function keptReport(text: string, otherwise: ReportText): ReportText {
  try {
    return text === "" ? otherwise : { ...otherwise, ...JSON.parse(text) };
  } catch {
    return otherwise;
  }
}
