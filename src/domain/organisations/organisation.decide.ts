import { dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { sirenIsValid } from "../shared/identifiers.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { OrganisationEvent } from "./organisation.events.ts";
import type { OrganisationCommand, OrganisationRefusal, OrganisationState, Standing } from "./organisation.model.ts";

type Registered = Extract<OrganisationState, { status: "registered" }>;
type Command<T extends OrganisationCommand["type"]> = Extract<OrganisationCommand, { type: T }>;
type Result = Decision<OrganisationEvent, OrganisationRefusal>;

const never: Standing = { openDossier: null, habilitation: null, reapplyFrom: null, withdrawnForGood: false };

/** How an organisation stands with a scheme. */
export const standingOf = (state: OrganisationState, scheme: string): Standing =>
  state.status === "registered" ? (state.standings[scheme] ?? never) : never;

/** The rules of a training organisation, its people and its one application per scheme. */
export const organisation: Decider<
  OrganisationCommand,
  OrganisationState,
  OrganisationEvent,
  OrganisationRefusal,
  null
> = {
  initial: { status: "unknown" },
  decide(command, state) {
    if (command.type === "RegisterOrganisation") return register(command, state);
    if (state.status === "unknown") return refuse({ code: "organisation/unknown" });
    return decideRegistered(command, state);
  },
  evolve,
};

function decideRegistered(
  command: Exclude<OrganisationCommand, { type: "RegisterOrganisation" }>,
  state: Registered,
): Result {
  const { by, at } = command;
  switch (command.type) {
    case "RenameOrganisation":
      return command.name.trim() === ""
        ? refuse({ code: "organisation/name-missing" })
        : accept({ type: "OrganisationRenamed", by, at, name: command.name.trim() });
    case "AddMember":
      return addMember(command, state);
    case "RemoveMember":
      return removeMember(command, state);
    case "OpenApplication":
      return openApplication(command, state);
    case "EndApplication": {
      const { scheme, dossierId, outcome, reapplyFrom } = command;
      return accept({ type: "ApplicationEnded", by, at, scheme, dossierId, outcome, reapplyFrom });
    }
    case "ReopenApplication":
      return reopenApplication(command, state);
    case "RegainHabilitation":
      return regainHabilitation(command, state);
    case "HoldHabilitation":
      return accept({
        type: "HabilitationHeld",
        by,
        at,
        scheme: command.scheme,
        habilitationId: command.habilitationId,
      });
    case "LoseHabilitation":
      return accept({ type: "HabilitationGone", by, at, scheme: command.scheme, forGood: command.forGood });
    default:
      return unreachable(command);
  }
}

function register({ by, at, siren, name, role }: Command<"RegisterOrganisation">, state: OrganisationState): Result {
  if (state.status === "registered") return refuse({ code: "organisation/already-registered", name: state.name });
  if (!sirenIsValid(siren)) return refuse({ code: "organisation/siren-invalid", siren });
  if (name.trim() === "") return refuse({ code: "organisation/name-missing" });
  return accept(
    { type: "OrganisationRegistered", by, at, siren, name: name.trim() },
    { type: "MemberJoined", by, at, personId: by, role },
  );
}

function addMember({ by, at, personId, role }: Command<"AddMember">, state: Registered): Result {
  if (state.members.some((member) => member.personId === personId && member.role === role))
    return refuse({ code: "organisation/already-member" });
  return accept({ type: "MemberJoined", by, at, personId, role });
}

function removeMember({ by, at, personId, role }: Command<"RemoveMember">, state: Registered): Result {
  const others = state.members.filter((member) => member.personId !== personId || member.role !== role);
  if (others.length === state.members.length) return refuse({ code: "organisation/not-a-member" });
  if (!others.some((member) => member.role !== "trainer")) return refuse({ code: "organisation/last-manager" });
  return accept({ type: "MemberLeft", by, at, personId, role });
}

function openApplication({ by, at, scheme, dossierId }: Command<"OpenApplication">, state: Registered): Result {
  const { openDossier, habilitation, reapplyFrom, withdrawnForGood } = standingOf(state, scheme);
  if (openDossier !== null) return refuse({ code: "organisation/application-already-open", dossierId: openDossier });
  if (habilitation !== null) return refuse({ code: "organisation/already-habilitated", habilitationId: habilitation });
  if (withdrawnForGood) return refuse({ code: "organisation/withdrawn-for-good" });
  if (reapplyFrom !== null && dayOf(at) < reapplyFrom)
    return refuse({ code: "organisation/reapplication-too-early", from: reapplyFrom });
  return accept({ type: "ApplicationOpened", by, at, scheme, dossierId });
}

/** An application annulled refusal gives back its place, unless another one has taken it meanwhile (R-APP-4, R-CMP-5). */
function reopenApplication({ by, at, scheme, dossierId }: Command<"ReopenApplication">, state: Registered): Result {
  const { openDossier, habilitation } = standingOf(state, scheme);
  if (openDossier !== null) return refuse({ code: "organisation/application-already-open", dossierId: openDossier });
  if (habilitation !== null) return refuse({ code: "organisation/already-habilitated", habilitationId: habilitation });
  return accept({ type: "ApplicationReopened", by, at, scheme, dossierId });
}

function regainHabilitation(command: Command<"RegainHabilitation">, state: Registered): Result {
  const { by, at, scheme, habilitationId } = command;
  const { habilitation } = standingOf(state, scheme);
  if (habilitation !== null && habilitation !== habilitationId)
    return refuse({ code: "organisation/already-habilitated", habilitationId: habilitation });
  return accept({ type: "HabilitationRegained", by, at, scheme, habilitationId });
}

function evolve(state: OrganisationState, event: OrganisationEvent): OrganisationState {
  if (event.type === "OrganisationRegistered")
    return {
      status: "registered",
      siren: event.siren,
      name: event.name,
      registeredOn: dayOf(event.at),
      members: [],
      standings: {},
    };
  if (state.status === "unknown") return state;
  switch (event.type) {
    case "OrganisationRenamed":
      return { ...state, name: event.name };
    case "MemberJoined":
      return { ...state, members: [...state.members, { personId: event.personId, role: event.role }] };
    case "MemberLeft":
      return {
        ...state,
        members: state.members.filter((member) => member.personId !== event.personId || member.role !== event.role),
      };
    case "ApplicationOpened":
      return stand(state, event.scheme, { openDossier: event.dossierId });
    case "ApplicationEnded":
      return stand(state, event.scheme, { openDossier: null, reapplyFrom: event.reapplyFrom });
    case "ApplicationReopened":
      return stand(state, event.scheme, { openDossier: event.dossierId, reapplyFrom: null });
    case "HabilitationRegained":
      return stand(state, event.scheme, { habilitation: event.habilitationId, withdrawnForGood: false });
    case "HabilitationHeld":
      return stand(state, event.scheme, { habilitation: event.habilitationId });
    case "HabilitationGone":
      return stand(state, event.scheme, { habilitation: null, withdrawnForGood: event.forGood });
    default:
      return unreachable(event);
  }
}

const stand = (state: Registered, scheme: string, change: Partial<Standing>): Registered => ({
  ...state,
  standings: { ...state.standings, [scheme]: { ...standingOf(state, scheme), ...change } },
});
