import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { ChangeEvent } from "../../domain/changes/change.events.ts";
import type { ContestedDecision, ContestedKind } from "../../domain/complaints/appeal.events.ts";
import { lastDayOfDelay } from "../../domain/deadlines/delays.ts";
import type { DecisionEvent, DecisionTaken } from "../../domain/decisions/decision.events.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import type { HabilitationEvent, NotifiedDecision } from "../../domain/habilitations/habilitation.events.ts";
import type { RenewalEvent } from "../../domain/renewals/renewal.events.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { AppealRoute } from "../../domain/schemes/statedGrounds.ts";
import { dayOf, type Moment } from "../../domain/shared/calendar.ts";
import { hashedId } from "../hashedId.ts";
import type { DomainEvent } from "../ports/events.ts";
import type { Ports } from "../ports/ports.ts";
import { streamName } from "../stream.ts";

type Log = Pick<Ports, "events" | "readings" | "ids">;

interface File {
  readonly dossierId: string;
  readonly scheme: Scheme;
}

/** Every decision on a dossier and on its habilitation that can be contested before the certifier, the last first (R-CMP-5). */
export async function contestableIn(ports: Log, file: File): Promise<readonly ContestedDecision[]> {
  const { dossierId } = file;
  const [decision, dossier, habilitation, audits, changes, renewals] = await Promise.all([
    eventsOf<DecisionEvent>(ports, "decision", dossierId),
    eventsOf<DossierEvent>(ports, "dossier", dossierId),
    eventsOf<HabilitationEvent>(ports, "habilitation", dossierId),
    orderedAudits(ports, file),
    refusedChanges(ports, file),
    refusedRenewals(ports, dossierId),
  ]);
  const all = [
    ...decided(decision, dossierId),
    ...closed(dossier, file),
    ...sanctioned(habilitation, dossierId),
    ...reduced(habilitation, file),
    ...audits,
    ...changes,
    ...renewals,
  ];
  return all.toSorted((one, other) => other.decidedAt.localeCompare(one.decidedAt));
}

/** The renewals that were refused, each told by its registered letter (R-REN-3). */
async function refusedRenewals(ports: Log, habilitationId: string): Promise<readonly ContestedDecision[]> {
  const lines = await ports.readings.renewals.ofHabilitation(habilitationId);
  const lives = await Promise.all(lines.map(({ id }) => eventsOf<RenewalEvent>(ports, "renewal", id)));
  return lives.flatMap((events, n) =>
    events.flatMap((event, rank): readonly ContestedDecision[] => {
      if (event.type !== "RenewalDecided" || !before(event.appeal)) return [];
      const told = afterwards(events, rank).find(({ type }) => type === "RenewalDecisionNotified");
      const notified = told?.type === "RenewalDecisionNotified" ? told : null;
      return [
        {
          ...{ kind: "renewal-refusal", subjectId: lines[n]?.id ?? "", dossierId: habilitationId, habilitationId },
          ...{ decidedAt: event.at, decidedBy: event.by },
          ...{ notifiedOn: notified?.notifiedOn ?? null, appealUntil: notified?.appealUntil ?? null },
        },
      ];
    }),
  );
}

const eventsOf = async <E extends DomainEvent>(
  { events }: Pick<Ports, "events">,
  kind: string,
  id: string,
): Promise<readonly E[]> => (await events.read<E>(streamName(kind, id), 0, null)).events;

const before = (appeal: AppealRoute | null): boolean => appeal?.route === "certifier";

/** What followed an event, up to the next one of its kind: the notification of another decision is not its own. */
function afterwards<E extends DomainEvent>(events: readonly E[], rank: number): readonly E[] {
  const following = events.slice(rank + 1);
  const next = following.findIndex(({ type }) => type === events[rank]?.type);
  return next === -1 ? following : following.slice(0, next);
}

function decided(events: readonly DecisionEvent[], dossierId: string): readonly ContestedDecision[] {
  return events.flatMap((event, rank): readonly ContestedDecision[] => {
    if (event.type !== "DecisionTaken" || !before(event.appeal)) return [];
    const told = afterwards(events, rank).find(({ type }) => type === "DecisionNotified");
    const notified = told?.type === "DecisionNotified" ? told : null;
    return [
      {
        ...{ kind: kindOf(event), subjectId: dossierId, dossierId, habilitationId: null },
        ...{ decidedAt: event.at, decidedBy: event.by },
        ...{ notifiedOn: notified?.notifiedOn ?? null, appealUntil: notified?.appealUntil ?? null },
      },
    ];
  });
}

function kindOf({ kind, outcome }: DecisionTaken): ContestedKind {
  if (outcome === "grant") return "points-to-follow";
  return kind === "admissibility" ? "admissibility-refusal" : "habilitation-refusal";
}

