import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useDossierId } from "../dossiers/dossier.query.ts";

/** The step of the regulations of a dossier. */
export type Briefing = AnswerOf<"GET /api/dossiers/:dossierId/briefing">;
export type TextToRead = Briefing["documents"][number];

/** The step of the regulations of the dossier on screen. */
export function useBriefing(): Briefing {
  return useSuspenseQuery(asking("GET /api/dossiers/:dossierId/briefing", { dossierId: useDossierId() })).data;
}
