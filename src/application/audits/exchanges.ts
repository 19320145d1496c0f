import type { AuditEvent, FollowUpEvent } from "../../domain/audits/audit.events.ts";
import type { ActionPlan } from "../../domain/audits/nonconformity.model.ts";
import type { ContentHash } from "../../domain/shared/content.ts";
import type { Ports } from "../ports/ports.ts";
import { streamName } from "../stream.ts";
import { hashesIn, type Seen } from "./seen.ts";

type Side = "organisation" | "auditor" | "certifier" | "product";

/** How each event on a point is told, and on whose side it was done. */
const told = {
  ActionPlanProposed: { act: "plan_proposed", side: "organisation" },
  ActionPlanAccepted: { act: "plan_accepted", side: "auditor" },
  ActionPlanRefused: { act: "plan_refused", side: "auditor" },
  CorrectionSubmitted: { act: "evidence_submitted", side: "organisation" },
  NonconformityCleared: { act: "cleared", side: "auditor" },
  CorrectionRefused: { act: "evidence_refused", side: "auditor" },
  DisagreementRecorded: { act: "disagreement", side: "organisation" },
  DeadlineExtended: { act: "extension", side: "certifier" },
  NonconformityEscalated: { act: "escalation", side: "product" },
  NonconformityFailed: { act: "failure", side: "product" },
} as const satisfies Readonly<Record<FollowUpEvent["type"], { readonly act: string; readonly side: Side }>>;

const isFollowUp = (event: AuditEvent): event is FollowUpEvent => event.type in told;

/** What is needed to tell who said what: words and names that the present state may hold no more. */
interface Telling {
  readonly seen: Seen;
  words(hash: ContentHash | null): string | null;
  name(personId: string): string;
}

/** Everything that was said and done about each nonconformity of an audit, in order, read from the log: what was refused stays readable (R-AUD-9). */
export async function exchangesIn({ events, contents, people }: Ports, auditId: string, seen: Seen) {
  if (!("nonconformities" in seen.state) || seen.state.nonconformities.length === 0) return [];
  const log = (await events.read<AuditEvent>(streamName("audit", auditId), 0, null)).events.filter(isFollowUp);
  const texts = await contents.read<string>(hashesIn(log));
  const names = await people.named([...new Set(log.map(({ by }) => by))]);
  const telling: Telling = {
    seen,
    words: (hash) => (hash === null ? null : (texts.get(hash) ?? "")),
    name: (personId) => names.get(personId)?.name ?? "",
  };
  return log.map((event) => ({ nonconformity: event.id, ...exchangeOf(event, telling) }));
}

export type Exchanges = Awaited<ReturnType<typeof exchangesIn>>;

function exchangeOf(event: FollowUpEvent, telling: Telling) {
  const { act, side } = told[event.type];
  const { seen, words, name } = telling;
  return {
    ...{ act, side: sideOf(side, event, seen), by: name(event.by), at: event.at },
    words: words(wordsIn(event)),
    plan: event.type === "ActionPlanProposed" ? planIn(event.plan, telling) : null,
    evidence: event.type === "CorrectionSubmitted" ? event.evidence.map(seen.piece) : [],
    extended: event.type === "DeadlineExtended" ? { what: event.what, until: event.until } : null,
  };
}

/** More time is given by the auditor, or by somebody else at the certifier. */
const sideOf = (side: Side, { by }: FollowUpEvent, { state }: Seen): Side =>
  side === "certifier" && state.auditors.includes(by) ? "auditor" : side;

function wordsIn(event: FollowUpEvent): ContentHash | null {
  if ("reason" in event) return event.reason;
  if ("opinion" in event) return event.opinion;
  return "comment" in event ? event.comment : null;
}

const planIn = ({ dueOn, ...texts }: ActionPlan, { words }: Telling) => ({
  cause: words(texts.cause) ?? "",
  correction: words(texts.correction) ?? "",
  correctiveAction: words(texts.correctiveAction) ?? "",
  responsible: words(texts.responsible) ?? "",
  dueOn,
});
