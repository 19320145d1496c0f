import type { DeclaredSession, SessionRemark } from "./session.events.ts";
import type { CorrectSession, DeclareSession, SessionFacts, SessionRefusal } from "./session.model.ts";

/** A session that can be taken as typed, and what is to be looked at in it. */
export interface CheckedSession {
  readonly ok: true;
  readonly session: DeclaredSession;
  readonly remarks: readonly SessionRemark[];
}

/** Whether a session is whole and inside the habilitation; what is not of its scope is taken and remarked (R-ACT-1, R-CHG-1). */
export function checkDeclared(
  typed: DeclareSession | CorrectSession,
  facts: SessionFacts,
): CheckedSession | { readonly ok: false; readonly refusal: SessionRefusal } {
  const { from, until, modalities, where, trainers, others, programme, expected } = typed;
  const refusal = outside(typed, facts) ?? incomplete(typed);
  if (refusal !== null) return { ok: false, refusal };
  if (where === null) return { ok: false, refusal: { code: "activity/where-missing" } };
  const session = { from, until, modalities, where, trainers, others, programme, expected };
  return { ok: true, session, remarks: remarksOn(session, facts) };
}

function outside({ from, until }: DeclareSession | CorrectSession, facts: SessionFacts): SessionRefusal | null {
  const { effectiveOn, endsOn, over } = facts.habilitation;
  if (over) return { code: "activity/habilitation-over", on: endsOn };
  if (until < from) return { code: "activity/dates-reversed" };
  if (from < effectiveOn || until >= endsOn)
    return { code: "activity/outside-habilitation", from: effectiveOn, until: endsOn };
  return null;
}

function incomplete({ modalities, trainers, others }: DeclareSession | CorrectSession): SessionRefusal | null {
  if (modalities.length === 0) return { code: "activity/modality-missing" };
  return trainers.length === 0 && others === null ? { code: "activity/trainer-missing" } : null;
}

function remarksOn(session: DeclaredSession, { habilitation }: SessionFacts): readonly SessionRemark[] {
  const { modalities, trainers, others, programme } = session;
  const stranger = others !== null || trainers.some((one) => !habilitation.trainers.includes(one));
  return [
    ...(stranger ? (["trainer-not-accepted"] as const) : []),
    ...(habilitation.programmes.includes(programme) ? [] : (["programme-not-validated"] as const)),
    ...(modalities.every((one) => habilitation.modalities.includes(one)) ? [] : (["modality-not-accepted"] as const)),
  ];
}
