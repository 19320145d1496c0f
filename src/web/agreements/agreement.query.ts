import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useDossierId } from "../dossiers/dossier.query.ts";
import { isPrinting } from "./agreement.view.ts";

/** The agreement of a dossier: its text, where its signatures stand, its printed copies. */
export type Agreement = AnswerOf<"GET /api/dossiers/:dossierId/agreement">;
/** The agreement word for word, as it is signed. */
export type AgreementText = NonNullable<Agreement["text"]>;

/** How often a copy being printed is looked for again, in milliseconds. */
const printing = 3000;

/** The agreement of the dossier on screen; read again while one of its copies is being printed. */
export function useAgreement(): Agreement {
  const query = asking("GET /api/dossiers/:dossierId/agreement", { dossierId: useDossierId() });
  return useSuspenseQuery({
    ...query,
    refetchInterval: ({ state }) => (state.data !== undefined && isPrinting(state.data) ? printing : false),
  }).data;
}
