import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { handle, handleFromMemory, type UseCase } from "../application/handle.ts";
import { done, type Outcome } from "../application/outcome.ts";
import type { HeldSession } from "../application/ports/events.ts";
import type { Ports } from "../application/ports/ports.ts";
import type { Asking, Query } from "../application/query.ts";
import { isInForce } from "../application/schemes/isInForce.ts";
import type { Answer, Input, Route, RouteKey, Routes } from "../contract/route.ts";
import type { Actor } from "../domain/access/actor.ts";
import { holdsFunction } from "../domain/access/permissions.ts";
import { dayOf } from "../domain/shared/calendar.ts";
import { notUnderstood, problemOf } from "./problems.ts";
import { unwritableIn } from "./unwritable.ts";

/** A file given back: its bytes and how the browser names it. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly inline: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

interface Incoming {
  readonly ports: Ports;
  readonly actor: Actor | null;
  readonly input: Record<string, unknown>;
  readonly raw: FastifyRequest;
}

/** What answers a route, once everything that came in has been checked against its declaration. */
export interface Binding {
  (incoming: Incoming): Promise<Outcome<unknown>>;
  /** What tries first on what is remembered; null when nothing came of it. */
  readonly fromMemory?: (incoming: Incoming, session: HeldSession) => Promise<Outcome<unknown> | null>;
}

/** One binding per route of a part of the contract; a route without one does not compile. */
export type Bindings<R extends Routes> = {
  readonly [K in keyof R]: R[K] extends Route ? Binding & Typed<Input<K & string, R[K]>, Answer<R[K]>> : never;
};

/** Carries the types of what a binding takes and gives, so that a wrong use case does not compile. */
interface Typed<I, A> {
  readonly takes?: (input: I) => void;
  readonly gives?: () => A | Download;
}

const nobody: Actor = { id: "anonymous", staff: [], memberships: [] };

/** Binds a route that changes something to its use case. */
export const act =
  <I, A extends object>(run: UseCase<I, A>): Binding & Typed<I, A & { position: number }> =>
  async (incoming) => {
    const { request, input } = await commanded<I>(incoming);
    return await handle(incoming.ports, request, { run, input });
  };

/** The same, tried first on what the process remembers of who asks: for short acts, which cost nothing to decide twice. */
export const actFromMemory = <I, A extends object>(run: UseCase<I, A>): Binding & Typed<I, A & { position: number }> =>
  Object.assign(act(run), {
    async fromMemory(incoming: Incoming, session: HeldSession) {
      const { request, input } = await commanded<I>(incoming);
      return await handleFromMemory(incoming.ports, { ...request, session }, { run, input });
    },
  });

async function commanded<I>({ ports, actor, input }: Incoming) {
  const { commandId, expectedPosition, ...rest } = input as { commandId: string; expectedPosition: number | null };
  const request = {
    actor: actor ?? nobody,
    at: await ports.clock.now(),
    commandId,
    expected: expectedPosition,
    bodyHash: ports.ids.sha256(JSON.stringify(rest)),
  };
  return { request, input: rest as I };
}

/**
 * Binds a route by which somebody comes in without a session: `enter` says who they are and what is left to ask, then it is
 * asked in their name. What only served to enter, a password, is not part of what is kept of the request.
 */
export const actAs =
  <I, J extends object, A extends object>(
    enter: Query<I, { readonly actor: Actor; readonly input: J }>,
    run: UseCase<J, A>,
  ): Binding & Typed<I, A & { position: number }> =>
  async (incoming) => {
    const { commandId, expectedPosition } = incoming.input;
    const entered = await enter(await asking(incoming), incoming.input as I);
    if (!entered.ok) return entered;
    const { actor, input } = entered.value;
    return await act(run)({ ...incoming, actor, input: { commandId, expectedPosition, ...input } });
  };

/** Binds a route that only reads, or keeps a draft, to its query. */
export const ask =
  <I, A>(query: Query<I, A>): Binding & Typed<I, A> =>
  async (incoming) =>
    await query(await asking(incoming), incoming.input as I);

/** The same binding, with what it answers put in the words of the contract. */
export const told =
  <I, A, B>(binding: Binding & Typed<I, A>, words: (answer: A) => B): Binding & Typed<I, B> =>
  async (incoming) => {
    const outcome = await binding(incoming);
    return outcome.ok ? done(words(outcome.value as A)) : outcome;
  };

/** Binds a route that takes a file: its bytes come as a stream. */
export const take =
  <I extends { readonly bytes: AsyncIterable<Uint8Array> }, A>(
    query: Query<I, A>,
  ): Binding & Typed<Omit<I, "bytes">, A> =>
  async (incoming) =>
    await query(await asking(incoming), { ...incoming.input, bytes: incoming.raw.body } as unknown as I);

