import type { Refusal } from "../../domain/shared/decider.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import type { Asking } from "../query.ts";
import { dossierStream } from "./dossier.stream.ts";
import type { OpenedState } from "./forDossier.ts";

type Readable =
  | { readonly ok: true; readonly state: OpenedState; readonly position: number }
  | { readonly ok: false; readonly refusal: Refusal };

/** A dossier for somebody who may read it; a draft is the organisation's own until it is deposited. */
export async function readableDossier(asking: Asking, dossierId: string): Promise<Readable> {
  const { ports, actor } = asking;
  const { state, position } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return { ok: false, refusal: { code: "access/not-found" } };
  const { organisationId } = state;
  const refusal = await refusedReading(asking, { dossierId, organisationId });
  if (refusal !== null) return { ok: false, refusal };
  const own = actor.memberships.some((membership) => membership.organisationId === organisationId);
  if (state.status === "draft" && !own) return { ok: false, refusal: { code: "access/not-found" } };
  return { ok: true, state, position };
}
