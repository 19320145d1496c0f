import type { AnswerOf } from "../app/routeKeys.ts";
import { plainDay } from "../ui/format.ts";
import type { ThreadEntry } from "../ui/thread.view.ts";
import type { Tone } from "../ui/tone.ts";
import { alertDue } from "./due.sentences.ts";

export type Alert = AnswerOf<"GET /api/alerts/:alertId">;
export type AlertRow = AnswerOf<"GET /api/alerts">["alerts"][number];
type Status = AlertRow["status"];

const statuses: Readonly<Record<Status, { readonly tone: Tone; readonly label: string }>> = {
  open: { tone: "warning", label: "À examiner" },
  observed: { tone: "neutral", label: "En observation" },
  snoozed: { tone: "neutral", label: "Reportée" },
  asked: { tone: "info", label: "Explications attendues" },
  answered: { tone: "warning", label: "Réponse à lire" },
  "audit-proposed": { tone: "info", label: "Audit proposé" },
  "sanction-proposed": { tone: "info", label: "Sanction proposée" },
  closed: { tone: "success", label: "Close" },
};

export const alertBadge = ({ status }: { readonly status: Status }) => statuses[status];

export const statusOptions = Object.entries(statuses).map(([value, { label }]) => ({ value, label }));

export const outcomeWords: Readonly<Record<NonNullable<AlertRow["outcome"]>, string>> = {
  explained: "Explication satisfaisante",
  corrected: "Situation corrigée",
  unfounded: "Faits inexacts",
  "followed-elsewhere": "Suivie dans un autre dossier",
  "audit-ordered": "Audit complémentaire ordonné",
  "audit-declined": "Pas d’audit complémentaire",
  "sanction-opened": "Procédure de sanction ouverte",
};

/** What is awaited, from whom, until when and by which rule; null when nothing is. */
export function awaited(row: Pick<AlertRow, "status" | "dueOn" | "answerDueOn" | "snoozedUntil">) {
  if (row.status === "asked" && row.answerDueOn !== null)
    return { what: "Réponse de l’organisme", on: row.answerDueOn, rule: alertDue["alert-explanations"].rule };
  if (row.status === "snoozed" && row.snoozedUntil !== null)
    return { what: "À reprendre", on: row.snoozedUntil, rule: alertDue["alert-again"].rule };
  if (row.dueOn === null) return null;
  const proposed = row.status === "audit-proposed" || row.status === "sanction-proposed";
  return { what: proposed ? "Décision" : "Suite à donner", on: row.dueOn, rule: alertDue["alert-action"].rule };
}

const happened: Readonly<Record<string, string>> = {
  AlertRaised: "a levé l’alerte",
  AlertFactsAdded: "a ajouté de nouveaux faits",
  AlertObserved: "a mis l’alerte en observation",
  AlertSnoozed: "a reporté l’alerte",
  ExplanationsAsked: "a demandé des explications à l’organisme",
  ExplanationsGiven: "a répondu pour l’organisme",
  ComplementaryAuditProposed: "a proposé un audit complémentaire",
  ComplementaryAuditOrdered: "a ordonné l’audit complémentaire",
  ComplementaryAuditDeclined: "n’a pas ordonné l’audit complémentaire",
  SanctionProposed: "a proposé d’ouvrir une procédure de sanction",
  SanctionOpened: "a ouvert la procédure de sanction",
  SanctionDeclined: "n’a pas suivi la sanction proposée",
  AlertReassigned: "a confié l’alerte à quelqu’un d’autre",
  AlertClosed: "a clos l’alerte",
};

type Event = Alert["history"][number];

const bodyOf = ({ text, grounds }: Event): string =>
  [...(text === null ? [] : [text]), ...grounds.map(({ label, detail }) => `${label} : ${detail}`)].join("\n");

const changesOf = ({ type, until, outcome, ownerName }: Event) => [
  ...(type === "AlertReassigned" ? [{ label: "Confiée à", after: ownerName ?? "Responsables qualité" }] : []),
  ...(until === null
    ? []
    : [{ label: type === "AlertSnoozed" ? "À reprendre le" : "Réponse attendue le", after: plainDay(until) }]),
  ...(outcome === null ? [] : [{ label: "Conclusion", after: outcomeWords[outcome] }]),
];

/** What happened to an alert, as a thread tells it; `fileOf` gives the address of a piece of the answer. */
export const alertEntries = (history: Alert["history"], fileOf: (id: string) => string): readonly ThreadEntry[] =>
  history.map((event, rank) => {
    const [body, changes] = [bodyOf(event), changesOf(event)];
    const files = event.attachments.map((id, n) => ({ name: `Pièce ${n + 1}`, href: fileOf(id) }));
    return {
      ...{ id: String(history.length - rank), at: event.at, actor: event.byName },
      kind: event.type === "ExplanationsAsked" || event.type === "ExplanationsGiven" ? "message" : "decision",
      what: happened[event.type] ?? "a agi sur l’alerte",
      ...(body === "" ? {} : { body }),
      ...(changes.length === 0 ? {} : { changes }),
      ...(files.length === 0 ? {} : { files }),
    };
  });
