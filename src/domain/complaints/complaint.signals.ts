import type { Signal } from "../alerts/alert.events.ts";
import type { OpenComplaint } from "./complaint.model.ts";

/**
 * The alert raised by a case admitted about an habilitated organisation: its number and its day, nothing of what it says nor of
 * who wrote it (R-CMP-1, R-SUR-5); null when there is no habilitation to look at.
 */
export function admittedSignal(
  complaintId: string,
  { habilitationId, track, received }: Pick<OpenComplaint, "habilitationId" | "track" | "received">,
): Signal | null {
  if (habilitationId === null || track !== "organisation") return null;
  const facts = { reference: received.number, receivedOn: received.receivedOn };
  return { habilitationId, kind: "complaint", subject: complaintId, facts, seen: {} };
}
