import type { Actor } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import type { DossierEvent, SchemeVersion } from "../../domain/dossiers/dossier.events.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import { isDeliberation } from "../decisions/deliberation.ts";
import { conflictsOn } from "../decisions/impediments.ts";
import { done } from "../outcome.ts";
import type { StoryEvent } from "../ports/dossiers.readings.ts";
import type { DomainEvent } from "../ports/events.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking, Query } from "../query.ts";
import { streamName } from "../stream.ts";
import type { OpenedState } from "./forDossier.ts";
import { readableDossier } from "./readable.ts";
import { personOf, type ToldFacts, tellFacts } from "./toldFacts.ts";

export interface HistoryEntry {
  readonly id: string;
  readonly at: Moment;
  readonly byName: string;
  readonly type: string;
  readonly part: string;
  readonly text: string | null;
  readonly attachments: readonly string[];
  readonly internal: boolean;
  /** What it is about. */
  readonly facts: ToldFacts;
}

/** Fields of events that hold the hash of a text somebody wrote. */
const written = ["text", "reason", "question", "answer", "opinion"] as const;

/** The hashes of what was written with an event: its own text, or that of each point it sends back. */
function textHashes(event: DomainEvent): readonly string[] {
  const fields = new Map<string, unknown>(Object.entries(event));
  for (const name of written) {
    const value = fields.get(name);
    if (typeof value === "string") return [value];
  }
  const points = fields.get("points");
  return Array.isArray(points) ? points.flatMap((point: { readonly text?: unknown }) => asText(point.text)) : [];
}

const asText = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : []);

const attachmentsOf = (event: DomainEvent): readonly string[] =>
  "attachments" in event && Array.isArray(event.attachments) ? event.attachments.flatMap(asText) : [];

/**
 * What nobody reads here: a sheet of the quiz belongs to the person who sits it, and its sitting tells that it began; the numbers of
 * a calendar are told by its dates.
 */
const untold: readonly string[] = [
  "StartCodeSent",
  "AttemptStarted",
  "QuestionAnswered",
  "QuestionFlagged",
  "FocusLost",
  "CalendarAgreed",
];

/** A note that the certifier keeps to itself. */
const isNote = ({ event }: StoryEvent): boolean => "internal" in event && event.internal === true;

/** A refusal that is only proposed is the certifier's own business until it is pronounced (R-APP-3). */
const proposed: readonly string[] = ["RefusalProposed", "RefusalSetAside"] satisfies readonly DossierEvent["type"][];

/** What only the staff reads: internal notes, and what is said before a decision. */
const isInternal = (told: StoryEvent): boolean =>
  isDeliberation(told.stream, told.event.type) || proposed.includes(told.event.type) || isNote(told);

type Reads = (told: StoryEvent) => boolean;

/** What an organisation reads of its own file. */
export const asOrganisation: Reads = (told) => !isInternal(told);

/** What precedes the decision is closed to somebody in conflict, but what they did themselves (R-IMP-1, R-IMP-2). */
const inConflict =
  ({ id }: Actor): Reads =>
  ({ stream, event }) =>
    !isDeliberation(stream, event.type) || event.by === id;

/** An observer checks how a decision was reached; the notes stay inside. */
async function readsOf(asking: Asking, dossierId: string, state: OpenedState): Promise<Reads> {
  const { ports, actor } = asking;
  if (observes(actor)) return (told) => !isNote(told);
  if (actor.staff.length === 0) return asOrganisation;
  const scheme = await ports.schemes.get(state.scheme);
  const conflicts = await conflictsOn(asking, { dossierId, state, scheme });
  return conflicts.length === 0 ? () => true : inConflict(actor);
}

/** Everything that happened to a dossier, in one thread; what is internal is for the staff only (R-WORK-1). */
export const readHistory: Query<{ readonly dossierId: string }, { entries: readonly HistoryEntry[] }> = async (
  asking,
  { dossierId },
) => {
  const found = await readableDossier(asking, dossierId);
  if (!found.ok) return found;
  const reads = await readsOf(asking, dossierId, found.state);
  return done({ entries: await historyOf(asking.ports, { dossierId, scheme: found.state.scheme }, reads) });
};

const nothingHidden: readonly string[] = [];

/** The audits that were not announced to the organisation, until they are opened. */
async function hiddenStreams({ readings }: Ports, dossier: string): Promise<readonly string[]> {
  const audits = await readings.audits.list({ dossier, later: true });
  return audits.filter(({ hidden }) => hidden).map(({ id }) => streamName("audit", id));
}

/** The history of a dossier, as somebody reads it. */
export async function historyOf(
  ports: Ports,
  { dossierId, scheme }: { readonly dossierId: string; readonly scheme: SchemeVersion },
  reads: Reads,
): Promise<readonly HistoryEntry[]> {
  const [{ regulations }, story, unknown] = await Promise.all([
    ports.schemes.get(scheme),
    ports.readings.dossiers.story(dossierId),
    reads === asOrganisation ? hiddenStreams(ports, dossierId) : nothingHidden,
  ]);
  const shown = story.filter(
    (told) => !untold.includes(told.event.type) && !unknown.includes(told.stream) && reads(told),
  );
  const concerned = shown.flatMap(({ event }) => [event.by, ...asText(personOf(event))]);
  const people = await ports.people.named([...new Set(concerned)]);
  const titles = new Map(regulations.map(({ code, title }) => [code, title]));
  const factsOf = tellFacts({ story, names: people, titles });
  const texts = await ports.contents.read<unknown>(shown.flatMap(({ event }) => textHashes(event)));
  return shown.map((told) => {
    const { seq, stream, event } = told;
    const words = textHashes(event).flatMap((hash) => asText(texts.get(hash)));
    return {
      id: String(seq),
      at: event.at,
      byName: people.get(event.by)?.name ?? "Habilis",
      type: event.type,
      part: stream.slice(0, stream.indexOf("-")),
      text: words.length === 0 ? null : words.join("\n"),
      attachments: [...attachmentsOf(event)],
      internal: isInternal(told),
      facts: factsOf(event),
    };
  });
}
