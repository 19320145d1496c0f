import type { ReadDocument } from "../../domain/briefings/briefing.events.ts";
import type { BriefingFacts } from "../../domain/briefings/briefing.model.ts";
import type { Member } from "../../domain/organisations/organisation.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { OpenedState } from "../dossiers/forDossier.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import type { Ports } from "../ports/ports.ts";

/** The day on which the application was accepted, null before and when it no longer is. */
export const acceptedOn = (state: OpenedState): Day | null =>
  state.status === "accepted" || state.status === "concluded" ? state.acceptedOn : null;

/** The texts to acknowledge, each with the hash of its words. */
export const textsToRead = ({ ids }: Pick<Ports, "ids">, scheme: Scheme): readonly ReadDocument[] =>
  scheme.regulations.map(({ code, version, markdown }) => ({ document: code, version, hash: ids.sha256(markdown) }));

const distinct = (members: readonly Member[]): readonly string[] => [
  ...new Set(members.map(({ personId }) => personId)),
];

/** Those who must know the rules before the audit: whoever signs for the organisation, and its daily contacts (R-REG-1). */
export const whoMust = (members: readonly Member[]): readonly string[] =>
  distinct(members.filter(({ role }) => role !== "trainer"));

/** The people of the organisation of a dossier, as they are now. */
export async function membersOf(ports: Pick<Ports, "states">, organisationId: string): Promise<readonly Member[]> {
  const { state } = await ports.states.load(organisationStream, organisationId);
  return state.status === "registered" ? state.members : [];
}

interface Run {
  readonly state: OpenedState;
  readonly scheme: Scheme;
  /** None when they are not what is asked about. */
  readonly newDocuments?: BriefingFacts["newDocuments"];
}

/** What the rules of the step need beyond its stream. */
export function briefingFacts(
  ports: Pick<Ports, "ids">,
  { state, scheme, newDocuments = [] }: Run,
  members: readonly Member[],
): BriefingFacts {
  return {
    organisationId: state.organisationId,
    acceptedOn: acceptedOn(state),
    members: distinct(members),
    required: whoMust(members),
    documents: textsToRead(ports, scheme),
    newDocuments,
    kinds: scheme.briefing.kinds.map(({ code }) => code),
  };
}