/** A closure without answer is told by the mail of that day. */
const closed = (events: readonly DossierEvent[], { dossierId, scheme }: File): readonly ContestedDecision[] =>
  events.flatMap((event) =>
    event.type === "DossierAbandoned" && event.kind === "no_answer"
      ? [
          {
            ...{ kind: "closure" as const, subjectId: dossierId, dossierId, habilitationId: null },
            ...{ decidedAt: event.at, decidedBy: event.by, notifiedOn: dayOf(event.at) },
            appealUntil: lastDayOfDelay(dayOf(event.at), scheme.rulebook.decision.appealDays),
          },
        ]
      : [],
  );

const sanctions = {
  HabilitationSuspended: "suspension",
  LiftRefused: "refused-lift",
  HabilitationWithdrawn: "withdrawal",
} as const satisfies Partial<Record<HabilitationEvent["type"], NotifiedDecision>>;

function sanctioned(events: readonly HabilitationEvent[], habilitationId: string): readonly ContestedDecision[] {
  const dossierId = events.find((event) => event.type === "HabilitationGranted")?.dossierId ?? habilitationId;
  return events.flatMap((event, rank): readonly ContestedDecision[] => {
    const isSanction =
      event.type === "HabilitationSuspended" || event.type === "LiftRefused" || event.type === "HabilitationWithdrawn";
    if (!isSanction || !before(event.appeal)) return [];
    const kind = sanctions[event.type];
    const told = afterwards(events, rank).find((one) => one.type === "SanctionNotified" && one.decision === kind);
    const notified = told?.type === "SanctionNotified" ? told : null;
    return [
      {
        ...{ kind, subjectId: habilitationId, dossierId, habilitationId, decidedAt: event.at, decidedBy: event.by },
        ...{ notifiedOn: notified?.notifiedOn ?? null, appealUntil: notified?.appealUntil ?? null },
      },
    ];
  });
}

/** A complementary audit is told by the mail of the day it is ordered, unless it is not announced. */
async function orderedAudits(ports: Log, { dossierId, scheme }: File): Promise<readonly ContestedDecision[]> {
  const lines = await ports.readings.audits.list({ dossier: dossierId, later: true });
  const ordered = lines.filter(({ auditType, hidden }) => auditType === "C" && !hidden);
  const orders = await Promise.all(
    ordered.map(async ({ id, habilitationId }) => {
      const [order] = await eventsOf<AuditEvent>(ports, "audit", id);
      return order?.type === "AuditScheduled" ? { id, habilitationId, order } : null;
    }),
  );
  return orders.flatMap((one) => {
    if (one === null) return [];
    const { id, habilitationId, order } = one;
    const on = dayOf(order.at);
    return [
      {
        ...{ kind: "complementary-audit" as const, subjectId: id, dossierId, habilitationId },
        ...{ decidedAt: order.at, decidedBy: order.by, notifiedOn: on },
        appealUntil: lastDayOfDelay(on, scheme.rulebook.decision.appealDays),
      },
    ];
  });
}

/** What the certifier takes out of the scope of itself is told by the mail of that day (PER-02). */
const reduced = (events: readonly HabilitationEvent[], { dossierId, scheme }: File): readonly ContestedDecision[] =>
  events.flatMap((event): readonly ContestedDecision[] => {
    if (event.type !== "ScopeChanged" || event.changeId !== null || !before(event.appeal)) return [];
    return [toldThatDay(event, { kind: "scope-reduction", subjectId: dossierId, dossierId, scheme })];
  });

/** A change refused is told by the mail of that day, with its reason (R-CHG-1). */
async function refusedChanges(ports: Log, { dossierId, scheme }: File): Promise<readonly ContestedDecision[]> {
  const lines = await ports.readings.changes.list({ habilitation: dossierId, open: false });
  const told = await Promise.all(
    lines.map(async ({ id }) => ({ id, events: await eventsOf<ChangeEvent>(ports, "change", id) })),
  );
  return told.flatMap(({ id, events }) =>
    events.flatMap((event) =>
      event.type === "ChangeRefused"
        ? [toldThatDay(event, { kind: "change-refusal", subjectId: id, dossierId, scheme })]
        : [],
    ),
  );
}

function toldThatDay(
  { by, at }: { readonly by: string; readonly at: Moment },
  { scheme, dossierId, ...about }: Pick<ContestedDecision, "kind" | "subjectId" | "dossierId"> & File,
): ContestedDecision {
  const on = dayOf(at);
  const appealUntil = lastDayOfDelay(on, scheme.rulebook.decision.appealDays);
  return { ...about, dossierId, habilitationId: dossierId, decidedAt: at, decidedBy: by, notifiedOn: on, appealUntil };
}

/** One appeal for one decision: its identifier is made of the decision it contests, so that two cannot be filed at once. */
export function appealIdOf(
  { ids }: Pick<Ports, "ids">,
  { kind, subjectId, decidedAt }: Pick<ContestedDecision, "kind" | "subjectId" | "decidedAt">,
): string {
  return hashedId(ids.sha256(JSON.stringify(["appeal", kind, subjectId, decidedAt])));
}
