import type { ContestedDecision } from "../../domain/complaints/appeal.events.ts";
import type { AppealFacts } from "../../domain/complaints/appeal.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { assignmentFacts } from "../impartiality/assignment.ts";
import type { Ports } from "../ports/ports.ts";
import { proposed } from "./complaintFacts.ts";
import { participationsIn } from "./participations.ts";

interface About {
  readonly organisationId: string;
  readonly dossierId: string;
  readonly scheme: Scheme;
  readonly decision: ContestedDecision | null;
  readonly previous: string | null;
  /** Who is proposed, or who acts. */
  readonly people: readonly string[];
}

/** What an act on an appeal is judged on. */
export async function appealFacts(ports: Ports, about: About): Promise<AppealFacts> {
  const { organisationId, dossierId, scheme, decision, previous } = about;
  const [file, participations, people] = await Promise.all([
    assignmentFacts(ports, { organisationId, scheme, evaluations: [] }),
    participationsIn(ports, dossierId),
    Promise.all([...new Set(about.people)].map((personId) => proposed(ports, personId))),
  ]);
  return {
    ...{ rules: scheme.rulebook.complaints, grounds: scheme.grounds, decision, previous, people },
    contested: { file, participations, concerned: [] },
  };
}
