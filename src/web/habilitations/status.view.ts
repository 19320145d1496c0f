import type { Tone } from "../ui/tone.ts";
import type { Habilitation } from "./habilitation.query.ts";
import { statusWords } from "./habilitations.sentences.ts";

type Standing = Pick<Habilitation, "status" | "awaitsDecision" | "stay">;

/** The status on the day, as it is drawn: « Suspendue – décision en cours » once its last day is over (R-SUS-3), « Active – appel en cours » while an appeal stays a sanction (R-CMP-5). */
export function statusBadge({ status, awaitsDecision, stay }: Standing): {
  readonly tone: Tone;
  readonly label: string;
  readonly pending: boolean;
} {
  const { tone, label } = statusWords[status];
  if (awaitsDecision) return { tone, label: `${label} – décision en cours`, pending: true };
  return stay === null ? { tone, label, pending: false } : { tone, label: `${label} – appel en cours`, pending: true };
}

/** Whether it still runs: the other statuses are final. */
export const isRunning = ({ status }: Pick<Habilitation, "status">): boolean =>
  status === "active" || status === "suspended";
