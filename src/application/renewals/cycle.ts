import { standingOn } from "../../domain/activity/session.standing.ts";
import { rateStanding, rateTenths, together } from "../../domain/exams/rate.ts";
import { lastTerm } from "../../domain/habilitations/periods.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { kindNames } from "../audits/wording.ts";
import type { Ports } from "../ports/ports.ts";
import type { About } from "./renewalFacts.ts";

/** What a cycle has been, for whoever decides to renew it (R-REN-1, R-SUR-4). */
export type CycleReport = Awaited<ReturnType<typeof cycleReport>>;

/**
 * Gathers the activity, the results, the audits, the surveillances, the complaints and the sanctions of the cycle that ends on a day:
 * once the renewal is signed, it is not the last one any more.
 */
export async function cycleReport(ports: Ports, about: About, expiresOn: Day) {
  const { habilitation, today } = about;
  const { from, until } = habilitation.terms.find((term) => term.until === expiresOn) ?? lastTerm(habilitation);
  const span = { from, until: today < until ? today : until };
  const [activity, results, audits, surveillances, complaints, alerts, changes] = await Promise.all([
    activityIn(ports, about, span),
    resultsIn(ports, about, span),
    auditsIn(ports, about, span),
    surveillancesIn(ports, about, span),
    complaintsIn(ports, about, span),
    alertsIn(ports, about, span),
    changesIn(ports, about, span),
  ]);
  return {
    ...{ ...span, activity, results, audits, surveillances, complaints, alerts, changes },
    suspensions: habilitation.suspensions
      .filter(({ decided, annulled }) => decided.from >= from && !annulled)
      .map(({ decided, liftedOn }) => ({ from: decided.from, liftedOn })),
  };
}

interface Span {
  readonly from: Day;
  readonly until: Day;
}

const within = (on: Day, { from, until }: Span): boolean => from <= on && on <= until;

async function activityIn({ readings }: Ports, { habilitation, today }: About, span: Span) {
  const lines = (await readings.activity.ofHabilitation(habilitation.grant.dossierId)).filter((one) =>
    within(one.from, span),
  );
  const held = lines.filter((one) => !["planned", "cancelled"].includes(standingOn(one, today)));
  const sum = (of: (one: (typeof lines)[number]) => number | null) =>
    held.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    ...{ declared: lines.length, held: held.length },
    ...{ prepared: sum((one) => one.prepared), enrolled: sum((one) => one.enrolled), gaveUp: sum((one) => one.gaveUp) },
  };
}

async function resultsIn({ readings }: Ports, { habilitation, scheme }: About, span: Span) {
  const { organisationId } = habilitation.grant;
  const tally = together(await readings.exams.tallies({ scheme: scheme.id, organisationId, window: span }));
  const { results: rules } = scheme.rulebook;
  return {
    ...{ passed: tally.passed, presented: tally.presented, tenths: rateTenths(tally) },
    ...{ standing: rateStanding(tally, rules), threshold: rules.passRatePercent },
  };
}

async function auditsIn({ readings }: Ports, { habilitation }: About, span: Span) {
  const lines = await readings.audits.list({ dossier: habilitation.grant.dossierId });
  return lines
    .filter(({ auditOn, scheduledOn }) => within(auditOn ?? scheduledOn, span))
    .map(({ id, auditType, status, auditOn, openNonconformities }) => ({
      ...{ id, kind: kindNames[auditType], status, auditOn, openNonconformities },
    }));
}

async function surveillancesIn({ readings }: Ports, { habilitation }: About, span: Span) {
  const lines = await readings.surveillances.ofHabilitation(habilitation.grant.dossierId);
  return lines
    .filter(({ dueOn }) => within(dueOn, span))
    .map(({ id, surveillanceType, dueOn, outcome, concludedOn, late, openGaps }) => ({
      ...{ id, surveillanceType, dueOn, outcome, concludedOn, late: late ?? false, openGaps },
    }));
}

async function complaintsIn({ readings }: Ports, { habilitation }: About, span: Span) {
  const lines = (await readings.complaints.list([habilitation.grant.organisationId])).filter(({ receivedOn }) =>
    within(receivedOn, span),
  );
  const founded = lines.filter(({ outcome }) => outcome === "founded" || outcome === "partly").length;
  return { received: lines.length, founded, open: lines.filter(({ outcome }) => outcome === null).length };
}

async function alertsIn({ readings }: Ports, { habilitation }: About, span: Span) {
  const lines = (await readings.alerts.list({ habilitationId: habilitation.grant.dossierId })).filter(({ raisedOn }) =>
    within(raisedOn, span),
  );
  return { raised: lines.length, open: lines.filter(({ status }) => status !== "closed").length };
}

async function changesIn({ readings }: Ports, { habilitation }: About, span: Span) {
  const lines = await readings.changes.list({ habilitation: habilitation.grant.dossierId, open: false });
  const own = lines.filter(({ declaredOn }) => within(declaredOn, span));
  return { declared: own.length, late: own.filter(({ late }) => late).length };
}
