import { may } from "../../domain/access/permissions.ts";
import { observersOn } from "../../domain/observations/observation.decide.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Asking } from "../query.ts";
import { observationStream } from "./observation.stream.ts";

/**
 * Whether somebody may read this of a dossier, or of the habilitation it gave: null when they may. What an observer reads is noted, person, file, moment and
 * address, before they read it (process.md §2).
 */
export async function refusedReading(
  { ports, actor, at, today, path }: Asking,
  { dossierId, organisationId }: { readonly dossierId: string; readonly organisationId: string },
  action: "dossier.read" | "habilitation.read" = "dossier.read",
): Promise<Refusal | null> {
  const denied = may(actor, action, { organisationId });
  if (denied === null || !actor.staff.includes("observer")) return denied;
  const { state } = await ports.states.load(observationStream, dossierId);
  const refusal = may(actor, action, { organisationId, observers: observersOn(state, today) });
  if (refusal === null) await ports.readings.observations.note({ personId: actor.id, dossierId, at, path });
  return refusal;
}
