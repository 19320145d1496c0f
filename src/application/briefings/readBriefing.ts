import type { BriefingState } from "../../domain/briefings/briefing.model.ts";
import { leftToDo } from "../../domain/briefings/briefing.progress.ts";
import type { Member } from "../../domain/organisations/organisation.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { addDays } from "../../domain/shared/calendar.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { done } from "../outcome.ts";
import type { Person } from "../ports/people.ts";
import type { Ports } from "../ports/ports.ts";
import type { SchemeRef } from "../ports/schemes.ts";
import type { Asking } from "../query.ts";
import { briefingStream } from "./briefing.stream.ts";
import { acceptedOn, membersOf, textsToRead, whoMust } from "./briefingFacts.ts";
import { newTermsFor } from "./newTerms.ts";

interface Found {
  readonly state: BriefingState;
  readonly scheme: Scheme;
  readonly members: readonly Member[];
  readonly people: ReadonlyMap<string, Person>;
}

/** The step of the regulations: what is to be read and attended, by whom, and what was. */
export const readBriefing = async (asking: Asking, { dossierId }: { readonly dossierId: string }) => {
  const { ports } = asking;
  const dossier = await readableDossier(asking, dossierId);
  if (!dossier.ok) return dossier;
  const scheme = await ports.schemes.get(dossier.state.scheme);
  const { state, position } = await ports.states.load(briefingStream, dossierId);
  const members = await membersOf(ports, dossier.state.organisationId);
  const people = await ports.people.named(everybodyIn(state, members));
  const found: Found = { state, scheme, members, people };
  const openedOn = acceptedOn(dossier.state);
  const { acknowledgementDays } = scheme.rulebook.regulations;
  return done({
    position,
    open: openedOn !== null,
    complete: state.status === "complete",
    completedOn: state.completedOn,
    dueOn: openedOn === null ? null : addDays(openedOn, acknowledgementDays),
    title: scheme.briefing.title,
    topics: scheme.briefing.topics,
    kinds: scheme.briefing.kinds,
    documents: documentsIn(ports, found),
    newTerms: await newTermsIn(asking, { dossierId, ref: dossier.state.scheme, found }),
    sessions: await sessionsIn(ports, found),
    people: peopleIn(ports, found),
  });
};

const everybodyIn = ({ sessions, acknowledgements }: BriefingState, members: readonly Member[]): readonly string[] => [
  ...new Set([
    ...members.map(({ personId }) => personId),
    ...sessions.flatMap(({ recordedBy, attendance }) => [recordedBy, ...attendance.map(({ personId }) => personId)]),
    ...acknowledgements.map(({ personId }) => personId),
  ]),
];

const nameIn = (people: Found["people"], personId: string): string => people.get(personId)?.name ?? "";

function documentsIn(ports: Ports, { state, scheme, people }: Found) {
  const hashes = new Map(textsToRead(ports, scheme).map(({ document, hash }) => [document, hash]));
  return scheme.regulations.map(({ code, title, kind, version, effectiveOn, markdown }) => {
    const hash = hashes.get(code) ?? "";
    const acknowledgedBy = state.acknowledgements
      .filter((one) => one.document === code && one.version === version && one.hash === hash)
      .map(({ personId, at }) => ({ personId, name: nameIn(people, personId), at }));
    return { code, title, kind, version, effectiveOn, hash, markdown, acknowledgedBy };
  });
}

interface InDossier {
  readonly dossierId: string;
  readonly ref: SchemeRef;
  readonly found: Found;
}

/** The texts of each later version, who has read them, and who has still to (R-REG-3). */
async function newTermsIn({ ports, today }: Asking, { dossierId, ref, found }: InDossier) {
  const { state, members, people } = found;
  const later = await newTermsFor(ports, { dossierId, ref }, today);
  return later.map(({ version, effectiveOn, documents, scheme }) => ({
    ...{ version, effectiveOn, inForce: effectiveOn <= today },
    documents: documentsIn(ports, { ...found, scheme }).filter(({ code }) =>
      documents.some(({ document }) => document === code),
    ),
    left: whoMust(members)
      .filter((personId) => leftToDo(personId, state, { documents }).documents.length > 0)
      .map((personId) => ({ personId, name: nameIn(people, personId) })),
  }));
}

async function sessionsIn(ports: Ports, { state, scheme, people }: Found) {
  const asked = state.sessions.flatMap(({ attendance }) => attendance.flatMap(({ questions }) => questions ?? []));
  const words = await ports.contents.read<string>(asked);
  const labels = new Map<string, string>(scheme.briefing.kinds.map(({ code, label }) => [code, label]));
  return state.sessions.map(({ sessionId, kind, heldOn, attendance, recordedBy }) => ({
    id: sessionId,
    label: labels.get(kind) ?? "",
    heldOn,
    recordedByName: nameIn(people, recordedBy),
    attendance: attendance.map(({ personId, questions }) => ({
      personId,
      name: nameIn(people, personId),
      questions: questions === null ? null : (words.get(questions) ?? null),
    })),
  }));
}

/** The members of the organisation, each with what is left for them to do. */
function peopleIn(ports: Ports, { state, scheme, members, people }: Found) {
  const documents = textsToRead(ports, scheme);
  const required = whoMust(members);
  return [...new Set(members.map(({ personId }) => personId))].map((personId) => {
    const left = leftToDo(personId, state, { documents });
    return {
      personId,
      name: nameIn(people, personId),
      roles: members.filter((member) => member.personId === personId).map(({ role }) => role),
      required: required.includes(personId),
      attended: !left.session,
      toRead: left.documents,
    };
  });
}
