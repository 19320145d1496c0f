import type { Tone } from "../ui/tone.ts";
import type { Habilitation } from "./habilitation.query.ts";
import { statusWords } from "./habilitations.sentences.ts";

type Standing = Pick<Habilitation, "status" | "awaitsDecision">;

/** The status on the day, as it is drawn: « Suspendue – décision en cours » once its last day is over (R-SUS-3). */
export function statusBadge({ status, awaitsDecision }: Standing): {
  readonly tone: Tone;
  readonly label: string;
  readonly pending: boolean;
} {
  const { tone, label } = statusWords[status];
  return { tone, label: awaitsDecision ? `${label} – décision en cours` : label, pending: awaitsDecision };
}

/** Whether it still runs: the other statuses are final. */
export const isRunning = ({ status }: Pick<Habilitation, "status">): boolean =>
  status === "active" || status === "suspended";
