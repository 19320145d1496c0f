import type { Nonconformity } from "../audit.query.ts";

/** What each delay of a nonconformity is for (R-AUD-8). */
const dueWords: Readonly<Record<string, { readonly what: string; readonly rule: string }>> = {
  action_plan: { what: "Plan d’actions", rule: "Délai compté depuis l’émission du rapport" },
  correction_evidence: { what: "Preuves de correction", rule: "Délai compté depuis l’émission du rapport" },
  verification: { what: "Vérification par l’auditeur", rule: "Délai compté depuis le dépôt des preuves" },
};

export interface Due {
  readonly what: string;
  readonly rule: string;
  readonly dueOn: string;
}

/** The delays that run on a nonconformity, each with where it comes from. */
export const duesOf = ({ deadlines }: Pick<Nonconformity, "deadlines">): readonly Due[] =>
  deadlines.map(({ what, dueOn }) => ({ ...(dueWords[what] ?? { what: "Échéance", rule: "" }), dueOn }));

/** Whether a point is settled and only read: nothing more can be asked about it. */
export const isLocked = ({ status }: Pick<Nonconformity, "status">): boolean =>
  status === "cleared" || status === "failed";

/** What is awaited on a point, and from whom. */
export function awaited({ status }: Pick<Nonconformity, "status">): string {
  switch (status) {
    case "open":
      return "L’organisme propose un plan d’actions.";
    case "plan_proposed":
      return "L’auditeur se prononce sur le plan d’actions.";
    case "plan_accepted":
      return "Le plan est accepté ; l’organisme dépose les preuves de correction.";
    case "plan_refused":
      return "Le plan est à revoir par l’organisme.";
    case "evidence_submitted":
      return "L’auditeur vérifie les preuves.";
    case "evidence_refused":
      return "Les preuves ne suffisent pas ; l’organisme les complète.";
    case "cleared":
      return "La correction est vérifiée. Ce point est réglé, il ne sera pas rouvert.";
    case "failed":
      return "Le délai est passé sans correction vérifiée ; la suite relève d’un décideur.";
  }
}

/** An action plan being written. */
export interface PlanText {
  readonly cause: string;
  readonly correction: string;
  readonly correctiveAction: string;
  readonly responsible: string;
  readonly dueOn: string | undefined;
}

/** The plan to start from: the one proposed before, or an empty one. */
export const planStart = ({ plan }: Pick<Nonconformity, "plan">): PlanText =>
  plan ?? { cause: "", correction: "", correctiveAction: "", responsible: "", dueOn: undefined };

/** The last day for the evidence: no plan goes beyond it. */
export const lastDayOf = ({ deadlines }: Pick<Nonconformity, "deadlines">): string | undefined =>
  deadlines.find(({ what }) => what === "correction_evidence")?.dueOn;

const blank = (text: string): boolean => text.trim() === "";

/** What a plan still lacks, said beside the button. */
export function planGap({ cause, correction, correctiveAction, responsible, dueOn }: PlanText): string | undefined {
  if (blank(cause)) return "Dites la cause.";
  if (blank(correction)) return "Dites la correction.";
  if (blank(correctiveAction)) return "Dites l’action corrective.";
  if (blank(responsible)) return "Nommez un responsable.";
  return dueOn === undefined ? "Choisissez une échéance." : undefined;
}

/** What a point asks of the reader: the plan or the evidence that the organisation owes, the opinion that the auditor owes. */
export type Asked = "plan" | "evidence" | "opinion" | null;

export function askedBy({ status, can }: Pick<Nonconformity, "status" | "can">): Asked {
  if (can.includes("ProposeActionPlan") && (status === "open" || status === "plan_refused")) return "plan";
  if (can.includes("SubmitEvidence") && (status === "plan_accepted" || status === "evidence_refused"))
    return "evidence";
  return can.includes("AcceptPlan") || can.includes("ClearNonconformity") ? "opinion" : null;
}

/** The points in the order they are worked on: those that await the reader, the others, those that are settled. */
export const inOrder = (points: readonly Nonconformity[]): readonly Nonconformity[] => {
  const rank = (one: Nonconformity) => (isLocked(one) ? 2 : askedBy(one) !== null ? 0 : 1);
  return points.toSorted((a, b) => rank(a) - rank(b));
};
