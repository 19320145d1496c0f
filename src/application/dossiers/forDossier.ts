import type { Action } from "../../domain/access/permissions.ts";
import type { DossierState } from "../../domain/dossiers/dossier.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Work } from "../work.ts";
import { dossierStream } from "./dossier.stream.ts";

export type OpenedState = Exclude<DossierState, { status: "none" }>;

type LoadedDossier = Awaited<ReturnType<typeof loadStream>>;
const loadStream = (work: Work, dossierId: string) => work.load(dossierStream, dossierId);

/** A dossier loaded for somebody who may do this to it, with the scheme it runs under; or why not. */
export type ForDossier =
  | { readonly ok: true; readonly dossier: LoadedDossier; readonly state: OpenedState; readonly scheme: Scheme }
  | { readonly ok: false; readonly refusal: Refusal };

/** Loads a dossier for an action; what is not theirs does not exist for them. */
export async function forDossier(work: Work, action: Action, dossierId: string): Promise<ForDossier> {
  const dossier = await loadStream(work, dossierId);
  const { state } = dossier;
  if (state.status === "none") return { ok: false, refusal: { code: "access/not-found" } };
  const denied = work.refusedAccess(action, { organisationId: state.organisationId });
  if (denied !== null) return { ok: false, refusal: denied };
  const scheme = await work.ports.schemes.get(state.scheme);
  return { ok: true, dossier, state, scheme };
}
