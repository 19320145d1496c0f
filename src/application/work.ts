import type { Actor } from "../domain/access/actor.ts";
import { type Action, may, type Subject } from "../domain/access/permissions.ts";
import { type Day, dayOf, type Moment } from "../domain/shared/calendar.ts";
import type { Act, Refusal } from "../domain/shared/decider.ts";
import { stamped, type Untimed } from "../domain/shared/ids.ts";
import type { Request } from "./handle.ts";
import type { Append, DomainEvent, Row, Rows, Seen } from "./ports/events.ts";
import type { Ports } from "./ports/ports.ts";
import { type Stream, streamName } from "./stream.ts";

/** A stream as loaded for one act: its state, and where the next event goes. */
export interface Loaded<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F> {
  readonly stream: Stream<C, S, E, R, F>;
  readonly id: string;
  state: S;
  readonly position: number;
  readonly hash: string | null;
  readonly added: E[];
}

/** What a loaded stream gives to the commit, and what is remembered of it afterwards. */
interface Part {
  /** Whether it was remembered rather than read. */
  readonly recalled: boolean;
  /** Where the stream ends now. */
  last(): Promise<number>;
  append(): Append;
  readings(): readonly Rows[];
  end(): number;
  state(): unknown;
}

/** What one act has loaded and decided so far; nothing is written before `commit`. */
export class Work {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly at: Moment;
  /** Whether the first stream loaded has moved since the screen saw it. */
  stale = false;
  private readonly request: Request;
  private readonly recalling: boolean;
  private readonly loaded: Part[] = [];
  private readonly rows: Rows[] = [];

  /** `recalling`: streams that this process remembers are not read again; the commit checks that they have not grown. */
  constructor(ports: Ports, request: Request, { recalling = false } = {}) {
    this.ports = ports;
    this.recalling = recalling;
    this.request = request;
    this.actor = request.actor;
    this.at = request.at;
  }

  /** The identifier that the form gave to this act when it opened. */
  get commandId(): string {
    return this.request.commandId;
  }

  get today(): Day {
    return dayOf(this.at);
  }

  /** Where the first stream of the act ends once it is written: the version the screen will have seen. */
  get position(): number {
    return this.loaded[0]?.end() ?? 0;
  }

  /** Whether something was decided on a remembered stream that has grown since. */
  async wasBehind(): Promise<boolean> {
    const recalled = this.loaded.filter((part) => part.recalled);
    const ends = await Promise.all(recalled.map((part) => part.last()));
    return recalled.some((part, index) => part.append().position !== ends[index]);
  }

