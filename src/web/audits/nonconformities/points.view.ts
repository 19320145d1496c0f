import { addDays } from "../../habilitations/days.view.ts";
import { longDay } from "../../ui/format.ts";
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
  deadlines.map(({ what, dueOn, extended }) => {
    const due = dueWords[what] ?? { what: "Échéance", rule: "" };
    return { ...due, rule: extended ? "Délai prolongé, avec son motif dans l’échange" : due.rule, dueOn };
  });

/** The first day to which a delay can be given more time: the day after its last, or today when it is over. */
export function firstLaterDay({ deadlines }: Pick<Nonconformity, "deadlines">, what: string, today: string): string {
  const dueOn = deadlines.find((one) => one.what === what)?.dueOn;
  const next = dueOn === undefined ? today : addDays(dueOn, 1);
  return next > today ? next : today;
}

/** « Preuves de correction, aujourd’hui pour le vendredi 12 mars 2027 » : the delay as it stands, before it is extended. */
export function extendable(
  { deadlines }: Pick<Nonconformity, "deadlines">,
  what: keyof typeof extendableWords,
): string {
  const dueOn = deadlines.find((one) => one.what === what)?.dueOn;
  return dueOn === undefined
    ? extendableWords[what]
    : `${extendableWords[what]}, aujourd’hui pour le ${longDay(dueOn)}`;
}

/** Whether a point is settled and only read: nothing more can be asked about it. */
export const isLocked = ({ status }: Pick<Nonconformity, "status">): boolean =>
  status === "cleared" || status === "failed";

/** Who has the hand on a point, as the reader is told. */
export interface Hand {
  /** `yours`: something is asked of the reader; `theirs`: it waits for somebody else; `settled`: it waits for nobody. */
  readonly tone: "yours" | "theirs" | "settled";
  readonly words: string;
}

const asks: Readonly<Record<Nonconformity["status"], { readonly yours: string; readonly theirs: string }>> = {
  open: { yours: "À vous de proposer un plan d’actions.", theirs: "En attente de l’organisme : son plan d’actions." },
  plan_refused: {
    yours: "À vous de revoir le plan d’actions.",
    theirs: "En attente de l’organisme : un nouveau plan.",
  },
  plan_proposed: {
    yours: "À vous de répondre au plan d’actions.",
    theirs: "En attente de l’auditeur : sa réponse au plan d’actions.",
  },
  plan_accepted: {
    yours: "À vous de déposer les preuves de correction.",
    theirs: "En attente de l’organisme : les preuves de correction.",
  },
  evidence_refused: {
    yours: "À vous de compléter les preuves de correction.",
    theirs: "En attente de l’organisme : des preuves qui suffisent.",
  },
  evidence_submitted: {
    yours: "À vous de vérifier les preuves.",
    theirs: "En attente de l’auditeur : la vérification des preuves.",
  },
  cleared: { yours: "", theirs: "Point réglé : la correction est vérifiée, il ne sera pas rouvert." },
  failed: { yours: "", theirs: "Délai passé sans correction vérifiée : la suite relève d’un décideur." },
};

/** Whose turn it is on a point, said to who reads it. */
export function handOf(point: Pick<Nonconformity, "status" | "can">): Hand {
  const { yours, theirs } = asks[point.status];
  if (isLocked(point)) return { tone: "settled", words: theirs };
  return askedBy(point) === null ? { tone: "theirs", words: theirs } : { tone: "yours", words: yours };
}

type Exchange = Nonconformity["exchanges"][number];

const sides: Readonly<Record<Exchange["side"], string>> = {
  ...{ organisation: "organisme", auditor: "auditeur", certifier: "certificateur", product: "" },
};

const extendedWords = { action_plan: "du plan d’actions", correction_evidence: "des preuves de correction" } as const;

/** How the delays that can be given more time are called. */
const extendableWords = { action_plan: "Plan d’actions", correction_evidence: "Preuves de correction" } as const;

const told: Readonly<Record<Exchange["act"], string>> = {
  plan_proposed: "propose un plan d’actions",
  plan_accepted: "accepte le plan d’actions",
  plan_refused: "demande de revoir le plan d’actions",
  evidence_submitted: "dépose des preuves de correction",
  evidence_refused: "juge les preuves insuffisantes",
  cleared: "lève la non-conformité",
  disagreement: "exprime un désaccord sur le constat",
  extension: "prolonge un délai",
  escalation: "La non-conformité mineure n’est pas corrigée à l’échéance : elle devient majeure.",
  failure: "Le délai est passé sans que l’écart soit levé.",
};

const consequences: Readonly<Record<NonNullable<Nonconformity["consequence"]>, string>> = {
  refusal_proposed: "Un refus de l’habilitation est proposé ; un décideur se prononce.",
  sanction_procedure: "Une procédure de sanction peut être ouverte ; un décideur se prononce.",
  decision_before_expiry: "Le renouvellement est décidé avant le terme, en tenant compte de ce point.",
};

/** One turn of the exchange as it is shown. */
export interface Turn {
  readonly who: string;
  /** « organisme » ; empty for what the product notes. */
  readonly side: string;
  readonly what: string;
  /** What was said; the words of a disagreement are beside the finding. */
  readonly words: string | null;
}

export function turnOf(exchange: Exchange, { consequence }: Pick<Nonconformity, "consequence">): Turn {
  const { act, side, by, words, extended } = exchange;
  const what =
    extended === null
      ? told[act]
      : `prolonge le délai ${extendedWords[extended.what]} jusqu’au ${longDay(extended.until)}`;
  const after = act === "failure" && consequence !== null ? consequences[consequence] : words;
  return {
    ...{ who: side === "product" ? "" : by, side: sides[side], what },
    words: act === "disagreement" ? null : after,
  };
}

/** An action plan being written. */
export interface PlanText {
  readonly cause: string;
  readonly correction: string;
  readonly correctiveAction: string;
  readonly responsible: string;
  readonly dueOn: string | undefined;
}

/** The plan to start from: the one proposed before, or an empty one; what was being written of it, kept on this device, comes over it. */
export function planStart({ plan }: Pick<Nonconformity, "plan">, kept: Partial<PlanText> = {}): PlanText {
  const proposed = plan ?? { cause: "", correction: "", correctiveAction: "", responsible: "", dueOn: undefined };
  const written = { ...proposed, ...kept };
  return { ...written, dueOn: written.dueOn === "" ? undefined : written.dueOn };
}

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
