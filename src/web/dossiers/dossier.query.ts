import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";

/** A dossier entire, as the person may read it. */
export type Dossier = AnswerOf<"GET /api/dossiers/:dossierId">;
/** What an application asks, under the version of the scheme that the dossier keeps. */
export type ApplicationScheme = AnswerOf<"GET /api/dossiers/:dossierId/scheme">;

/** The dossier that the address designates; only for screens under `dossierRoute`. */
export function useDossierId(): string {
  const { dossierId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof dossierId !== "string") throw new Error("This screen is shown only under the address of a dossier.");
  return dossierId;
}

/** The dossier on screen. */
export function useDossier(): Dossier {
  const dossierId = useDossierId();
  return useSuspenseQuery(asking("GET /api/dossiers/:dossierId", { dossierId })).data;
}

/** What its application asks; it never changes. */
export function useApplicationScheme(): ApplicationScheme {
  const dossierId = useDossierId();
  const query = asking("GET /api/dossiers/:dossierId/scheme", { dossierId });
  return useSuspenseQuery({ ...query, staleTime: Number.POSITIVE_INFINITY }).data;
}
