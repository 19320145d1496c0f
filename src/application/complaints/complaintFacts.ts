import type { ComplaintFacts } from "../../domain/complaints/complaint.model.ts";
import type { Contested, ProposedPerson } from "../../domain/complaints/involvement.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { assignmentFacts, standingOf } from "../impartiality/assignment.ts";
import type { Ports } from "../ports/ports.ts";
import { schemeOnShow } from "../register/readRegister.ts";
import { participationsAbout } from "./participations.ts";

type Reads = Pick<Ports, "states" | "events" | "readings" | "people" | "schemes">;

/** Somebody as proposed on a case: functions, links, authorisations. */
export async function proposed(ports: Reads, personId: string): Promise<ProposedPerson> {
  const [standing, { staff }] = await Promise.all([standingOf(ports, personId), ports.people.actor(personId)]);
  return { ...standing, staff };
}

/** What a case about an organisation puts at stake, as far as who may touch it goes. */
export async function contestedBy(
  ports: Reads,
  organisationId: string | null,
  scheme: Scheme,
): Promise<Omit<Contested, "concerned">> {
  if (organisationId === null) return { file: null, participations: [] };
  const [file, participations] = await Promise.all([
    assignmentFacts(ports, { organisationId, scheme, evaluations: [] }),
    participationsAbout(ports, organisationId),
  ]);
  return { file, participations };
}

/** Those who hold the function that complaints are given to. */
export async function qualityManagers({ readings }: Pick<Ports, "readings">): Promise<readonly string[]> {
  const members = await readings.staff.members();
  return members.filter(({ roles }) => roles.includes("quality_manager")).map(({ id }) => id);
}

/** What an act on a complaint is judged on; `personId` is who is proposed or who acts, null for whoever is not of the certifier. */
export async function complaintFacts(
  ports: Ports,
  { organisationId, personId }: { readonly organisationId: string | null; readonly personId: string | null },
  today: Day,
): Promise<ComplaintFacts> {
  const scheme = await schemeOnShow({ ports, today });
  const [person, contested, managers] = await Promise.all([
    personId === null ? null : proposed(ports, personId),
    contestedBy(ports, organisationId, scheme),
    qualityManagers(ports),
  ]);
  return { rules: scheme.rulebook.complaints, person, contested, qualityManagers: managers };
}
