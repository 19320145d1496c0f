import { count } from "../../ui/format.ts";
import type { Audit } from "../audit.query.ts";
import { daysInWords } from "../days.view.ts";
import { indicatorsOf } from "../grid/findings.view.ts";
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
  const points = n === 1 ? "d’une non-conformité" : `de ${count(n, "non-conformité", "non-conformités")}`;
  return `L’organisme répond au référentiel, à l’exception ${points} à corriger.`;
}

/** The facts of the audit in sentences, for the auditor to complete; an empty line parts two paragraphs. */
function summaryOf(audit: Audit): string {
  const { conforming, nonconforming, notApplicable, applicable } = tallyOf(indicatorsOf(audit));
  const days = daysInWords(audit.plan?.days ?? []);
  const met = audit.opening?.present.length ?? 0;
  const people = met === 0 ? "" : `, avec ${count(met, "personne rencontrée", "personnes rencontrées")}`;
  const results = [
    count(conforming, "conforme"),
    count(nonconforming, "non conforme", "non conformes"),
    ...(notApplicable === 0 ? [] : [count(notApplicable, "non applicable", "non applicables")]),
  ];
  const examined = count(applicable, "indicateur examiné", "indicateurs examinés");
  const points = audit.nonconformities.map(({ indicator, indicatorTitle }) => `- ${indicator}, ${indicatorTitle}`);
  return [
    `L’audit s’est tenu le ${days}${people}. Sur ${examined} : ${results.join(", ")}.`,
    "",
    followedOf(audit),
    ...(points.length === 0 ? [] : ["", "Non-conformités relevées :", "", ...points]),
  ].join("\n");
}

/** Whether the plan was followed, and what interrupted the audit: each departure and incident is in the report, word for word. */
function followedOf({ departures, incidents }: Pick<Audit, "departures" | "incidents">): string {
  const plan =
    departures.length === 0
      ? "Le plan a été suivi."
      : `Le plan a été suivi, à l’exception de ${count(departures.length, "point noté", "points notés")}.`;
  return incidents.length === 0 ? plan : `${plan} ${count(incidents.length, "incident noté", "incidents notés")}.`;
}

/** One thing that the report takes from the audit, and where it is seen. */
interface Taken {
  readonly label: string;
  readonly value: string;
  readonly part: "grid" | "plan" | "closing" | "nonconformities";
}

/** Everything that joins what the auditor writes, so that nothing is typed twice. */
export function takenFrom(audit: Audit): readonly Taken[] {
  const { opening, sampledFiles, departures, incidents, nonconformities } = audit;
  const indicators = indicatorsOf(audit);
  const photos = indicators.flatMap((one) => one.photos).length;
  const followed = departures.length === 0 ? "suivi" : count(departures.length, "écart noté", "écarts notés");
  return [
    { label: "Personnes rencontrées", value: String(opening?.present.length ?? 0), part: "closing" },
    { label: "Indicateurs examinés", value: String(tallyOf(indicators).applicable), part: "grid" },
    { label: "Non-conformités", value: String(nonconformities.length), part: "nonconformities" },
    { label: "Dossiers examinés", value: String(sampledFiles.length), part: "grid" },
    { label: "Photos", value: String(photos), part: "grid" },
    { label: "Plan d’audit", value: followed, part: "plan" },
    { label: "Incidents", value: String(incidents.length), part: "grid" },
  ];
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
