import type { Nonconformity as Written } from "../../domain/audits/nonconformity.model.ts";
import { inPlanOrder } from "../../domain/audits/nonconformity.order.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { counted, grouped } from "../../domain/shared/french.ts";
import type { FollowUp, Nonconformity } from "../ports/printing.audits.ts";
import type { Fact, NamedPerson, Sheet } from "../ports/printing.ts";
import { writtenIn } from "./nonconformityView.ts";
import { metBy, type Seen } from "./seen.ts";
import { attendeeNames, kindNames, modeNames } from "./wording.ts";

/** What the documents of an audit are printed from. */
export interface AuditFile {
  readonly seen: Seen;
  /** Of the dossier. */
  readonly number: string;
  readonly organisationName: string;
  readonly content: DossierContent;
  /** The day of the document. */
  readonly on: Day;
  readonly fingerprint: string;
}

/** What every document of an audit carries in its heading. */
export function headOf({ seen, number, organisationName, on, fingerprint }: AuditFile) {
  const { state, scheme } = seen;
  const head: Sheet = { reference: number, date: on, certifier: scheme.certifier, fingerprint };
  return { ...head, kind: kindNames[state.auditType], organisation: organisationName };
}

export function factsOf({ seen, content }: AuditFile): readonly Fact[] {
  const { state, scheme } = seen;
  const all = scheme.referential.criteria.flatMap(({ indicators }) => indicators).length;
  const applicable = "plan" in state ? state.plan.indicators.length : 0;
  return [
    { label: "SIRET", value: grouped(content.identity.siret) },
    { label: "Mode", value: modeNames[state.mode] },
    {
      label: "Référentiel",
      value: `Référentiel qualité de l’habilitation, version ${scheme.version} (${counted(all, "indicateur")}, ${applicable} applicables)`,
    },
  ];
}

export const auditorOf = ({ seen }: AuditFile): NamedPerson => ({
  name: seen.name(seen.state.auditor),
  role: attendeeNames.auditor,
});

/** Whoever reviewed last; null when nobody did. */
export function reviewerOf({ seen }: AuditFile, act: "plan_review" | "report_review"): NamedPerson | null {
  const reviewer = seen.state.evaluators.findLast((one) => one.act === act);
  return reviewer === undefined ? null : { name: seen.name(reviewer.personId), role: attendeeNames.reviewer };
}

export const met = ({ seen }: AuditFile, people: Parameters<typeof metBy>[1]): readonly NamedPerson[] =>
  metBy(seen, people).map(({ name, role }) => ({ name, role: attendeeNames[role] }));

const gradeNames: Readonly<Record<Written["grade"], string | null>> = {
  binary: null,
  minor: "Mineure",
  major: "Majeure",
};

export function nonconformitiesIn({ seen }: AuditFile): readonly Nonconformity[] {
  const { state } = seen;
  if (!("nonconformities" in state)) return [];
  return inPlanOrder(state).map((one) => {
    const { indicator, indicatorTitle, finding, risk, disagreements } = writtenIn(seen, one);
    return {
      ...{ indicator: { code: indicator, title: indicatorTitle }, grade: gradeNames[one.grade], finding, risk },
      disagreement: disagreements.length === 0 ? null : disagreements.join("\n\n"),
    };
  });
}

/** What is due after the audit; the days are known once the report is issued (R-AUD-8). */
export function followUpsIn(
  { seen }: AuditFile,
  until: { readonly plan: Day | null; readonly evidence: Day | null },
): readonly FollowUp[] {
  const { state } = seen;
  if (!("nonconformities" in state) || state.nonconformities.length === 0) return [];
  const { actionPlanDays, evidenceMonths, verificationMonths } = state.delays;
  return [
    {
      ...{ title: "Plan d’actions", until: until.plan },
      rule: `${counted(actionPlanDays, "jour")} après l’émission du rapport`,
    },
    {
      ...{ title: "Preuves de correction", until: until.evidence },
      rule: `${evidenceMonths} mois après l’émission du rapport`,
    },
    {
      ...{ title: "Vérification par l’auditeur", until: null },
      rule: `${verificationMonths} mois après le dépôt des preuves`,
    },
  ];
}
