import { dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type { SurveillanceEvent } from "./surveillance.events.ts";
import type {
  CapturePublication,
  GiveElement,
  LinkAudit,
  OpenState,
  RatePoint,
  SubmitElements,
  SurveillanceFacts,
  SurveillanceRefusal,
} from "./surveillance.model.ts";
import { awaitedPoints } from "./surveillance.points.ts";

type Result = Decision<SurveillanceEvent, SurveillanceRefusal>;

const isOfIt = (code: string, { points }: OpenState): boolean => points.some((point) => point.code === code);

/** What is asked of the organisation for a point, in words, files or both. */
export function giveElement({ by, at, point, text, attachments }: GiveElement, state: OpenState): Result {
  if (!isOfIt(point, state)) return refuse({ code: "surveillance/point-unknown", point });
  if (text === null) return refuse({ code: "surveillance/element-empty" });
  return accept({ type: "ElementGiven", by, at, point, text, attachments });
}

/** Everything asked is answered; the due day of the surveillance is the last in time. */
export function submit({ by, at }: SubmitElements, state: OpenState): Result {
  const points = awaitedPoints(state);
  if (points.length > 0) return refuse({ code: "surveillance/elements-missing", points });
  return accept({ type: "ElementsSubmitted", by, at, late: dayOf(at) > state.opened.dueOn });
}

/** Anything else than conforming is said why. */
export function rate({ by, at, point, result, note }: RatePoint, state: OpenState): Result {
  if (!isOfIt(point, state)) return refuse({ code: "surveillance/point-unknown", point });
  if (result !== "conforming" && note === null) return refuse({ code: "surveillance/note-missing", result });
  return accept({ type: "PointRated", by, at, point, result, note });
}

/** Where, when, with the file; what does not conform is said (R-COM-1). */
export function capture(command: CapturePublication): Result {
  const { by, at, id, address, on, attachments, conforming, note } = command;
  if (address === null || attachments.length === 0) return refuse({ code: "surveillance/capture-incomplete" });
  if (!conforming && note === null) return refuse({ code: "surveillance/note-missing", result: "gap" });
  if (on > dayOf(at)) return refuse({ code: "surveillance/capture-to-come", until: dayOf(at) });
  return accept({ type: "PublicationCaptured", by, at, id, address, on, attachments, conforming, note });
}

/** The audit that holds this surveillance: of the same habilitation and of the same type. */
export function linkAudit(
  { by, at, auditId }: LinkAudit,
  { opened }: OpenState,
  { audits }: SurveillanceFacts,
): Result {
  const own = audits.some((one) => one.auditId === auditId && one.surveillanceType === opened.surveillanceType);
  return own ? accept({ type: "AuditLinked", by, at, auditId }) : refuse({ code: "surveillance/audit-unknown" });
}
