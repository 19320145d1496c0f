import type { Actor } from "../domain/access/actor.ts";
import type { Moment } from "../domain/shared/calendar.ts";
import type { Refusal } from "../domain/shared/decider.ts";
import { type Outcome, refused } from "./outcome.ts";
import type { HeldSession } from "./ports/events.ts";
import type { Ports } from "./ports/ports.ts";
import { Work } from "./work.ts";

/** A request to change something: who asks, when, under which identifier, and what the screen had seen. */
export interface Request {
  readonly actor: Actor;
  readonly at: Moment;
  readonly commandId: string;
  /** SHA-256 of what was asked, so that an identifier used twice for two things is noticed. */
  readonly bodyHash: string;
  /** Position of the first stream the use case loads, as the screen saw it; null when the screen saw none. */
  readonly expected: number | null;
  /** Where who asks is remembered rather than read. */
  readonly session?: HeldSession;
}

/** One act of somebody: loads, allows, gathers facts, decides; everything it adds is written at once or not at all. */
export type UseCase<I, A extends object> = (work: Work, input: I) => Promise<Outcome<A>>;

const attempts = 5;

/**
 * Decides once on what this process remembers, the session of who asks included, which the commit checks. Null when that did not
 * suffice: nothing was written, and `handle` says what becomes of the request.
 */
export async function handleFromMemory<I, A extends object>(
  ports: Ports,
  request: Request & { readonly session: HeldSession },
  act: { readonly run: UseCase<I, A>; readonly input: I },
): Promise<Outcome<A & { readonly position: number }> | null> {
  const work = new Work(ports, request, { recalling: true });
  const outcome = await act.run(work, act.input);
  if (!outcome.ok || work.stale) return null;
  const value = { ...outcome.value, position: work.position };
  return (await work.commit(value)) === "done" ? { ok: true, value } : null;
}

/**
 * The only way a stream grows. Repeating a request gives the stored answer; a lost race is decided again. What is decided on
 * remembered streams is checked by the commit; what is refused on them is decided again when they were behind the log.
 */
export async function handle<I, A extends object>(
  ports: Ports,
  request: Request,
  act: { readonly run: UseCase<I, A>; readonly input: I },
): Promise<Outcome<A & { readonly position: number }>> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const work = new Work(ports, request, { recalling: attempt === 1 });
    const outcome = await act.run(work, act.input);
    const isRefused = !outcome.ok || work.stale;
    if (isRefused && (await work.wasBehind())) continue;
    if (!outcome.ok || work.stale) return (await storedAnswer(ports, request)) ?? refusedBy(work, outcome);
    const value = { ...outcome.value, position: work.position };
    const committed = await work.commit(value);
    if (committed === "done") return { ok: true, value };
    if (committed === "repeated")
      return (await storedAnswer<A>(ports, request)) ?? refused({ code: "changed-meanwhile" });
  }
  return refused({ code: "changed-meanwhile" });
}

const refusedBy = (work: Work, outcome: Outcome<unknown>): { ok: false; refusal: Refusal } =>
  work.stale || outcome.ok ? refused({ code: "changed-meanwhile" }) : outcome;

async function storedAnswer<A>(ports: Ports, request: Request): Promise<Outcome<A & { position: number }> | null> {
  const stored = await ports.events.answer<A & { position: number }>(request.actor.id, request.commandId);
  if (stored === null) return null;
  if (stored.bodyHash !== request.bodyHash) return refused({ code: "command-id-used-for-something-else" });
  return { ok: true, value: stored.answer };
}
