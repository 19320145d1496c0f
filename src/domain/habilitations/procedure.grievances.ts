import { statedGrounds } from "../schemes/statedGrounds.ts";
import { dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import { notToCome, undecidable } from "./habilitation.checks.ts";
import type { SanctionAim } from "./habilitation.events.ts";
import type { HabilitationFacts, HabilitationRefusal } from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import type {
  GrievanceAnswered,
  GrievanceDropped,
  GrievancesClosed,
  GrievancesIssued,
  HearingHeld,
} from "./procedure.events.ts";
import type {
  AnswerGrievance,
  CloseGrievances,
  DropGrievance,
  IssueGrievances,
  RecordHearing,
} from "./procedure.model.ts";
import { awaitingPresentation, type Point, pointsOf } from "./procedure.points.ts";

type Result<E> = Decision<E, HabilitationRefusal>;

/** The organisation is told point by point what it is reproached with; one notice at a time for each aim (R-SUS-2). */
export function issueGrievances(
  command: IssueGrievances,
  state: Granted,
  facts: HabilitationFacts,
): Result<GrievancesIssued> {
  const { by, at, aim } = command;
  const stated = statedGrounds(command.grounds, aim === "suspension" ? "suspend" : "withdraw", facts.grounds);
  if (!stated.ok) return refuse(stated.refusal);
  if (awaitingPresentation(state).some((notice) => notice.aim === aim))
    return refuse({ code: "habilitation/grievances-pending", aim });
  const grounds = stated.grounds.map((ground) => ({
    ...ground,
    files: command.grounds.find(({ code }) => code === ground.code)?.files ?? [],
  }));
  return accept({ type: "GrievancesIssued", by, at, aim, grounds });
}

/** The point that is spoken of, or why nothing can be said of it any more. */
function openPoint(
  state: Granted,
  { aim, code }: { readonly aim: SanctionAim; readonly code: string },
): { readonly ok: true; readonly point: Point } | { readonly ok: false; readonly refusal: HabilitationRefusal } {
  const point = pointsOf(state).find((one) => one.aim === aim && one.code === code);
  if (point === undefined) return { ok: false, refusal: { code: "habilitation/no-such-grievance" } };
  if (point.dropped !== null)
    return { ok: false, refusal: { code: "habilitation/grievance-dropped", grounds: [code] } };
  return { ok: true, point };
}

/** Observations on one point, late ones too: whoever decides reads them, and sees that they are late (R-SUS-2). */
export function answerGrievance(command: AnswerGrievance, state: Granted): Result<GrievanceAnswered> {
  const { by, at, aim, code, text, files, receivedOn } = command;
  const found = openPoint(state, command);
  if (!found.ok) return refuse(found.refusal);
  if (text === null) return refuse({ code: "habilitation/observations-empty" });
  const wrong = notToCome(receivedOn, state.grant.effectiveOn, command);
  if (wrong !== null) return refuse(wrong);
  const { until } = found.point;
  const late = until !== null && receivedOn > until;
  return accept({ type: "GrievanceAnswered", by, at, aim, code, text, files, receivedOn, late });
}

/** Following the observations on a point is for who decides; it founds nothing any more. */
export function dropGrievance(
  command: DropGrievance,
  state: Granted,
  facts: HabilitationFacts,
): Result<GrievanceDropped> {
  const { by, at, aim, code, reason } = command;
  const refusal = undecidable(command, facts);
  if (refusal !== null) return refuse(refusal);
  const found = openPoint(state, command);
  if (!found.ok) return refuse(found.refusal);
  if (isFailing(state, command)) return refuse({ code: "habilitation/failing-to-verify" });
  if (reason === null) return refuse({ code: "habilitation/text-missing" });
  return accept({ type: "GrievanceDropped", by, at, aim, code, reason });
}

/** A failing of the suspension is dropped by verifying that it is there no more, and in no other way (R-SUS-1). */
const isFailing = ({ suspensions }: Granted, { aim, code }: DropGrievance): boolean =>
  aim === "withdrawal" && suspensions.some(({ decided }) => decided.failings.some((failing) => failing.code === code));

/** The organisation was right, or it is enough to have been heard: no sanction follows, and that too is reasoned. */
export function closeGrievances(
  command: CloseGrievances,
  state: Granted,
  facts: HabilitationFacts,
): Result<GrievancesClosed> {
  const { by, at, aim, reason } = command;
  const refusal = undecidable(command, facts);
  if (refusal !== null) return refuse(refusal);
  const reproached =
    state.grievances.some((notice) => notice.aim === aim) ||
    awaitingPresentation(state).some((notice) => notice.aim === aim);
  if (!reproached) return refuse({ code: "habilitation/no-such-grievance" });
  if (reason === null) return refuse({ code: "habilitation/text-missing" });
  return accept({ type: "GrievancesClosed", by, at, aim, reason });
}

/** After an urgent measure, the organisation is heard; late, it is noted as such (R-SUS-2). */
export function recordHearing(command: RecordHearing, state: Granted): Result<HearingHeld> {
  const { by, at, heldOn, text, files } = command;
  const suspension = state.suspensions.at(-1);
  const dueOn = suspension?.decided.hearingDueOn ?? null;
  if (suspension === undefined || dueOn === null || suspension.hearing !== null)
    return refuse({ code: "habilitation/hearing-not-due" });
  if (text === null) return refuse({ code: "habilitation/text-missing" });
  const wrong = notToCome(heldOn, dayOf(suspension.decided.at), command);
  if (wrong !== null) return refuse(wrong);
  return accept({ type: "HearingHeld", by, at, heldOn, text, files, late: heldOn > dueOn });
}
