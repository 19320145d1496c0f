import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { schemeOn } from "../surveillance/surveillanceScheme.ts";
import type { Work } from "../work.ts";
import { renewalId, renewalStream } from "./renewal.stream.ts";
import { baseFacts } from "./renewalFacts.ts";

interface Due {
  readonly habilitationId: string;
  /** The expiry of the term. */
  readonly expiresOn: Day;
}

/** Opens the renewal that the calendar asks for; asked twice, it is opened once (R-REN-1). */
export const openRenewal: UseCase<Due, { id: string }> = async (work, { habilitationId, expiresOn }) => {
  const id = renewalId(habilitationId, expiresOn);
  const opening = await work.load(renewalStream, id);
  const { state } = await work.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { organisationId, dossierId } = state.grant;
  const command = { type: "OpenRenewal", habilitationId, organisationId, dossierId, expiresOn } as const;
  const refusal = work.decide(opening, command, await factsToday(work, state));
  return refusal === null ? done({ id }) : refused(refusal);
};

/** Closes the renewal of an habilitation that has ended before it was signed (R-REN-2). */
export const closeRenewal: UseCase<{ readonly renewalId: string }, { id: string }> = async (
  work,
  { renewalId: id },
) => {
  const renewal = await work.load(renewalStream, id);
  if (renewal.state.status === "none") return refused({ code: "access/not-found" });
  const { state } = await work.load(habilitationStream, renewal.state.opened.habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const refusal = work.decide(renewal, { type: "CloseRenewal" }, await factsToday(work, state));
  return refusal === null ? done({ id }) : refused(refusal);
};

const factsToday = async (work: Work, habilitation: Granted) =>
  baseFacts({
    ...{ habilitation, today: work.today },
    scheme: await schemeOn(work.ports, habilitation.grant.dossierId, work.today),
  });
