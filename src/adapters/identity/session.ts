import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { HeldSession } from "../../application/ports/events.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Reads } from "../postgres/gathered.ts";
import type { Auth } from "./auth.ts";
import { holder } from "./holder.ts";

export const cookiePrefix = "habilis";
/** A session ends after this many days without a request. */
export const sessionDays = 14;
/** It is extended on the first request after this many days, so that one who works every day is never signed out. */
export const extendAfterDays = 1;

export interface SignedIn {
  readonly name: string;
  readonly email: string;
  /** Who it is, with the functions held at this very moment. */
  readonly actor: Actor;
  /** Whether the session has to be extended. */
  readonly due: boolean;
  readonly session: HeldSession;
}

/** Who is signed in, by the cookies of a request; null when nobody is, or no longer. */
export interface SessionReader {
  (cookies: string | undefined): Promise<SignedIn | null>;
  /** As this process last read it, not long ago: what rests on it is checked where it is written. */
  recall(cookies: string | undefined): SignedIn | null;
}

/** How many sessions a process remembers, and how long, in milliseconds: then it is read, and extended when it has to be. */
const remembered = { most: 2000, for: 600_000 } as const;

/**
 * Reads a session with one query, each time: a revoked or expired one is seen at once. The cookie holds the token of the
 * session, a point, and its HMAC-SHA-256 in base 64, as the sign-in library writes it.
 */
export function sessionReader(settings: {
  readonly reads: Reads;
  readonly secret: string;
  readonly publicUrl: string;
}): SessionReader {
  const { reads, secret, publicUrl } = settings;
  const cookie = `${publicUrl.startsWith("https:") ? "__Secure-" : ""}${cookiePrefix}.session_token`;
  const memory = new Map<string, { readonly signedIn: SignedIn; readonly until: number }>();
  const remember = (token: string, signedIn: SignedIn | null): SignedIn | null => {
    memory.delete(token);
    if (signedIn !== null && !signedIn.due) memory.set(token, { signedIn, until: performance.now() + remembered.for });
    if (memory.size > remembered.most) memory.delete(memory.keys().next().value ?? token);
    return signedIn;
  };
  const read = async (cookies: string | undefined): Promise<SignedIn | null> => {
    const token = tokenIn(cookies, cookie, secret);
    if (token === null) return null;
    const { rows } = await reads.query<PersonRow>({ name: "session-read", text: query, values: [token] });
    return remember(token, rows[0] === undefined ? null : signedInAs(rows[0], token));
  };
  const recall = (cookies: string | undefined): SignedIn | null => {
    const token = tokenIn(cookies, cookie, secret);
    const known = token === null ? undefined : memory.get(token);
    return known === undefined || known.until < performance.now() ? null : known.signedIn;
  };
  return Object.assign(read, { recall });
}

const signedInAs = ({ name, email, holder, due }: PersonRow, token: string): SignedIn => ({
  ...{ name, email, due },
  ...{ actor: JSON.parse(holder), session: { token, holder } },
});

/** Who sends a request; a session that goes on is extended by the way, and its cookies given back (on the real time). */
export const actorReader =
  (read: SessionReader, signIn: () => Promise<Pick<Auth, "extend">>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> => {
    const { cookie } = request.headers;
    const session = await read(cookie);
    if (session?.due && cookie !== undefined)
      for (const given of await (await signIn()).extend(cookie, request.ip)) reply.header("set-cookie", given);
    return session?.actor ?? null;
  };

type PersonRow = Pick<SignedIn, "name" | "email" | "due"> & Pick<HeldSession, "holder">;

const query = `select u.name, u.email, ${holder} as holder,
    s."expiresAt" <= now() + interval '${sessionDays - extendAfterDays} days' as due
  from "session" s join "user" u on u.id = s."userId"
  where s.token = $1 and s."expiresAt" > now()`;

function tokenIn(cookies: string | undefined, name: string, secret: string): string | null {
  const value = cookies === undefined ? undefined : cookieNamed(cookies, name);
  if (value === undefined) return null;
  const point = value.lastIndexOf(".");
  if (point < 1) return null;
  const token = value.slice(0, point);
  const given = Buffer.from(value.slice(point + 1));
  const expected = Buffer.from(createHmac("sha256", secret).update(token).digest("base64"));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** The first cookie of that name, decoded; undefined when there is none, or none that can be read. */
function cookieNamed(cookies: string, name: string): string | undefined {
  const found = cookies.split(";").find((pair) => pair.slice(0, Math.max(0, pair.indexOf("="))).trim() === name);
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found.slice(found.indexOf("=") + 1).trim());
  } catch {
    return undefined;
  }
}