  /** Loads a stream; the first one loaded is the one whose version the screen saw. */
  async load<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
    stream: Stream<C, S, E, R, F>,
    id: string,
  ): Promise<Loaded<C, S, E, R, F>> {
    const first = this.loaded.length === 0;
    const slot = this.reserve();
    const known = this.recalling ? this.ports.states.recall(stream, id) : null;
    const folded = known ?? (await this.ports.states.load(stream, id));
    const loaded = { stream, id, ...folded, added: [] };
    if (first && this.request.expected !== null && this.request.expected !== folded.position) this.stale = true;
    const last = async (): Promise<number> => (await this.ports.states.load(stream, id)).position;
    this.loaded[slot] = { ...partOf(loaded), recalled: known !== null, last };
    return loaded;
  }

  /** Whether the person may do this about that organisation; null when they may. */
  refusedAccess(action: Action, subject: Subject): Refusal | null {
    return may(this.actor, action, subject);
  }

  /** Puts a command to a stream: null when accepted (its events wait for the commit), or why not. */
  decide<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
    loaded: Loaded<C, S, E, R, F>,
    command: Untimed<C>,
    facts: F,
  ): R | null {
    const { decider } = loaded.stream;
    const decision = decider.decide(stamped<C>(command, { by: this.actor.id, at: this.at }), loaded.state, facts);
    if (!decision.accepted) return decision.refusal;
    for (const event of decision.events) {
      loaded.state = decider.evolve(loaded.state, event);
      loaded.added.push(event);
    }
    return null;
  }

  /** Writes rows with the events: people, contents, attachments. */
  put(table: string, ...rows: readonly Row[]): void {
    this.rows.push({ table, rows });
  }

  /** Keeps a text or a form outside the log, under its salted hash, which is what events hold. */
  content(body: unknown): string {
    const { hash, salt } = this.ports.contents.seal(body);
    this.put("contents", { hash, salt, body, erased_on: null, erased_because: null });
    return hash;
  }

  /** Keeps a document outside the log under its fingerprint: the same document is kept once. */
  document(body: unknown): string {
    const hash = this.ports.contents.fingerprint(body);
    this.put("contents", { hash, salt: "", body, erased_on: null, erased_because: null });
    return hash;
  }

  async commit(answer: unknown): Promise<"done" | "stale" | "repeated"> {
    const { actor, commandId, bodyHash, session = null } = this.request;
    const appends = this.loaded.map((part) => part.append()).filter(({ events }) => events.length > 0);
    const rows = [...this.rows, ...this.loaded.flatMap((part) => part.readings())];
    const command = { actor: actor.id, id: commandId, bodyHash, answer };
    const seen = this.seenOnly(appends);
    const committed = await this.ports.events.commit({ session, seen, appends, rows: merged(rows), command });
    if (committed.outcome === "done") this.remember(committed.ends);
    return committed.outcome;
  }

  /** The remembered streams to which nothing is added: an addition to a stream that has grown is refused anyway. */
  private seenOnly(appends: readonly Append[]): readonly Seen[] {
    const growing = new Set(appends.map(({ stream }) => stream));
    return this.loaded
      .filter(({ recalled }) => recalled)
      .map((part) => part.append())
      .filter(({ stream }) => !growing.has(stream));
  }

  private remember(ends: ReadonlyMap<string, string>): void {
    for (const part of this.loaded) {
      const { stream } = part.append();
      const hash = ends.get(stream);
      if (hash !== undefined) this.ports.states.remember(stream, { state: part.state(), position: part.end(), hash });
    }
  }

  private reserve(): number {
    const empty: Part = {
      recalled: false,
      last: async () => 0,
      append: () => ({ stream: "", position: 0, hash: null, events: [] }),
      readings: () => [],
      end: () => 0,
      state: () => null,
    };
    return this.loaded.push(empty) - 1;
  }
}

function partOf<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
  loaded: Loaded<C, S, E, R, F>,
): Omit<Part, "recalled" | "last"> {
  const { stream, id, state: before, position, hash, added } = loaded;
  const end = () => position + added.length;
  return {
    append: () => ({ stream: streamName(stream.name, id), position, hash, events: added }),
    readings: () => {
      if (added.length === 0) return [];
      const known = position === 0 ? [] : stream.readings(id, before, position);
      return changedRows(known, stream.readings(id, loaded.state, end()));
    },
    end,
    state: () => loaded.state,
  };
}

/** Only what says something else than before: many an event, an answer kept, changes nothing of what lists show. */
function changedRows(before: readonly Rows[], after: readonly Rows[]): readonly Rows[] {
  const known = new Set(before.map((rows) => JSON.stringify(rows)));
  return after.filter((rows) => !known.has(JSON.stringify(rows)));
}

/** One entry per table, so that no row is written twice by one statement. */
function merged(rows: readonly Rows[]): Rows[] {
  const byTable = new Map<string, Rows>();
  const several: Rows[] = [];
  for (const entry of rows) {
    const before = byTable.get(entry.table);
    if (entry.only !== undefined) several.push(entry);
    else byTable.set(entry.table, before === undefined ? entry : { ...entry, rows: [...before.rows, ...entry.rows] });
  }
  return [...byTable.values(), ...several];
}
