import type { Signal } from "../../domain/alerts/alert.events.ts";
import { type AlertFacts, type AlertOwner, identityOf } from "../../domain/alerts/alert.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { actInTheName } from "../reactions/inTheName.ts";
import type { Tools } from "../reactions/tools.ts";
import type { Work } from "../work.ts";
import { alertStream } from "./alert.stream.ts";

/** The alert that these facts belong to, and whether they are new. */
export interface Raised {
  readonly id: string;
  readonly isNew: boolean;
}

export const alertFacts = ({ rulebook, grounds }: Scheme): AlertFacts => ({ rules: rulebook.results, grounds });

/**
 * Raises an alert within another act: its events wait for the same commit. Facts already known change nothing; other facts on
 * the same subject join the alert that is being dealt with (R-SUR-5). It is never given to somebody of `notTo`.
 */
export async function raiseAlert(work: Work, signal: Signal, notTo: readonly string[] = []): Promise<Outcome<Raised>> {
  const { ports } = work;
  const fingerprint = ports.contents.fingerprint(identityOf(signal));
  const known = await ports.readings.alerts.knowing(fingerprint);
  if (known !== null) return done({ id: known, isNew: false });
  const { state: habilitation } = await ports.states.load(habilitationStream, signal.habilitationId);
  if (habilitation.status === "none") return refused({ code: "access/not-found" });
  const facts = alertFacts(await schemeOf(ports, habilitation));
  const open = await ports.readings.alerts.openOn(signal);
  const loaded = await work.load(alertStream, open ?? fingerprint.slice(0, 32));
  const { organisationId, dossierId } = habilitation.grant;
  const of = { signal, fingerprint, organisationId, dossierId };
  const refusal =
    open === null
      ? work.decide(loaded, { type: "RaiseAlert", ...of, owner: await ownerOf(work, dossierId, notTo) }, facts)
      : work.decide(loaded, { type: "AddFacts", facts: signal.facts, seen: signal.seen, fingerprint }, facts);
  if (refusal?.code === "alert/already-raised") return done({ id: loaded.id, isNew: false });
  return refusal === null ? done({ id: loaded.id, isNew: true }) : refused(refusal);
}

/** Raises with an act what it makes known; null, or why it cannot be. */
export async function raiseWith(
  work: Work,
  signals: readonly (Signal | null)[],
  notTo: readonly string[] = [],
): Promise<Refusal | null> {
  for (const signal of signals) {
    const raised = signal === null ? null : await raiseAlert(work, signal, notTo);
    if (raised !== null && !raised.ok) return raised.refusal;
  }
  return null;
}

/** The account manager of the file; the quality managers when nobody is named. */
async function ownerOf({ ports }: Work, dossierId: string, notTo: readonly string[]): Promise<AlertOwner> {
  const { state } = await ports.states.load(dossierStream, dossierId);
  const manager = state.status === "none" ? null : state.manager;
  return manager === null || notTo.includes(manager)
    ? { kind: "role", role: "quality_manager" }
    : { kind: "person", personId: manager };
}

const raising: UseCase<Signal, Raised> = async (work, signal) => {
  const raised = await raiseAlert(work, signal);
  return raised.ok && !raised.value.isNew ? refused({ code: "alert/already-raised" }) : raised;
};

/** Raises an alert by itself, for a reaction or a daily task: known facts are left alone. */
export async function signalAlert(tools: Pick<Tools, "ports" | "at" | "id">, signal: Signal): Promise<void> {
  const id = tools.ports.ids.sha256(JSON.stringify(identityOf(signal)));
  const refusal = await actInTheName(tools, { id, run: raising, input: signal });
  if (refusal !== null && refusal.code !== "alert/already-raised")
    throw new Error(`An alert was not raised: ${refusal.code}.`);
}
