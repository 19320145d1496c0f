import type { BeginFacts } from "../../domain/quizzes/eligibility.ts";
import type { SittingState } from "../../domain/quizzes/sitting.model.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import { membersOf } from "../briefings/briefingFacts.ts";
import type { ForDossier } from "../dossiers/forDossier.ts";
import type { Ports } from "../ports/ports.ts";
import type { Work } from "../work.ts";
import { attemptOf, attemptsOf, pastOf, quizOpenFor, sittersAmong } from "./sittings.ts";

/** Whether the person who acts may begin the quiz of a dossier now is judged on this. */
export async function beginFacts(
  { ports, actor, at }: Work,
  dossierId: string,
  { found, sitting }: { readonly found: Extract<ForDossier, { readonly ok: true }>; readonly sitting: SittingState },
): Promise<BeginFacts> {
  const { rulebook } = found.scheme;
  const [members, attempts, open, elsewhere] = await Promise.all([
    membersOf(ports, found.state.organisationId),
    attemptsOf(ports, sitting, at),
    quizOpenFor(ports, { dossierId, scheme: found.scheme, at }),
    hasSheetElsewhere(ports, { personId: actor.id, dossierId, at }),
  ]);
  return {
    ...{ open, elsewhere, rules: rulebook.quiz },
    sitter: sittersAmong(members, rulebook.quiz.sits).includes(actor.id),
    history: { attempts: pastOf(attempts), reopened: sitting.reopened },
  };
}

/** Whether a person has a sheet open for another dossier; one whose time is over is closed first (R-QCM-4). */
async function hasSheetElsewhere(
  ports: Ports,
  { personId, dossierId, at }: { readonly personId: string; readonly dossierId: string; readonly at: Moment },
): Promise<boolean> {
  const ids = await ports.readings.quizzes.runningElsewhere(personId, dossierId);
  const sheets = await Promise.all(ids.map((id) => attemptOf(ports, id, at)));
  return sheets.some(({ status }) => status === "running");
}
