import type { Action } from "../../domain/access/permissions.ts";
import type { ContestedKind } from "../../domain/complaints/appeal.events.ts";
import type { AppealCommand, LodgedAppeal } from "../../domain/complaints/appeal.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { depositedIn } from "../dossiers/deposited.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Work } from "../work.ts";
import { appealStream } from "./appeal.stream.ts";
import { appealFacts } from "./appealFacts.ts";
import { appealIdOf, contestableIn } from "./contestable.ts";
import { kept } from "./receiveComplaint.ts";

/** Contests a decision: by the organisation from its space, or by the staff from its letter (R-CMP-5, R-WORK-1). */
export const fileAppeal: UseCase<
  {
    readonly dossierId: string;
    readonly kind: ContestedKind;
    readonly decidedAt: string;
    readonly arguments: readonly string[];
    readonly files: readonly string[];
    /** The day the letter came; null from the space. */
    readonly receivedOn: string | null;
  },
  { id: string; number: string }
> = async (work, { dossierId, kind, decidedAt, files, receivedOn, ...input }) => {
  const { ports } = work;
  const { state: dossier } = await ports.states.load(dossierStream, dossierId);
  if (dossier.status === "none") return refused({ code: "access/not-found" });
  const { organisationId } = dossier;
  const denied = work.refusedAccess("appeal.file", { organisationId });
  if (denied !== null) return refused(denied);
  const scheme = await ports.schemes.get(dossier.scheme);
  const decisions = await contestableIn(ports, { dossierId, scheme });
  const decision = decisions.find((one) => one.kind === kind && one.decidedAt === decidedAt) ?? null;
  if (decision === null) return refused({ code: "appeal/nothing-to-contest" });
  const id = appealIdOf(ports, decision);
  const appeal = await work.load(appealStream, id);
  if (appeal.state.status !== "none")
    return refused({ code: "appeal/already-filed", number: appeal.state.filed.number });
  const deposited = await depositedIn(ports, dossierId);
  const onBehalf = work.actor.staff.length > 0;
  const number = await ports.ids.number("R", Number(work.today.slice(0, 4)));
  const refusal = work.decide(
    appeal,
    {
      ...{ type: "FileAppeal", number, organisationId, onBehalf, files: files.filter((file) => deposited.has(file)) },
      arguments: input.arguments.map((text, rank) => ({ id: String(rank + 1), text: work.content(text) })),
      receivedOn: onBehalf && receivedOn !== null ? day(receivedOn) : work.today,
    },
    await appealFacts(ports, { organisationId, dossierId, scheme, decision, previous: null, people: [] }),
  );
  return refusal === null ? done({ id, number }) : refused(refusal);
};

/** The scheme of the dossier that an appeal is about. */
export async function schemeOfAppeal(ports: Pick<Ports, "states" | "schemes">, { filed }: LodgedAppeal) {
  const { state } = await ports.states.load(dossierStream, filed.contested.dossierId);
  if (state.status === "none") throw new Error(`The dossier of the appeal ${filed.number} is missing.`);
  return await ports.schemes.get(state.scheme);
}

type Of<T> = T & { readonly appealId: string };

interface Sought {
  readonly appealId: string;
  /** Who is proposed, beside who acts. */
  readonly proposedPeople?: readonly string[];
}

/** Loads an appeal for somebody who may do this to it, with what it is judged on; or why not. */
export async function forAppeal(work: Work, action: Action, { appealId, proposedPeople = [] }: Sought) {
  const appeal = await work.load(appealStream, appealId);
  const { state } = appeal;
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { organisationId, contested } = state.filed;
  const denied = work.refusedAccess(action, { organisationId });
  if (denied !== null) return refused(denied);
  const scheme = await schemeOfAppeal(work.ports, state);
  const people = [work.actor.id, ...proposedPeople];
  const about = { organisationId, dossierId: contested.dossierId, scheme, previous: null, people };
  return {
    ...{ ok: true as const, appeal, state, scheme },
    facts: await appealFacts(work.ports, { ...about, decision: contested }),
  };
}

const onAppeal =
  <I extends { readonly appealId: string }>(
    action: Action,
    asCommand: (input: I, work: Work) => Untimed<AppealCommand>,
    people: (input: I) => readonly string[] = () => [],
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const { appealId } = input;
    const found = await forAppeal(work, action, { appealId, proposedPeople: people(input) });
    if (!found.ok) return found;
    const refusal = work.decide(found.appeal, asCommand(input, work), found.facts);
    return refusal === null ? done({ id: input.appealId }) : refused(refusal);
  };

type Completed = Of<{ readonly text: string; readonly files: readonly string[] }>;

const completing = onAppeal<Completed>("appeal.file", ({ text, files }, work) => ({
  ...{ type: "CompleteAppeal", text: kept(work, text), files },
}));

/** Adds to an appeal that is not decided; the files are those of the dossier. */
export const completeAppeal: UseCase<Completed, { id: string }> = async (work, input) => {
  const { state } = await work.ports.states.load(appealStream, input.appealId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const deposited = await depositedIn(work.ports, state.filed.contested.dossierId);
  if (input.files.some((file) => !deposited.has(file))) return refused({ code: "file/unknown" });
  return await completing(work, input);
};

export const assignAppeal = onAppeal<Of<{ readonly handler: string; readonly decider: string }>>(
  "appeal.assign",
  ({ handler, decider }) => ({ type: "AssignAppeal", handler, decider }),
  ({ handler, decider }) => [handler, decider],
);

export const extendAppeal = onAppeal<Of<{ readonly until: string; readonly reason: string }>>(
  "appeal.assign",
  ({ until, reason }, work) => ({ type: "ExtendAppeal", until: day(until), reason: kept(work, reason) }),
);

export const notifyAppeal = onAppeal<
  Of<{ readonly notifiedOn: string; readonly channel: "email" | "registered-letter"; readonly reference: string }>
>("appeal.notify", ({ notifiedOn, channel, reference }) => ({
  ...{ type: "NotifyAppeal", notifiedOn: day(notifiedOn), channel },
  reference: reference === "" ? null : reference,
}));
