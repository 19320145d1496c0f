import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { forgetSession, keepSession, keptSession } from "../offline/keptSession.ts";
import { keepFor } from "../ui/useKeptFields.ts";
import { ask, asking } from "./api.ts";
import { RequestFailed } from "./problemOf.ts";
import type { AnswerOf } from "./routeKeys.ts";

/** Who is here, with which functions, on which date. */
export type Session = AnswerOf<"GET /api/session">;
/** Somebody signed in. */
export type SignedIn = Session & { readonly person: NonNullable<Session["person"]> };

const { queryKey } = asking("GET /api/session", {});

/** The query of the session, read before any screen and kept until somebody signs in or out; without a network, the last known. */
export const sessionQuery = queryOptions({
  queryKey,
  queryFn: readSession,
  staleTime: Number.POSITIVE_INFINITY,
});

async function readSession(): Promise<Session> {
  try {
    const session = await ask("GET /api/session", {});
    keepSession(session);
    if (session.person !== null) keepFor(session.person.id);
    return session;
  } catch (failure) {
    const unreachable = failure instanceof RequestFailed && ["network", "broken"].includes(failure.problem.kind);
    const kept = unreachable ? keptSession() : null;
    if (kept === null) throw failure;
    return kept;
  }
}

/** Nobody is signed in on this device any more. */
export const endSession = forgetSession;

export const isSignedIn = (session: Session): session is SignedIn => session.signedIn && session.person !== null;

/** Who is signed in; only for screens inside the shell. */
export function useSession(): SignedIn {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!isSignedIn(data)) throw new Error("This screen is shown only to somebody signed in.");
  return data;
}
