import type { Action } from "../../domain/access/permissions.ts";
import type { AlertCommand, ClosingOutcome } from "../../domain/alerts/alert.model.ts";
import type { RaisedAlert } from "../../domain/alerts/alert.state.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { isAccountManager } from "../dossiers/assignManager.ts";
import { depositedIn } from "../dossiers/deposited.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { checkAssignment } from "../impartiality/assignment.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { alertStream } from "./alert.stream.ts";
import { alertFacts, raiseAlert } from "./raiseAlert.ts";

type Of<T> = T & { readonly alertId: string };

interface Typed {
  readonly grounds: readonly { readonly code: string; readonly detail: string }[];
}

const written = (work: Work, text: string): string | null => (text === "" ? null : work.content(text));

const stated = (work: Work, { grounds }: Typed) =>
  grounds.map(({ code, detail }) => ({ code, detail: written(work, detail) }));

/** An act on an alert: for whom it is not, it does not exist. */
const onAlert =
  <I extends { readonly alertId: string }>(
    action: Action,
    asCommand: (input: I, work: Work) => Untimed<AlertCommand>,
    refusedFirst: (input: I, found: { work: Work; state: RaisedAlert }) => Promise<Refusal | null> = async () => null,
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const loaded = await work.load(alertStream, input.alertId);
    if (loaded.state.status === "none") return refused({ code: "access/not-found" });
    const { organisationId, habilitationId } = loaded.state.raised;
    const denied =
      work.refusedAccess(action, { organisationId }) ?? (await refusedFirst(input, { work, state: loaded.state }));
    if (denied !== null) return refused(denied);
    const { state: habilitation } = await work.ports.states.load(habilitationStream, habilitationId);
    if (habilitation.status === "none") return refused({ code: "access/not-found" });
    const facts = alertFacts(await schemeOf(work.ports, habilitation));
    const refusal = work.decide(loaded, asCommand(input, work), facts);
    return refusal === null ? done({ id: loaded.id }) : refused(refusal);
  };

type Reasoned = Of<{ readonly reason: string }>;

/** Goes on watching, without anything to do for now. */
export const observeAlert = onAlert<Reasoned>("alert.examine", ({ reason }, work) => ({
  ...{ type: "ObserveAlert", reason: written(work, reason) },
}));

/** Puts the alert off until a day. */
export const snoozeAlert = onAlert<Reasoned & { readonly until: string }>(
  "alert.examine",
  ({ reason, until }, work) => ({ type: "SnoozeAlert", reason: written(work, reason), until: day(until) }),
);

/** Asks the organisation to explain itself, which it is written about (M-607). */
export const askExplanations = onAlert<Reasoned>("alert.examine", ({ reason }, work) => ({
  ...{ type: "AskExplanations", reason: written(work, reason) },
}));

/** The answer of the organisation, with files of its dossier; the staff may enter what came by post (R-WORK-1). */
export const giveExplanations = onAlert<Of<{ readonly text: string; readonly attachments: readonly string[] }>>(
  "alert.explain",
  ({ text, attachments }, work) => ({ type: "GiveExplanations", text: written(work, text), attachments }),
  async ({ attachments }, { work, state }) => {
    const deposited = attachments.length === 0 ? null : await depositedIn(work.ports, state.raised.dossierId);
    return attachments.some((id) => !deposited?.has(id)) ? { code: "file/unknown" } : null;
  },
);

/** Proposes a complementary audit, which a decision maker orders or not (R-SUR-5). */
export const proposeAudit = onAlert<Of<Typed>>("alert.examine", (input, work) => ({
  ...{ type: "ProposeAudit", grounds: stated(work, input) },
}));

/** Proposes to open a sanction procedure: notifying grievances is somebody else's act (R-SUS-2). */
export const proposeSanction = onAlert<Reasoned>("alert.examine", ({ reason }, work) => ({
  ...{ type: "ProposeSanction", reason: written(work, reason) },
}));

/** Does not follow what was proposed, with reasons (R-SUR-5). */
export const declineProposal = onAlert<Reasoned & Typed>("alert.decide", (input, work) => ({
  ...{ type: "DeclineProposal", reason: written(work, input.reason), grounds: stated(work, input) },
}));

export const closeAlert = onAlert<Reasoned & { readonly outcome: ClosingOutcome }>(
  "alert.examine",
  ({ reason, outcome }, work) => ({ type: "CloseAlert", reason: written(work, reason), outcome }),
);

/** Gives it to an account manager who is eligible on the file (R-IMP-3), or back to the quality managers. */
export const reassignAlert: UseCase<Reasoned & { readonly personId: string }, { id: string }> = async (
  work,
  { alertId, personId, reason },
) => {
  const { state } = await work.ports.states.load(alertStream, alertId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { state: habilitation } = await work.ports.states.load(habilitationStream, state.raised.habilitationId);
  if (habilitation.status === "none") return refused({ code: "access/not-found" });
  if (personId !== "" && !(await isAccountManager(work, personId)))
    return refused({ code: "staff/not-an-account-manager" });
  const { owner, check } = await entrusted(work, habilitation, personId);
  return await onAlert<Reasoned>("alert.examine", (input) => ({
    ...{ type: "ReassignAlert", owner, check, reason: written(work, input.reason) },
  }))(work, { alertId, reason });
};

async function entrusted({ ports, today }: Work, habilitation: Granted, personId: string) {
  if (personId === "") return { owner: { kind: "role", role: "quality_manager" } as const, check: null };
  const { organisationId } = habilitation.grant;
  const file = { organisationId, scheme: await schemeOf(ports, habilitation), evaluations: [], on: today };
  const check = await checkAssignment(ports, { personId, role: "account_manager" }, file);
  return { owner: { kind: "person", personId } as const, check };
}

/** Somebody raises an alert about what they saw; what they wrote is its fact (R-RATE-1, R-SUR-5). */
export const raiseByHand: UseCase<{ readonly habilitationId: string; readonly text: string }, { id: string }> = async (
  work,
  { habilitationId, text },
) => {
  const { state } = await work.ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = work.refusedAccess("alert.examine", state.grant);
  if (denied !== null) return refused(denied);
  const raised = await raiseAlert(work, {
    ...{ habilitationId, kind: "other", subject: work.commandId },
    ...{ facts: { text: work.content(text) }, seen: { seenOn: work.today } },
  });
  return raised.ok ? done({ id: raised.value.id }) : raised;
};
