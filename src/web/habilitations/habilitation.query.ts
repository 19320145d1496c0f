import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { printing } from "../ui/printing.ts";

/** An habilitation entire. */
export type Habilitation = AnswerOf<"GET /api/habilitations/:habilitationId">;
/** A line of the list. */
export type HabilitationRow = AnswerOf<"GET /api/habilitations">["habilitations"][number];

const isPrinting = ({ attestation, agreement }: Habilitation): boolean =>
  attestation?.ready !== true || (agreement !== null && agreement.copy?.ready !== true);

/** An habilitation, read again while one of its documents is being printed. */
export function useHabilitationOf(habilitationId: string): Habilitation {
  const query = asking("GET /api/habilitations/:habilitationId", { habilitationId });
  return useSuspenseQuery({
    ...query,
    refetchInterval: ({ state }) => (state.data !== undefined && isPrinting(state.data) ? printing : false),
  }).data;
}

/** The habilitation that the address designates. */
export function useHabilitation(): Habilitation {
  const { habilitationId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof habilitationId !== "string")
    throw new Error("This screen is shown only at the address of an habilitation.");
  return useHabilitationOf(habilitationId);
}
