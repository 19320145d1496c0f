import { useParams } from "@tanstack/react-router";
import type { AnswerOf } from "../app/routeKeys.ts";

/** A line of the list of sessions. */
export type SessionRow = AnswerOf<"GET /api/sessions">["sessions"][number];
/** One session entire. */
export type Session = AnswerOf<"GET /api/sessions/:sessionId">;
/** The sessions of an habilitation, and what a new one is chosen from. */
export type HabilitationSessions = AnswerOf<"GET /api/habilitations/:habilitationId/sessions">;

/** What the address designates: a session, an habilitation. */
export function useNamed(name: "sessionId" | "habilitationId"): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const value = params[name];
  if (typeof value !== "string") throw new Error(`This screen is shown only at an address that has a ${name}.`);
  return value;
}
