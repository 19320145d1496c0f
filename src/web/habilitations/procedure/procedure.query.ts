import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking, hrefOf } from "../../app/api.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";

/** A procedure entire, as both sides read it. */
export type Procedure = AnswerOf<"GET /api/habilitations/:habilitationId/procedure">;
export type Point = Procedure["points"][number];
export type Notice = Procedure["notices"][number];
export type Failing = NonNullable<Procedure["suspension"]>["failings"][number];
/** A text with its files, and by whom. */
export type Wrote = Point["answers"][number];
export type WrittenFile = Wrote["files"][number];

export function useProcedure(): Procedure {
  const { habilitationId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof habilitationId !== "string")
    throw new Error("This screen is shown only at the address of an habilitation.");
  return useSuspenseQuery(asking("GET /api/habilitations/:habilitationId/procedure", { habilitationId })).data;
}

/** Where a file of the procedure is read. */
export const hrefOfFile = ({ dossierId }: Pick<Procedure, "dossierId">, attachmentId: string): string =>
  hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId });
