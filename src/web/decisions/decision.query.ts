import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useDossierId } from "../dossiers/dossier.query.ts";
import { printing } from "../ui/printing.ts";

/** The decision on a dossier and, for the staff, everything it is taken on. */
export type DecisionFile = AnswerOf<"GET /api/dossiers/:dossierId/decision">;
/** What is known only to those who review and decide. */
export type Deliberation = NonNullable<DecisionFile["deliberation"]>;
/** A decision once taken. */
export type TakenDecision = NonNullable<DecisionFile["decision"]>;
/** A reason or a remark about somebody, by its code. */
export type Coded = Deliberation["deciders"][number]["reasons"][number];
export type Outcome = "grant" | "refuse";

const decisionQuery = (dossierId: string, grounds: readonly string[] = []) =>
  asking("GET /api/dossiers/:dossierId/decision", { dossierId, grounds: grounds.join(",") });

/** The decision of the dossier on screen; read again while one of its letters is being printed. */
export function useDecision(): DecisionFile {
  const query = decisionQuery(useDossierId());
  return useSuspenseQuery({
    ...query,
    refetchInterval: ({ state }) => (awaitsLetter(state.data) ? printing : false),
  }).data;
}

/** A letter is announced by the worker a moment after the decision, then printed. */
const awaitsLetter = (file: DecisionFile | undefined): boolean =>
  file?.decision != null && !(file.letters.length > 0 && file.letters.every(({ ready }) => ready));

/** The last decisions that rest on the same grounds; those of the proposal while none is chosen. */
export function useSimilar(grounds: readonly string[]): Deliberation["similar"] {
  const query = decisionQuery(useDossierId(), grounds.toSorted());
  return useQuery({ ...query, placeholderData: keepPreviousData }).data?.deliberation?.similar ?? [];
}

/** The audit of the dossier on screen; nothing while it is being read, null when there is none. */
export function useAudit(): AnswerOf<"GET /api/audits/:auditId">["audit"] | undefined {
  return useQuery(asking("GET /api/audits/:auditId", { auditId: useDossierId() })).data?.audit;
}

/** What happened to the dossier on screen. */
export function useHistory(): AnswerOf<"GET /api/dossiers/:dossierId/history">["entries"] {
  const dossierId = useDossierId();
  return useSuspenseQuery(asking("GET /api/dossiers/:dossierId/history", { dossierId })).data.entries;
}
