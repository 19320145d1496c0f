import type { Action } from "../../domain/access/permissions.ts";
import type {
  Correction,
  HabilitationCommand,
  HabilitationFacts,
} from "../../domain/habilitations/habilitation.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { endingOf } from "../../domain/habilitations/periods.ts";
import { standingOf as standingWith } from "../../domain/organisations/organisation.decide.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { openSessionsOf, tellSessions } from "../activity/sessionFates.ts";
import { withWhoCould } from "../decisions/whoCould.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { UseCase } from "../handle.ts";
import { assignmentFacts, standingOf } from "../impartiality/assignment.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Work } from "../work.ts";
import { habilitationStream } from "./habilitation.stream.ts";

/** What an act on an habilitation takes of its facts beyond what is always gathered. */
export type Given = Partial<Pick<HabilitationFacts, "agreement">> & { readonly corrections?: readonly Correction[] };

/** The scheme that an habilitation was granted under: its dossier keeps it. */
export async function schemeOf(ports: Pick<Ports, "states" | "schemes">, { grant }: Granted): Promise<Scheme> {
  const { state } = await ports.states.load(dossierStream, grant.dossierId);
  if (state.status === "none") throw new Error(`The dossier of the habilitation ${grant.number} is missing.`);
  return await ports.schemes.get(state.scheme);
}

interface Judged {
  readonly id: string;
  readonly scheme: Scheme;
  readonly given: Given;
}

async function factsFor(work: Work, { grant }: Granted, { id, scheme, given }: Judged) {
  const { organisationId, dossierId } = grant;
  const evaluations = await evaluationsOf(work.ports, dossierId);
  return {
    agreement: given.agreement ?? null,
    decider: {
      person: await standingOf(work.ports, work.actor.id),
      file: await assignmentFacts(work.ports, { organisationId, scheme, evaluations }),
    },
    grounds: scheme.grounds,
    rules: scheme.rulebook,
    openSessions: (await openSessionsOf(work.ports, id, work.today)).map((session) => session.id),
    corrections: given.corrections ?? [],
  } satisfies HabilitationFacts;
}

/** An act on an habilitation; when it ends it today, its organisation holds it no more (R-SCOPE-1, R-APP-4). */
export const onHabilitation =
  <I extends { readonly habilitationId: string }>(
    action: Action,
    asCommand: (input: I, work: Work) => Untimed<HabilitationCommand>,
    given: (input: I, work: Work) => Given | Promise<Given> = () => ({}),
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const { habilitationId: id } = input;
    const habilitation = await work.load(habilitationStream, id);
    if (habilitation.state.status === "none") return refused({ code: "access/not-found" });
    const { organisationId } = habilitation.state.grant;
    const denied = work.refusedAccess(action, { organisationId });
    if (denied !== null) return refused(denied);
    const scheme = await schemeOf(work.ports, habilitation.state);
    const facts = await factsFor(work, habilitation.state, { id, scheme, given: await given(input, work) });
    const command = asCommand(input, work);
    const stopped = { habilitationId: id, state: habilitation.state, scheme };
    const refusal = work.decide(habilitation, command, facts);
    if (refusal !== null) {
      const file = { ...facts.decider.file, abstained: [] };
      return refused(await withWhoCould(work.ports, refusal, { file, on: work.today }));
    }
    const untold = await tellSessions(work, command, stopped);
    if (untold !== null) return refused(untold);
    const ended = await letGo(work, { id, state: habilitation.state, scheme });
    return ended === null ? done({ id }) : refused(ended);
  };

interface Ended {
  readonly id: string;
  readonly state: Granted | { readonly status: "none" };
  readonly scheme: Scheme;
}

/** Once its final status has begun, the organisation may apply again, unless it was withdrawn for good (R-WIT-1). */
export async function letGo(work: Work, { id, state, scheme }: Ended): Promise<Refusal | null> {
  if (state.status === "none") return null;
  const ending = endingOf(state);
  if (ending.on > work.today) return null;
  const organisation = await work.load(organisationStream, state.grant.organisationId);
  if (standingWith(organisation.state, state.grant.scheme).habilitation !== id) return null;
  const forGood = ending.status === "withdrawn" && scheme.rulebook.suspension.withdrawalBlocksApplication;
  return work.decide(organisation, { type: "LoseHabilitation", scheme: state.grant.scheme, forGood }, null);
}
