import type { AnswerOf } from "../app/routeKeys.ts";
import type { Badge } from "../dossiers/dossiers.view.ts";
import { count } from "../ui/format.ts";

export type Mails = AnswerOf<"GET /api/mails">;
export type MailRow = Mails["mails"][number];

/** What became of a message; in a demonstration nothing leaves. */
export function mailBadge({ sentAt, failure }: Pick<MailRow, "sentAt" | "failure">, sent: boolean): Badge {
  if (failure !== null) return { tone: "danger", label: "Non remis" };
  if (sentAt !== null) return { tone: "success", label: "Envoyé" };
  return sent ? { tone: "info", label: "En attente" } : { tone: "neutral", label: "Gardé ici" };
}

/** How many messages there are, and how many have not left. */
export function mailCounts({ kept, waiting, failed }: Pick<Mails, "kept" | "waiting" | "failed">): string {
  const parts = [
    count(kept, "message"),
    ...(waiting > 0 ? [`${waiting} en attente`] : []),
    ...(failed > 0 ? [`${failed} non remis`] : []),
  ];
  return `${parts.join(", ")}.`;
}
