import type { StaffRole } from "../access/actor.ts";
import type { AssignmentFacts, EvaluationAct, Impediment, PersonStanding } from "../access/impartiality.model.ts";
import { assignmentCheck } from "../access/impartiality.ts";
import type { Day } from "../shared/calendar.ts";

/** What somebody did on a file of the organisation, that a complaint or an appeal may put at stake (R-DEC-1, R-CMP-4). */
export type ParticipationAct = EvaluationAct | "review" | "decision" | "sanction" | "order" | "complaint";

export interface Participation {
  readonly personId: string;
  readonly act: ParticipationAct;
}

/** Somebody of the certifier as proposed: functions, links, authorisations. */
export interface ProposedPerson extends PersonStanding {
  readonly staff: readonly StaffRole[];
}

/** What is contested, as far as who may touch it goes. */
export interface Contested {
  /** The file of the organisation; null when none is known. */
  readonly file: AssignmentFacts | null;
  readonly participations: readonly Participation[];
  /** People of the certifier whom it concerns. */
  readonly concerned: readonly string[];
}

/** Why somebody may not handle or decide. */
export type Involvement =
  | { readonly code: "took-part"; readonly acts: readonly ParticipationAct[] }
  | { readonly code: "concerned" }
  | Extract<Impediment, { code: "link-declared" | "excluded-by-risk-analysis" }>;

/** What was looked at before somebody was given a case, kept with it (R-IMP-3). */
export interface InvolvementCheck {
  readonly personId: string;
  readonly on: Day;
  readonly eligible: boolean;
  readonly reasons: readonly Involvement[];
}

/** Whether somebody is involved in what is contested: by their acts, their links, or because it is about them (R-CMP-4). */
export function involvementCheck(person: PersonStanding, contested: Contested, on: Day): InvolvementCheck {
  const { personId } = person;
  const reasons = [
    ...(contested.concerned.includes(personId) ? [{ code: "concerned" } as const] : []),
    ...tookPart(personId, contested),
    ...linked(person, contested, on),
  ];
  return { personId, on, eligible: reasons.length === 0, reasons };
}

function tookPart(personId: string, { participations }: Contested): readonly Involvement[] {
  const acts = [...new Set(participations.filter((one) => one.personId === personId).map(({ act }) => act))];
  return acts.length === 0 ? [] : [{ code: "took-part", acts }];
}

/** The links and the exclusions that any assignment on the file meets (R-IMP-1, R-IMP-2). */
function linked(person: PersonStanding, { file }: Contested, on: Day): readonly Involvement[] {
  if (file === null) return [];
  const { reasons } = assignmentCheck(person, { role: "account_manager", on }, file);
  return reasons.flatMap((reason) =>
    reason.code === "link-declared" || reason.code === "excluded-by-risk-analysis" ? [reason] : [],
  );
}
