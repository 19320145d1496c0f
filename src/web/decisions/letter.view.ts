import { count, plainDay } from "../ui/format.ts";
import type { DecisionFile, Deliberation, Outcome } from "./decision.query.ts";
import type { Chosen } from "./decision.view.ts";

type OfferedGround = Deliberation["grounds"][number];

interface Decided {
  readonly kind: NonNullable<DecisionFile["kind"]>;
  readonly outcome: Outcome;
  readonly certification: { readonly title: string; readonly number: string };
}

const certified = ({ certification: { title, number } }: Decided): string => `« ${title} » (${number})`;

/** What the letter is about. */
export const subjectOf = ({ kind, outcome, certification }: Decided): string => {
  if (kind === "admissibility")
    return `Refus de votre candidature à l’habilitation, certification ${certification.number}`;
  const taken = outcome === "grant" ? "Octroi" : "Refus";
  return `${taken} de l’habilitation, certification ${certification.number}`;
};

/** What the letter says first. */
export function openingOf(decided: Decided): string {
  if (decided.outcome === "grant") {
    return `L’habilitation à préparer à la certification ${certified(decided)} est accordée, pour le motif suivant :`;
  }
  const what = decided.kind === "admissibility" ? "Votre candidature à l’habilitation" : "L’habilitation";
  return `${what} à préparer à la certification ${certified(decided)} est refusée, pour les motifs suivants :`;
}

/** The grounds as the letter gives them, in the order of the scheme. */
export const letterGrounds = (chosen: Chosen, offered: readonly OfferedGround[]) =>
  offered.filter(({ code }) => chosen.has(code)).map(({ code, label }) => ({ label, detail: chosen.get(code) ?? "" }));

/** What follows from the decision: the signature or a new application, then the way to contest. */
export function followingOf(
  decided: Decided,
  chosen: Chosen,
  { grounds, rules }: Pick<Deliberation, "grounds" | "rules">,
) {
  const next =
    decided.outcome === "grant"
      ? `La convention est à signer par les deux parties dans les ${count(rules.signatureDays, "jour")} qui suivent la décision, faute de quoi celle-ci est caduque.`
      : `Une nouvelle candidature est possible ${rules.reapplicationDelayMonths} mois après la décision.`;
  return [
    next,
    appealWords(
      grounds.filter(({ code }) => chosen.has(code)),
      rules.appealDays,
    ),
  ].filter((text) => text !== "");
}

/** How the decision can be contested, by the grounds it rests on (R-CMP-5, R-DEC-3). */
function appealWords(grounds: readonly Pick<OfferedGround, "appealable">[], days: number): string {
  const routes = grounds.map(({ appealable }) => appealable);
  const delay = `dans les ${count(days, "jour")} qui suivent sa notification`;
  if (routes.includes("yes") || routes.includes("limited")) {
    return `Cette décision peut faire l’objet d’un appel auprès du certificateur, ${delay}.`;
  }
  return routes.includes("external")
    ? `Cette décision peut être contestée par la voie indiquée dans la lettre, ${delay}.`
    : "";
}

/** How a decision once taken can be contested: before whom, and until when. */
export function appealOf(
  appeal: { readonly route: "certifier" | "external"; readonly days: number } | null,
  until: string | null,
): string {
  if (appeal === null) return "Cette décision n’est pas susceptible d’appel.";
  const before =
    appeal.route === "certifier"
      ? "Un appel est possible auprès du certificateur"
      : "Elle se conteste par la voie extérieure indiquée dans la lettre";
  return until === null
    ? `${before}, dans les ${count(appeal.days, "jour")} qui suivent la notification.`
    : `${before}, jusqu’au ${plainDay(until)} inclus.`;
}
