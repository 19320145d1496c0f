import type { QualiopiRelation } from "../impartiality/impartiality.events.ts";
import type { AuthorisedFunction, Link } from "../impartiality/person.events.ts";
import { addDays, addMonths, type Day } from "../shared/calendar.ts";
import {
  type AssignedRole,
  type AssignmentCheck,
  type AssignmentFacts,
  type AssignmentPoint,
  assignmentPoints,
  type EvaluationAct,
  type Impediment,
  type Notice,
  type PersonStanding,
} from "./impartiality.model.ts";

const everyEvaluation = [
  "admissibility",
  "programme-check",
  "audit",
  "correction-verification",
  "plan-review",
  "report-review",
  "surveillance",
  "renewal",
] as const satisfies readonly EvaluationAct[];

interface Duty {
  /** The authorisation it asks for (R-IMP-4). */
  readonly function: AuthorisedFunction | null;
  /** Acts on the same file that exclude it (R-DEC-1). */
  readonly excludedBy: readonly EvaluationAct[];
  /** Whether it goes on after an unacceptable risk: the refusal that follows must be reviewed and pronounced (R-IMP-1). */
  readonly despiteUnacceptableRisk: boolean;
}

const duties: Readonly<Record<AssignedRole, Duty>> = {
  account_manager: { function: null, excludedBy: [], despiteUnacceptableRisk: false },
  programme_checker: { function: "programme", excludedBy: [], despiteUnacceptableRisk: false },
  auditor: { function: "audit", excludedBy: ["plan-review", "report-review"], despiteUnacceptableRisk: false },
  reviewer: { function: null, excludedBy: ["audit"], despiteUnacceptableRisk: false },
  file_reviewer: { function: null, excludedBy: everyEvaluation, despiteUnacceptableRisk: true },
  decision_maker: { function: "decision", excludedBy: everyEvaluation, despiteUnacceptableRisk: true },
  signatory: { function: null, excludedBy: [], despiteUnacceptableRisk: false },
};

/** Whether a person may be given a role on a file on a day, why not, and what is shown anyway (R-IMP-1 to R-IMP-4, R-DEC-1). */
export function assignmentCheck(
  person: PersonStanding,
  asked: { readonly role: AssignedRole; readonly on: Day },
  facts: AssignmentFacts,
): AssignmentCheck {
  const duty = duties[asked.role];
  const reasons = [
    ...tookPart(person, duty, facts),
    ...blockingLinks(person, asked.on, facts),
    ...riskFor(person, { duty, on: asked.on }, facts),
    ...missingAuthorisation(person, { duty, on: asked.on }, facts),
  ];
  const notices = noticesFor(person, asked.on, facts);
  return { personId: person.personId, ...asked, eligible: reasons.length === 0, reasons, notices };
}

function tookPart({ personId }: PersonStanding, { excludedBy }: Duty, facts: AssignmentFacts): readonly Impediment[] {
  const done = facts.evaluations.filter((evaluation) => evaluation.personId === personId);
  const acts = excludedBy.filter((act) => done.some((evaluation) => evaluation.act === act));
  return acts.length === 0 ? [] : [{ code: "took-part-in-evaluation", acts }];
}

/** A link blocks while it lasts, before it begins, and for some months after its last day (R-IMP-2). */
const blocks = ({ until }: Link, on: Day, months: number): boolean => until === null || on < addMonths(until, months);

function blockingLinks({ links }: PersonStanding, on: Day, facts: AssignmentFacts): readonly Impediment[] {
  return links
    .filter((link) => link.siren === facts.siren && blocks(link, on, facts.rules.linkMonths))
    .map(({ kind, from, until }) => ({ code: "link-declared", kind, from, until }));
}

/** Whether a relation with the Qualiopi certification asks for an approved risk analysis on a day (R-IMP-1). */
export function riskAnalysisNeeded(relation: QualiopiRelation, on: Day, qualiopiMonths: number): boolean {
  if (relation.kind === "former") return on < addMonths(relation.until, qualiopiMonths);
  return relation.kind !== "never";
}

function riskFor(
  { personId }: PersonStanding,
  { duty, on }: { readonly duty: Duty; readonly on: Day },
  { qualiopi, analysis, rules }: AssignmentFacts,
): readonly Impediment[] {
  if (qualiopi === null) return [{ code: "qualiopi-relation-unknown" }];
  if (!riskAnalysisNeeded(qualiopi, on, rules.qualiopiMonths)) return [];
  if (analysis === null) return [{ code: "risk-analysis-missing", relation: qualiopi.kind }];
  const reasons: Impediment[] = [];
  if (analysis.excluded.includes(personId)) reasons.push({ code: "excluded-by-risk-analysis" });
  if (analysis.outcome === "unacceptable" && !duty.despiteUnacceptableRisk) reasons.push({ code: "risk-unacceptable" });
  return reasons;
}

function missingAuthorisation(
  { authorisations }: PersonStanding,
  { duty, on }: { readonly duty: Duty; readonly on: Day },
  { scheme }: AssignmentFacts,
): readonly Impediment[] {
  if (duty.function === null) return [];
  const begun = authorisations.filter(
    (one) => one.scheme === scheme && one.function === duty.function && one.from <= on,
  );
  if (begun.some(({ until }) => until === null || on <= until)) return [];
  const lastDay = begun
    .flatMap(({ until }) => (until === null ? [] : [until]))
    .toSorted()
    .at(-1);
  const since = lastDay === undefined ? null : addDays(lastDay, 1);
  return [{ code: "not-authorised", function: duty.function, since }];
}

function noticesFor(
  { links }: PersonStanding,
  on: Day,
  { siren, analysis, rules }: AssignmentFacts,
): readonly Notice[] {
  const expired = links.flatMap((link): Notice[] => {
    const shown = link.siren === siren && link.until !== null && !blocks(link, on, rules.linkMonths);
    return shown && link.until !== null ? [{ code: "expired-link", kind: link.kind, until: link.until }] : [];
  });
  if (analysis === null || on <= analysis.reviewDueOn) return expired;
  return [...expired, { code: "risk-analysis-review-due", dueOn: analysis.reviewDueOn }];
}

const points: Readonly<Record<Impediment["code"], AssignmentPoint>> = {
  "not-authorised": "authorisation",
  "link-declared": "links",
  "excluded-by-risk-analysis": "other-file",
  "qualiopi-relation-unknown": "other-file",
  "risk-analysis-missing": "other-file",
  "risk-unacceptable": "other-file",
  "took-part-in-evaluation": "evaluation",
  abstained: "evaluation",
};

/** What was looked at, point by point, and what prevents the assignment at each: nothing where it is as it should be. */
export const checkedPoints = ({ reasons }: Pick<AssignmentCheck, "reasons">) =>
  assignmentPoints.map((point) => ({ point, reasons: reasons.filter(({ code }) => points[code] === point) }));
