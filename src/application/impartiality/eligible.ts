import type { StaffRole } from "../../domain/access/actor.ts";
import type { AssignedRole, AssignmentCheck } from "../../domain/access/impartiality.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { checkAssignments } from "./assignment.ts";
import { evaluationsIn, evaluationsOf } from "./evaluations.ts";

/** The functions of the staff from which each task of a dossier is given. */
const heldFor: Readonly<Record<AssignedRole, readonly StaffRole[]>> = {
  account_manager: ["account_manager"],
  programme_checker: ["account_manager"],
  auditor: ["auditor"],
  reviewer: ["reviewer"],
  file_reviewer: ["reviewer", "decision_maker"],
  decision_maker: ["decision_maker"],
  signatory: ["signatory"],
};

export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly check: AssignmentCheck;
}

interface Proposed {
  readonly dossierId: string;
  readonly role: AssignedRole;
  readonly audit?: string;
  readonly on?: Day;
}

/** Everybody who holds the function, each with whether they may be assigned to this dossier on a day, today when none is told, and why not (R-IMP-3). */
export const eligibleFor = async (asking: Asking, { dossierId, role, audit = "", on = asking.today }: Proposed) => {
  const { ports } = asking;
  const found = await readableDossier(asking, dossierId);
  if (!found.ok) return found;
  const { state } = found;
  // An audit of an habilitation is another evaluation than the application was; one still to schedule has none yet.
  const later = audit !== "" && audit !== dossierId;
  const members = await ports.readings.staff.members();
  const holders = members.filter(({ roles }) => roles.some((held) => heldFor[role].includes(held)));
  const checks = await checkAssignments(
    ports,
    { people: holders.map(({ id }) => id), role },
    {
      organisationId: state.organisationId,
      scheme: await ports.schemes.get(state.scheme),
      evaluations: later ? await evaluationsIn(ports, audit) : await evaluationsOf(ports, dossierId),
      on,
    },
  );
  const candidates = checks.map((check): Candidate => {
    const name = holders.find(({ id }) => id === check.personId)?.name ?? "";
    return { personId: check.personId, name, check };
  });
  return done(candidates.toSorted((a, b) => Number(b.check.eligible) - Number(a.check.eligible)));
};