async function asking({ ports, actor, raw }: Incoming): Promise<Asking> {
  const at = await ports.clock.now();
  return { ports, actor: actor ?? nobody, at, today: dayOf(at), path: raw.url };
}

export interface Door {
  readonly ports: Ports;
  /** Who sends this request, or null; the reply carries what keeps them signed in. */
  readonly actorOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Actor | null>;
  /** Who sent it as far as this process remembers, or null: only for what checks it where it writes. */
  readonly recall?: (request: FastifyRequest) => { readonly actor: Actor; readonly session: HeldSession } | null;
}

/** Opens every route of a contract on a server: who may, what comes in, what goes out, always in this order. */
export function bind(
  server: FastifyInstance,
  contract: Routes,
  parts: { readonly door: Door; readonly bindings: Readonly<Record<string, Binding>> },
): void {
  for (const [key, route] of Object.entries(contract)) {
    const binding = parts.bindings[key];
    if (binding === undefined) throw new Error(`Nothing answers ${key}.`);
    const [method = "GET", url = "/"] = (key as RouteKey).split(" ");
    server.route({
      method,
      url,
      handler: (request, reply) => answer({ request, reply, route, binding, door: parts.door }),
    });
  }
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly route: Route;
  readonly binding: Binding;
  readonly door: Door;
}

async function answer(exchange: Exchange): Promise<unknown> {
  const { request, reply, route, binding, door } = exchange;
  const tried = await triedFromMemory(exchange);
  if (tried?.ok) return await reply.send(route.answer.parse(tried.value));
  const actor = await door.actorOf(request, reply);
  const denied = route.action === "public" ? null : holdsFunction(actor, route.action);
  if (denied !== null) return await problemOf(reply, denied);
  const read = inputOf(request, route);
  if (!read.success) return await notUnderstood(reply, read.error);
  if (await isOfNoScheme(exchange)) return await problemOf(reply, { code: "access/not-found" });
  const outcome = await binding({ ports: door.ports, actor, input: read.data, raw: request });
  if (!outcome.ok) return await problemOf(reply, outcome.refusal);
  if (route.kind === "download") return await sendFile(reply, outcome.value as Download);
  return await reply.send(route.answer.parse(outcome.value));
}

/** Whether an address names a scheme of which no version is in force: nothing is kept there. */
async function isOfNoScheme({ request, door: { ports } }: Exchange): Promise<boolean> {
  if (request.routeOptions.url?.startsWith("/api/schemes/:scheme/") !== true) return false;
  const { scheme } = request.params as { readonly scheme: string };
  return !(await isInForce(ports, scheme, dayOf(await ports.clock.now())));
}

async function triedFromMemory({ request, route, binding, door }: Exchange): Promise<Outcome<unknown> | null> {
  const known = binding.fromMemory === undefined ? null : (door.recall?.(request) ?? null);
  if (known === null || route.action === "public" || holdsFunction(known.actor, route.action) !== null) return null;
  const read = inputOf(request, route);
  if (!read.success) return null;
  const incoming = { ports: door.ports, actor: known.actor, input: read.data, raw: request };
  return (await binding.fromMemory?.(incoming, known.session)) ?? null;
}

type Read =
  | { readonly success: true; readonly data: Record<string, unknown> }
  | { readonly success: false; readonly error: z.ZodError };

function inputOf(request: FastifyRequest, route: Route): Read {
  const typed = route.kind === "upload" ? null : request.body;
  const unwritable = unwritableIn(request.params) ?? unwritableIn(request.query) ?? unwritableIn(typed);
  if (unwritable !== null) return { success: false, error: new z.ZodError([unwritable]) };
  const query = route.query.safeParse(request.query ?? {}, { reportInput: true });
  if (!query.success) return { success: false, error: query.error };
  const body =
    route.kind === "upload"
      ? { success: true as const, data: {} }
      : route.body.safeParse(request.body ?? {}, { reportInput: true });
  if (!body.success) return { success: false, error: body.error };
  return {
    success: true,
    data: { ...(body.data as object), ...(query.data as object), ...(request.params as object) },
  };
}

/** A document is read beside the form that judges it: only our own pages may frame it. */
const framedByUs = {
  "x-frame-options": "SAMEORIGIN",
  "content-security-policy":
    "default-src 'self'; object-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'",
};

async function sendFile(reply: FastifyReply, { name, mediaType, inline, bytes }: Download): Promise<unknown> {
  const disposition = `${inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}`;
  return await reply
    .headers(inline ? framedByUs : {})
    .header("content-type", mediaType)
    .header("content-disposition", disposition)
    .send(Readable.from(bytes));
}
