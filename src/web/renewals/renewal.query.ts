import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";

/** A line of the list of renewals. */
export type RenewalRow = AnswerOf<"GET /api/renewals">["renewals"][number];
/** A renewal entire. */
export type Renewal = AnswerOf<"GET /api/renewals/:renewalId">;
export type Point = Renewal["points"][number];

/** A parameter of the address on screen. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const value = params[name];
  if (typeof value !== "string") throw new Error(`This screen is shown only at an address with ${name}.`);
  return value;
}

/** The renewal that the address designates. */
export const useRenewal = (): Renewal =>
  useSuspenseQuery(asking("GET /api/renewals/:renewalId", { renewalId: useParam("renewalId") })).data;
