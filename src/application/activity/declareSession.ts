import type { SessionModality } from "../../domain/activity/session.events.ts";
import type { SessionState } from "../../domain/activity/session.model.ts";
import { sessionSignals } from "../../domain/activity/session.signals.ts";
import type { Signal } from "../../domain/alerts/alert.events.ts";
import { day } from "../../domain/shared/calendar.ts";
import { raiseWith } from "../alerts/raiseAlert.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { sessionStream } from "./session.stream.ts";
import { sessionFacts } from "./sessionFacts.ts";

/** A session as the form gives it. */
export interface TypedSession {
  readonly from: string;
  readonly until: string;
  readonly modalities: readonly SessionModality[];
  readonly where: string;
  readonly trainers: readonly string[];
  readonly others: string;
  readonly programme: string;
  readonly expected: number;
}

/** The same as a command takes it: what was written is kept outside the log. */
export function sessionIn(work: Work, typed: TypedSession) {
  const { from, until, modalities, where, trainers, others, programme, expected } = typed;
  const written = (text: string) => (text === "" ? null : work.content(text));
  return {
    ...{ from: day(from), until: day(until), modalities: [...new Set(modalities)], where: written(where) },
    ...{ trainers: [...new Set(trainers)], others: written(others), programme, expected },
  };
}

/** Declares a session under an habilitation (R-ACT-1). */
export const declareSession: UseCase<TypedSession & { readonly habilitationId: string }, { id: string }> = async (
  work,
  { habilitationId, ...typed },
) => {
  const { state } = await work.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { organisationId, dossierId } = state.grant;
  const denied = work.refusedAccess("activity.declare", { organisationId });
  if (denied !== null) return refused(denied);
  const sessionId = work.ports.ids.next();
  const session = await work.load(sessionStream, sessionId);
  const command = { type: "DeclareSession", habilitationId, organisationId, dossierId } as const;
  const facts = sessionFacts(state, await schemeOf(work.ports, state), work.today);
  const refusal = work.decide(session, { ...command, ...sessionIn(work, typed) }, facts);
  if (refusal !== null) return refused(refusal);
  const unraised = await raiseWith(work, signalsOf(session));
  return unraised === null ? done({ id: sessionId }) : refused(unraised);
};

/** What a session makes known as it is declared now; nothing of one that is not. */
export const signalsOf = ({ id, state }: { readonly id: string; readonly state: SessionState }): readonly Signal[] =>
  state.status === "none" ? [] : sessionSignals(id, state);
