import type {
  AssignedRole,
  AssignmentCheck,
  AssignmentFacts,
  Evaluation,
  PersonStanding,
} from "../../domain/access/impartiality.model.ts";
import { assignmentCheck } from "../../domain/access/impartiality.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";
import { impartialityStream, personStream } from "./impartiality.stream.ts";

/** The file on which somebody is proposed, and when. */
export interface ProposedOn {
  readonly organisationId: string;
  readonly scheme: Scheme;
  readonly evaluations: readonly Evaluation[];
  readonly on: Day;
}

/** Whether each of these people may take this role on this file, with the reasons (R-IMP-3). */
export async function checkAssignments(
  ports: Pick<Ports, "states">,
  proposed: { readonly people: readonly string[]; readonly role: AssignedRole },
  file: ProposedOn,
): Promise<readonly AssignmentCheck[]> {
  const facts = await assignmentFacts(ports, file);
  return await Promise.all(
    proposed.people.map(async (personId) =>
      assignmentCheck(await standingOf(ports, personId), { role: proposed.role, on: file.on }, facts),
    ),
  );
}

/** What is known of a file when somebody is proposed on it. */
export async function assignmentFacts(
  ports: Pick<Ports, "states">,
  { organisationId, scheme, evaluations }: Omit<ProposedOn, "on">,
): Promise<AssignmentFacts> {
  const { state } = await ports.states.load(impartialityStream, organisationId);
  return {
    siren: organisationId,
    scheme: scheme.id,
    qualiopi: state.status === "unknown" ? null : state.relation,
    analysis: state.status === "analysed" ? state.analysis : null,
    evaluations,
    rules: scheme.rulebook.impartiality,
  };
}

/** What is known of a person who is proposed. */
export async function standingOf(ports: Pick<Ports, "states">, personId: string): Promise<PersonStanding> {
  const { state } = await ports.states.load(personStream, personId);
  return { personId, links: state.links, authorisations: state.authorisations };
}

/** Whether one person may take this role on this file. */
export async function checkAssignment(
  ports: Pick<Ports, "states">,
  proposed: { readonly personId: string; readonly role: AssignedRole },
  file: ProposedOn,
): Promise<AssignmentCheck> {
  const [check] = await checkAssignments(ports, { people: [proposed.personId], role: proposed.role }, file);
  if (check === undefined) throw new Error("An assignment check gives one answer per person.");
  return check;
}
