import { type DueLine, dueLines } from "./deadlines.view.ts";
import type { Habilitation } from "./habilitation.query.ts";
import { isRunning } from "./status.view.ts";

const ofProcedure: readonly string[] = [
  ...["letter", "observations", "sanction-decision", "hearing", "correction-verification", "mentions-removal"],
  ...["people-telling", "withdrawal-procedure", "withdrawal-review", "escalation", "appeal"],
];

type Seen = Pick<Habilitation, "deadlines" | "rules" | "status">;

/** Who is told once it has ended by itself is of no procedure before that day. */
const isOfProcedure = (what: string, habilitation: Seen): boolean =>
  ofProcedure.includes(what) || (what === "expiry-telling" && !isRunning(habilitation));

/** What a procedure asks for; the proofs are said with their failings, the calendar has its own place. */
export const procedureDue = (habilitation: Seen): readonly DueLine[] =>
  dueLines({
    deadlines: habilitation.deadlines.filter(({ what }) => isOfProcedure(what, habilitation)),
    rules: habilitation.rules,
  });

/** What goes on: a suspension, grievances, a delay of appeal; nothing otherwise. */
export function procedureTitle(habilitation: Habilitation): string | undefined {
  if (habilitation.status === "suspended") return "Suspension en cours";
  const due = new Set(
    habilitation.deadlines.map(({ what }) => what).filter((what) => isOfProcedure(what, habilitation)),
  );
  const told = habilitation.toNotify.some(({ decision }) => decision.startsWith("grievances"));
  if (isRunning(habilitation) && (due.has("observations") || told)) return "Griefs communiqués";
  if (due.has("mentions-removal")) return "Retrait des mentions publiques";
  if (due.has("people-telling") || due.has("expiry-telling")) return "Personnes à prévenir";
  return due.has("appeal") ? "Délai d’appel" : undefined;
}
