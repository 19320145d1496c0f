import type { QualiopiRelation } from "../impartiality/impartiality.events.ts";
import type { LinkKind } from "../impartiality/person.events.ts";
import type { Day } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { StaffRole } from "./actor.ts";
import type {
  AssignedRole,
  AssignmentCheck,
  AssignmentFacts,
  EvaluationAct,
  Impediment,
  PersonStanding,
} from "./impartiality.model.ts";
import { assignmentCheck } from "./impartiality.ts";

/** Why somebody may not review or decide on a file (R-DEC-1). */
export type DeciderRefusal =
  | { readonly code: "decision/took-part-in-evaluation"; readonly acts: readonly EvaluationAct[] }
  | { readonly code: "decision/link-declared"; readonly kind: LinkKind; readonly from: Day; readonly until: Day | null }
  | { readonly code: "decision/excluded-by-risk-analysis" }
  | { readonly code: "decision/qualiopi-relation-unknown" }
  | { readonly code: "decision/risk-analysis-missing"; readonly relation: QualiopiRelation["kind"] }
  | { readonly code: "decision/risk-unacceptable" }
  | { readonly code: "decision/not-authorised"; readonly since: Day | null }
  | { readonly code: "decision/abstained" };

/** What is known of a file when it goes to a decision: of its organisation, of its evaluation, and who abstained. */
export interface DecidersFacts extends AssignmentFacts {
  readonly abstained: readonly string[];
}

/** For each person, whether they may decide on the file on a day, and why not (R-IMP-3). */
export const eligibleDeciders = (
  people: readonly PersonStanding[],
  facts: DecidersFacts,
  on: Day,
): readonly AssignmentCheck[] => people.map((person) => checkOf(person, { role: "decision_maker", on }, facts));

function checkOf(
  person: PersonStanding,
  asked: { readonly role: AssignedRole; readonly on: Day },
  facts: DecidersFacts,
): AssignmentCheck {
  const check = assignmentCheck(person, asked, facts);
  if (!facts.abstained.includes(person.personId)) return check;
  return { ...check, eligible: false, reasons: [{ code: "abstained" }, ...check.reasons] };
}

/** Why this person may not review (`file_reviewer`) or decide (`decision_maker`) on the file, or null; the gravest reason first. */
export function deciderRefusal(
  person: PersonStanding,
  asked: { readonly role: "file_reviewer" | "decision_maker"; readonly on: Day },
  facts: DecidersFacts,
): DeciderRefusal | null {
  const [reason] = checkOf(person, asked, facts).reasons;
  return reason === undefined ? null : refusalFor(reason);
}

/** What can be given to somebody so that they may decide: the function, an authorisation for the scheme (R-IMP-4). */
export type LackingToDecide = "function" | "authorisation";

/**
 * What somebody lacks to decide on a file; null when something keeps them from it that nobody can give nor take away, as being
 * there to look from outside.
 */
export function lackingToDecide(
  person: PersonStanding & { readonly staff: readonly StaffRole[] },
  facts: DecidersFacts,
  on: Day,
): readonly LackingToDecide[] | null {
  const { reasons } = checkOf(person, { role: "decision_maker", on }, facts);
  if (person.staff.includes("observer") || reasons.some(({ code }) => code !== "not-authorised")) return null;
  return [
    ...(person.staff.includes("decision_maker") ? [] : ["function" as const]),
    ...(reasons.length === 0 ? [] : ["authorisation" as const]),
  ];
}

/** What closes a file to somebody, where the other impediments only keep them from reviewing and deciding. */
const conflicts = [
  "link-declared",
  "excluded-by-risk-analysis",
  "abstained",
] as const satisfies readonly Impediment["code"][];

/** Why what is said and written before the decision on a file is closed to somebody of the staff (R-IMP-1, R-IMP-2). */
export const conflictsOf = (person: PersonStanding, facts: DecidersFacts, on: Day): readonly Impediment[] =>
  checkOf(person, { role: "file_reviewer", on }, facts).reasons.filter(({ code }) =>
    conflicts.some((conflict) => conflict === code),
  );

function refusalFor(reason: Impediment): DeciderRefusal {
  switch (reason.code) {
    case "took-part-in-evaluation":
      return { code: "decision/took-part-in-evaluation", acts: reason.acts };
    case "link-declared":
      return { code: "decision/link-declared", kind: reason.kind, from: reason.from, until: reason.until };
    case "excluded-by-risk-analysis":
      return { code: "decision/excluded-by-risk-analysis" };
    case "qualiopi-relation-unknown":
      return { code: "decision/qualiopi-relation-unknown" };
    case "risk-analysis-missing":
      return { code: "decision/risk-analysis-missing", relation: reason.relation };
    case "risk-unacceptable":
      return { code: "decision/risk-unacceptable" };
    case "not-authorised":
      return { code: "decision/not-authorised", since: reason.since };
    case "abstained":
      return { code: "decision/abstained" };
    default:
      return unreachable(reason);
  }
}
