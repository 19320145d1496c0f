import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useDossierId } from "../dossiers/dossier.query.ts";

/** To whom a file is or was open, and what they read of it. */
export type Observers = AnswerOf<"GET /api/dossiers/:dossierId/observers">;

export function useObservers(): Observers {
  const dossierId = useDossierId();
  return useSuspenseQuery(asking("GET /api/dossiers/:dossierId/observers", { dossierId })).data;
}
