import type { Headcount } from "../../domain/activity/session.events.ts";
import type { SessionCommand } from "../../domain/activity/session.model.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { raiseWith } from "../alerts/raiseAlert.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { sessionIn, signalsOf, type TypedSession } from "./declareSession.ts";
import { sessionStream } from "./session.stream.ts";
import { sessionFacts } from "./sessionFacts.ts";

type Of<T> = T & { readonly sessionId: string };

/** An act on a declared session, by its organisation or on its behalf (R-WORK-1). */
const onSession =
  <T>(asCommand: (input: Of<T>, work: Work) => Untimed<SessionCommand>): UseCase<Of<T>, { id: string }> =>
  async (work, input) => {
    const session = await work.load(sessionStream, input.sessionId);
    if (session.state.status === "none") return refused({ code: "access/not-found" });
    const { organisationId, habilitationId } = session.state.declared;
    const denied = work.refusedAccess("activity.declare", { organisationId });
    if (denied !== null) return refused(denied);
    const { state: habilitation } = await work.load(habilitationStream, habilitationId);
    if (habilitation.status === "none") return refused({ code: "access/not-found" });
    const facts = sessionFacts(habilitation, await schemeOf(work.ports, habilitation), work.today);
    const refusal = work.decide(session, asCommand(input, work), facts);
    if (refusal !== null) return refused(refusal);
    const corrected = session.added.some(({ type }) => type === "SessionCorrected");
    const unraised = await raiseWith(work, corrected ? signalsOf(session) : []);
    return unraised === null ? done({ id: input.sessionId }) : refused(unraised);
  };

/** Corrects what was declared; what it was stays in its history. */
export const correctSession = onSession<TypedSession>((input, work) => ({
  type: "CorrectSession",
  ...sessionIn(work, input),
}));

export const cancelSession = onSession<{ readonly reason: string }>(({ reason }, work) => ({
  type: "CancelSession",
  reason: reason === "" ? null : work.content(reason),
}));

/** Tells the people prepared, enrolled, or who gave up in writing (R-ACT-1). */
export const reportHeadcount = onSession<Headcount & { readonly explanation: string }>(
  ({ prepared, enrolled, gaveUp, explanation }, work) => ({
    ...{ type: "ReportHeadcount", prepared, enrolled, gaveUp },
    explanation: explanation === "" ? null : work.content(explanation),
  }),
);
