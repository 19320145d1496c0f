import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { isRunning } from "../audits/orderAudit.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { surveillanceId, surveillanceStream } from "./surveillance.stream.ts";
import { surveillanceFacts, type Watched } from "./surveillanceFacts.ts";
import { schemeOn } from "./surveillanceScheme.ts";

/** A meeting point of the calendar, as the day brings it. */
export interface Due extends Watched {
  readonly opensOn: Watched["dueOn"];
  readonly closesOn: Watched["dueOn"];
}

/** Opens the surveillance that the calendar asks for; asked twice, it is opened once (R-SUR-1). */
export const openSurveillance: UseCase<Due, { id: string }> = async (work, due) => {
  const { habilitationId, surveillanceType, dueOn, opensOn, closesOn } = due;
  const id = surveillanceId(habilitationId, surveillanceType, dueOn);
  const opening = await work.load(surveillanceStream, id);
  const { state } = await work.load(habilitationStream, habilitationId);
  if (state.status === "none" || !isRunning(state, work.today)) return refused({ code: "access/not-found" });
  const { organisationId, dossierId } = state.grant;
  const command = { type: "OpenSurveillance", habilitationId, organisationId, dossierId, surveillanceType } as const;
  const refusal = work.decide(opening, { ...command, dueOn, opensOn, closesOn }, await factsToday(work, due, state));
  return refusal === null ? done({ id }) : refused(refusal);
};

/** Closes, without a conclusion, a surveillance whose habilitation has ended. */
export const setAsideSurveillance: UseCase<{ readonly surveillanceId: string }, { id: string }> = async (
  work,
  { surveillanceId: id },
) => {
  const surveillance = await work.load(surveillanceStream, id);
  if (surveillance.state.status === "none") return refused({ code: "access/not-found" });
  const { opened } = surveillance.state;
  const { state } = await work.load(habilitationStream, opened.habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const refusal = work.decide(surveillance, { type: "SetAsideSurveillance" }, await factsToday(work, opened, state));
  return refusal === null ? done({ id }) : refused(refusal);
};

async function factsToday(work: Work, watched: Watched, habilitation: Granted) {
  const scheme = await schemeOn(work.ports, habilitation.grant.dossierId, work.today);
  return await surveillanceFacts(work.ports, watched, { habilitation, scheme, today: work.today });
}
