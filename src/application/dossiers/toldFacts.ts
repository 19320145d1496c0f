import type { StoryEvent } from "../ports/dossiers.readings.ts";
import type { DomainEvent } from "../ports/events.ts";

/** What a fact of a history is about, beyond who did it; each is null when the fact has none. */
export interface ToldFacts {
  /** The name of somebody else whom it concerns. */
  readonly person: string | null;
  /** Which way it went, by its code: `grant`, `refuse`, `sent-back`, `withdrawal`… */
  readonly way: string | null;
  /** The indicator of the quality referential. */
  readonly indicator: string | null;
  /** The criteria of the quality referential; null when it is not about any. */
  readonly criteria: readonly string[] | null;
  /** The title of the text that was read, and its version. */
  readonly text: { readonly title: string; readonly version: string } | null;
  /** The days it sets or reports. */
  readonly days: readonly string[];
}

/** What the names and titles of a history come from. */
export interface Sources {
  /** The whole story: a nonconformity is known by the event that wrote it. */
  readonly story: readonly StoryEvent[];
  readonly names: ReadonlyMap<string, { readonly name: string }>;
  /** The titles of the texts of the scheme, by code. */
  readonly titles: ReadonlyMap<string, string>;
}

const persons = ["personId", "auditor", "to"] as const;

/** Whom an event concerns beside its author. */
export function personOf(event: DomainEvent): string | null {
  const fields = fieldsOf(event);
  const id = persons.map((name) => fields.get(name)).find((value) => typeof value === "string");
  return id === undefined || id === event.by ? null : id;
}

/** Reads what each event of a story is about. */
export function tellFacts({ story, names, titles }: Sources): (event: DomainEvent) => ToldFacts {
  const indicators = indicatorsOf(story);
  return (event) => {
    const fields = fieldsOf(event);
    const text = (name: string) => textIn(fields.get(name));
    const [person, document, version] = [personOf(event), text("document"), text("version")];
    return {
      person: person === null ? null : (names.get(person)?.name ?? null),
      way: wayOf(fields),
      indicator: text("indicator") ?? indicators.get(text("id") ?? "") ?? null,
      criteria: "criteria" in event ? textsIn(event.criteria) : null,
      text: document === null || version === null ? null : { title: titles.get(document) ?? document, version },
      days: [...textsIn(fields.get("days")), ...textsIn([fields.get("heldOn")])],
    };
  };
}

const fieldsOf = (event: DomainEvent): ReadonlyMap<string, unknown> => new Map(Object.entries(event));

const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null);

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** An outcome or a kind is told by its code, a yes or a no by what it means for the author of what is looked at. */
function wayOf(fields: ReadonlyMap<string, unknown>): string | null {
  const [approved, upheld] = [fields.get("approved"), fields.get("upheld")];
  if (typeof approved === "boolean") return approved ? "approved" : "sent-back";
  if (typeof upheld === "boolean") return upheld ? "upheld" : "rejected";
  return textIn(fields.get("outcome")) ?? textIn(fields.get("kind"));
}

/** The indicator of each nonconformity. */
function indicatorsOf(story: readonly StoryEvent[]): ReadonlyMap<string, string> {
  return new Map(
    story.flatMap(({ event }): [string, string][] => {
      if (!("nonconformity" in event) || typeof event.nonconformity !== "object") return [];
      const { id, indicator } = Object(event.nonconformity);
      return typeof id === "string" && typeof indicator === "string" ? [[id, indicator]] : [];
    }),
  );
}
