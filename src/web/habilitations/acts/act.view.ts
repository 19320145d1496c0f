import type { DecisionAct } from "../../../domain/schemes/grounds.model.ts";
import { count, plainDay } from "../../ui/format.ts";
import type { Habilitation } from "../habilitation.query.ts";

type Offered = Habilitation["grounds"][number];

/** The grounds of the scheme for an act. */
export const groundsFor = ({ grounds }: Pick<Habilitation, "grounds">, act: DecisionAct): readonly Offered[] =>
  grounds.filter(({ acts }) => acts.includes(act));

/** Why the corrections do not allow the act yet, or nothing (R-SUS-1, R-SUS-3). */
export function correctionsMissing(
  failings: readonly Pick<Habilitation["failings"][number], "status">[],
  act: "lift" | "refuse_lift" | "withdraw",
): string | undefined {
  const found = failings.map(({ status }) => status);
  if (act === "lift") {
    return found.every((one) => one === "verified")
      ? undefined
      : "La levée demande que chaque correction soit vérifiée.";
  }
  return found.includes("filed")
    ? "Une correction déposée à temps et pas encore vérifiée ne peut pas être retenue."
    : undefined;
}

/** Sanctions that close the grievances notified before them. */
const sanctions: readonly string[] = ["HabilitationSuspended", "HabilitationWithdrawn", "GrievancesClosed"];

type Life = Habilitation["life"];

/** Where the grievances stand: a sanction is decided once the time to answer them is over (R-SUS-2); nothing when there are none. */
function noticeWords(life: Life, today: string): string | undefined {
  const sanctioned = life.findIndex(({ type }) => sanctions.includes(type));
  const since = sanctioned < 0 ? life : life.slice(0, sanctioned);
  const notice = since.find(({ type }) => type === "GrievancesNotified");
  if (notice === undefined || notice.until === null) return undefined;
  const notified = `Griefs notifiés le ${plainDay(notice.on)}.`;
  return notice.until < today
    ? `${notified} Le délai d’observations s’est achevé le ${plainDay(notice.until)}.`
    : `${notified} L’organisme peut présenter ses observations jusqu’au ${plainDay(notice.until)} inclus\u00a0; la sanction se décide ensuite.`;
}

/** What is to be known of the grievances before a suspension. */
export const beforeSuspension = (life: Life, today: string): string =>
  noticeWords(life, today) ??
  "Aucun grief n’est notifié à ce jour. Seule une mesure conservatoire urgente et motivée peut s’en passer.";

/** The same before a withdrawal: the letter of suspension is the notice of grievances for its failings (R-SUS-3, R-WIT-1). */
export function beforeWithdrawal(life: Life, today: string): readonly string[] {
  const suspended = life.findIndex(({ type }) => type === "HabilitationSuspended");
  const since = life.slice(0, Math.max(0, suspended));
  const lifted = since.some(({ type }) => type === "SuspensionLifted");
  const letter = lifted ? undefined : since.findLast(({ type }) => type === "SanctionNotified");
  const words = [
    noticeWords(life, today),
    letter === undefined
      ? undefined
      : `La lettre de suspension, notifiée le ${plainDay(letter.on)}, vaut notification des griefs pour ses manquements.`,
  ].filter((word) => word !== undefined);
  return words.length > 0 ? words : ["Aucun grief n’est notifié à ce jour\u00a0: aucun retrait ne peut être décidé."];
}

/** A proof as it is asked for: what, and by when; without a day, the scheme gives it. */
export interface Proof {
  readonly expected: string;
  readonly dueOn: string | undefined;
}

interface Suspending {
  readonly chosen: ReadonlyMap<string, string>;
  readonly proofs: ReadonlyMap<string, Proof>;
  readonly from: string | undefined;
  readonly urgent: boolean;
  readonly urgency: string;
}

/** Why a suspension cannot be decided yet, or nothing. */
export function suspensionMissing({ chosen, proofs, from, urgent, urgency }: Suspending): string | undefined {
  if (chosen.size === 0) return "Choisissez au moins un manquement.";
  if ([...chosen.values()].some((detail) => detail.trim() === "")) return "Écrivez la précision de chaque manquement.";
  const bare = [...chosen.keys()].some((code) => (proofs.get(code)?.expected ?? "").trim() === "");
  if (bare) return "Dites quelle preuve est attendue pour chaque manquement.";
  if (from === undefined) return "Indiquez le premier jour de la suspension.";
  return urgent && urgency.trim() === "" ? "Écrivez pourquoi la mesure ne peut pas attendre." : undefined;
}

/** The failings as the server takes them. */
export const failingFields = ({ chosen, proofs }: Pick<Suspending, "chosen" | "proofs">) =>
  [...chosen].map(([code, detail]) => ({
    ...{ code, detail: detail.trim() },
    proofExpected: (proofs.get(code)?.expected ?? "").trim(),
    proofDueOn: proofs.get(code)?.dueOn ?? null,
  }));

/** How the letter says that its decision can be contested (R-DEC-3). */
export const appealWords = (days: number): string =>
  `Vous pouvez faire appel de cette décision dans les ${count(days, "jour")} de sa notification.`;

/** Decisions that a notification may be about. */
export const notified: Readonly<Record<Habilitation["toNotify"][number]["decision"], string>> = {
  "grievances-suspension": "Les griefs en vue d’une suspension",
  "grievances-withdrawal": "Les griefs en vue d’un retrait",
  suspension: "La suspension",
  "refused-lift": "Le refus de lever la suspension",
  withdrawal: "Le retrait",
};
