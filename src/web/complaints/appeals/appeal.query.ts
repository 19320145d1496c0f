import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../../app/api.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";

export type Appeal = AnswerOf<"GET /api/appeals/:appealId">;
export type AppealRow = AnswerOf<"GET /api/appeals">["appeals"][number];

/** The appeal that the address designates. */
export function useAppeal(): Appeal {
  const { appealId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof appealId !== "string") throw new Error("This screen is shown only at the address of an appeal.");
  return useSuspenseQuery(asking("GET /api/appeals/:appealId", { appealId })).data;
}
