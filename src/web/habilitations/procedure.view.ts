import { type DueLine, dueLines } from "./deadlines.view.ts";
import type { Habilitation } from "./habilitation.query.ts";
import { isRunning } from "./status.view.ts";

const ofProcedure: readonly string[] = ["observations", "hearing", "withdrawal-review", "escalation", "appeal"];

/** What a procedure asks for; the proofs are said with their failings, the calendar has its own place. */
export const procedureDue = ({ deadlines, rules }: Pick<Habilitation, "deadlines" | "rules">): readonly DueLine[] =>
  dueLines({ deadlines: deadlines.filter(({ what }) => ofProcedure.includes(what)), rules });

/** What goes on: a suspension, grievances, a delay of appeal; nothing otherwise. */
export function procedureTitle(habilitation: Habilitation): string | undefined {
  if (habilitation.status === "suspended") return "Suspension en cours";
  const due = new Set(habilitation.deadlines.map(({ what }) => what));
  if (isRunning(habilitation) && due.has("observations")) return "Griefs notifiés";
  return due.has("appeal") ? "Délai d’appel" : undefined;
}
