import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { printing } from "../ui/printing.ts";
import { isPrinting } from "./agreement.view.ts";

/** An agreement: its text, where its signatures stand, its printed copies. */
export type Agreement = AnswerOf<"GET /api/agreements/:agreementId">;
/** The agreement word for word, as it is signed. */
export type AgreementText = NonNullable<Agreement["text"]>;

/** An agreement; read again while one of its copies is being printed. */
export function useAgreement(agreementId: string): Agreement {
  const query = asking("GET /api/agreements/:agreementId", { agreementId });
  return useSuspenseQuery({
    ...query,
    refetchInterval: ({ state }) => (state.data !== undefined && isPrinting(state.data) ? printing : false),
  }).data;
}
