import { may } from "../../domain/access/permissions.ts";
import type { AuditState } from "../../domain/audits/audit.model.ts";
import { isHidden } from "../../domain/audits/audit.stages.ts";
import { type RehearsalNotes, rehearsalGrid, rehearsedType } from "../../domain/audits/rehearsal.ts";
import type { PreliminaryAnswers } from "../../domain/schemes/preliminary.model.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { OpenedState } from "../dossiers/forDossier.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { auditStream } from "./audit.stream.ts";
import { kindNames } from "./wording.ts";

interface Of {
  readonly auditId: string;
}

type Found =
  | { readonly ok: true; readonly dossier: OpenedState; readonly state: AuditState }
  | { readonly ok: false; readonly refusal: Refusal };

/** An audit that its organisation may rehearse: from the acceptance on, its own people only; the initial one even before it is scheduled. */
async function found({ ports, actor }: Asking, auditId: string): Promise<Found> {
  const { state } = await ports.states.load(auditStream, auditId);
  const { state: dossier } = await ports.states.load(
    dossierStream,
    state.status === "none" ? auditId : state.dossierId,
  );
  if (dossier.status === "none") return refused({ code: "access/not-found" });
  const denied = may(actor, "audit.rehearse", { organisationId: dossier.organisationId });
  if (denied !== null) return refused(denied);
  if (state.status !== "none" && isHidden(state)) return refused({ code: "access/not-found" });
  const open = dossier.status === "accepted" || dossier.status === "concluded";
  return open ? { ok: true, dossier, state } : refused({ code: "audit/referential-not-open" });
}

/** The real grid with what the organisation noted for itself: private to it, it is no part of the audit. */
export const readRehearsal = async (asking: Asking, { auditId }: Of) => {
  const { ports } = asking;
  const opened = await found(asking, auditId);
  if (!opened.ok) return opened;
  const { dossier, state } = opened;
  const { referential, version } = await ports.schemes.get(dossier.scheme);
  const answers = await answersIn(ports, state);
  const auditType = rehearsedType(state, dossier.status === "concluded");
  const notes = await ports.readings.rehearsals.notes(auditId);
  return done({
    ...{ number: dossier.number, schemeVersion: version, kind: kindNames[auditType], answered: answers !== null },
    criteria: rehearsalGrid(referential, { auditType, answers: answers ?? {} }).map(({ indicators, ...criterion }) => ({
      ...criterion,
      indicators: indicators.map(({ indicator: { code, title, evidence, weight }, expected, concern }) => ({
        ...{ code, title, evidence, weight, expected, concern },
      })),
    })),
    ...{ notes: notes?.body ?? {}, version: notes?.version ?? 0, savedAt: notes?.savedAt ?? null },
  });
};

/** The answers that the organisation filed; null when it filed none. */
async function answersIn({ contents }: Ports, state: AuditState): Promise<PreliminaryAnswers | null> {
  const hash = "answers" in state ? state.answers : null;
  if (hash === null) return null;
  return (await contents.read<PreliminaryAnswers>([hash])).get(hash) ?? null;
}

/** Keeps what the organisation notes for itself; saving the same notes twice is harmless, overwriting others’ is refused. */
export const saveRehearsal = async (
  asking: Asking,
  { auditId, version, notes }: Of & { readonly version: number; readonly notes: RehearsalNotes },
) => {
  const { ports, actor, at } = asking;
  const opened = await found(asking, auditId);
  if (!opened.ok) return opened;
  const saved = await ports.readings.rehearsals.save(auditId, { version, body: notes, by: actor.id, at });
  return saved === null
    ? refused({ code: "changed-meanwhile" })
    : done({ version: saved.version, savedAt: saved.savedAt });
};
