import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";

/** A line of the list of surveillances. */
export type SurveillanceRow = AnswerOf<"GET /api/surveillances">["surveillances"][number];
/** A surveillance entire. */
export type Surveillance = AnswerOf<"GET /api/surveillances/:surveillanceId">;
export type Point = Surveillance["points"][number];
export type Known = Point["known"][number];
export type Gap = Surveillance["gaps"][number];

/** The surveillance that the address designates. */
export function useSurveillance(): Surveillance {
  const { surveillanceId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof surveillanceId !== "string")
    throw new Error("This screen is shown only at the address of a surveillance.");
  return useSuspenseQuery(asking("GET /api/surveillances/:surveillanceId", { surveillanceId })).data;
}
