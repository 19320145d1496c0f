import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";

export type Organisation = AnswerOf<"GET /api/organisations/:organisationId">;

/** The organisation that the address designates. */
export function useOrganisationId(): string {
  const { organisationId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof organisationId !== "string") throw new Error("This screen is shown only under an organisation.");
  return organisationId;
}

/** An organisation with its people. */
export const useOrganisation = (organisationId: string): Organisation =>
  useSuspenseQuery(asking("GET /api/organisations/:organisationId", { organisationId })).data;
