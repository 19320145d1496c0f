import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";

/** The kit of an habilitation, and what was read of what its organisation publishes. */
export type Communication = AnswerOf<"GET /api/habilitations/:habilitationId/communication">;
export type Review = Communication["reviews"][number];

/** The communication of the habilitation that the address designates. */
export function useCommunication(): Communication {
  const { habilitationId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof habilitationId !== "string")
    throw new Error("This screen is shown only at the address of an habilitation.");
  return useSuspenseQuery(asking("GET /api/habilitations/:habilitationId/communication", { habilitationId })).data;
}
