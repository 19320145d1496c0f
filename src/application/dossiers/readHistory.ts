import { may } from "../../domain/access/permissions.ts";
import { isDeliberation } from "../decisions/deliberation.ts";
import { done, refused } from "../outcome.ts";
import type { StoryEvent } from "../ports/dossiers.readings.ts";
import type { DomainEvent } from "../ports/events.ts";
import type { Query } from "../query.ts";
import { dossierStream } from "./dossier.stream.ts";

export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly byName: string;
  readonly type: string;
  readonly text: string | null;
  readonly internal: boolean;
}

/** Fields of events that hold the hash of a text somebody wrote. */
const written = ["text", "reason", "question", "answer", "opinion"] as const;

function textHash(event: DomainEvent): string | null {
  const fields = new Map<string, unknown>(Object.entries(event));
  for (const name of written) {
    const value = fields.get(name);
    if (typeof value === "string") return value;
  }
  return null;
}

/** What only the staff reads: internal notes, and what is said before a decision. */
const isInternal = ({ stream, event }: StoryEvent): boolean =>
  isDeliberation(stream, event.type) || ("internal" in event && event.internal === true);

/** Everything that happened to a dossier, in one thread; what is internal is for the staff only (R-WORK-1). */
export const readHistory: Query<{ readonly dossierId: string }, { entries: HistoryEntry[] }> = async (
  { ports, actor },
  { dossierId },
) => {
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = may(actor, "dossier.read", { organisationId: state.organisationId });
  if (denied !== null) return refused(denied);
  const story = await ports.readings.dossiers.story(dossierId);
  const shown = story.filter((told) => actor.staff.length > 0 || !isInternal(told));
  const people = await ports.people.named([...new Set(shown.map(({ event }) => event.by))]);
  const texts = await ports.contents.read<unknown>(shown.flatMap(({ event }) => textHash(event) ?? []));
  const entries = shown.map((told) => {
    const { seq, event } = told;
    const text = texts.get(textHash(event) ?? "");
    return {
      id: String(seq),
      at: event.at,
      byName: people.get(event.by)?.name ?? "Habilis",
      type: event.type,
      text: typeof text === "string" ? text : null,
      internal: isInternal(told),
    };
  });
  return done({ entries });
};
