import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "./api.ts";
import type { AnswerOf } from "./routeKeys.ts";

/** Who is here, with which functions, on which date. */
export type Session = AnswerOf<"GET /api/session">;
/** Somebody signed in. */
export type SignedIn = Session & { readonly person: NonNullable<Session["person"]> };

/** The query of the session, read before any screen and kept until somebody signs in or out. */
export const sessionQuery = { ...asking("GET /api/session", {}), staleTime: Number.POSITIVE_INFINITY };

export const isSignedIn = (session: Session): session is SignedIn => session.signedIn && session.person !== null;

/** Who is signed in; only for screens inside the shell. */
export function useSession(): SignedIn {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!isSignedIn(data)) throw new Error("This screen is shown only to somebody signed in.");
  return data;
}
