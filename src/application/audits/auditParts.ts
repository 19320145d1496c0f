import type { Actor } from "../../domain/access/actor.ts";
import type { IssuedReport, ReportDraft, Signature } from "../../domain/audits/audit.model.ts";
import { auditProgress } from "../../domain/audits/audit.progress.ts";
import { isClosed } from "../../domain/audits/audit.stages.ts";
import { lastDayOfDelay } from "../../domain/deadlines/delays.ts";
import type { Exchanges } from "./exchanges.ts";
import { gridOf } from "./gridView.ts";
import { nonconformitiesOf } from "./nonconformityView.ts";
import { planOf } from "./planView.ts";
import type { PreviousFindings } from "./previousAudit.ts";
import { isStaff, metBy, type Seen, signerOf, wordsOrNull } from "./seen.ts";

/** Who audits, who did, and what the organisation said of it (R-AUD-3). */
export function teamOf(seen: Seen) {
  const { auditor, auditors, sharing, objection, teamKnownOn } = seen.state;
  const present = [auditor, ...sharing.map((share) => share.auditor)];
  const named = (id: string) => ({ id, name: seen.name(id) });
  return {
    auditor: named(auditor),
    sharing: sharing.map((share) => ({ auditor: named(share.auditor), criteria: share.criteria })),
    formerAuditors: auditors.filter((id) => !present.includes(id)).map(named),
    objection:
      objection === null
        ? null
        : {
            status: objection.status,
            reason: seen.words(objection.reason),
            answer: wordsOrNull(seen, objection.answer),
          },
    objectionUntil: lastDayOfDelay(teamKnownOn, seen.scheme.rulebook.audit.objectionDays),
  };
}

/** Where the dates stand (R-AUD-3). */
export function datesOf(seen: Seen) {
  const { dates } = seen.state;
  return {
    status: dates.status,
    proposals: dates.status === "proposed" ? dates.proposals : [],
    days: dates.status === "confirmed" ? dates.days : [],
    reason: dates.status === "others_asked" ? seen.words(dates.reason) : null,
  };
}

interface Reading {
  readonly actor: Actor;
  readonly previous: PreviousFindings | null;
  readonly exchanges: Exchanges;
}

/** Before it is sent the plan is the certifier's, before the closing meeting so are the findings (R-AUD-3, R-AUD-5). */
export function conductOf(seen: Seen, { actor, previous, exchanges }: Reading) {
  const { state } = seen;
  const staff = isStaff(actor);
  const findings = staff || isClosed(state);
  const sent = staff || state.status === "plan_sent" || "openedAt" in state;
  return {
    plan: "plan" in state && sent ? planOf(seen, state.plan) : null,
    grid: "plan" in state ? gridOf(seen, state.plan, { findings, actor, previous }) : [],
    progress: findings ? auditProgress(state) : null,
    nonconformities: findings ? nonconformitiesOf(seen, { actor, exchanges }) : [],
    ...onSiteOf(seen, findings),
    opening: "openedAt" in state ? { at: state.openedAt, present: metBy(seen, state.presentAtOpening) } : null,
  };
}

/** What was kept on the spot beside ratings and nonconformities (R-AUD-5, R-AUD-6). */
export function onSiteOf(seen: Seen, findings: boolean) {
  const { state, scheme, words } = seen;
  if (!("sampledFiles" in state) || !findings) return { sampledFiles: [], incidents: [], departures: [] };
  return {
    sampledFiles: state.sampledFiles.map(({ id, sample, reference, note }) => ({
      ...{ id, sample, reference: words(reference), note: wordsOrNull(seen, note) },
      label: scheme.sampling.find(({ code }) => code === sample)?.label ?? sample,
    })),
    incidents: state.incidents.map(({ id, what }) => ({ id, what: words(what) })),
    departures: state.departures.map(({ id, sequence, what }) => ({
      ...{ id, sequence, what: words(what) },
      title: scheme.auditSequences.find(({ code }) => code === sequence)?.title ?? sequence,
    })),
  };
}

/** The closing meeting, its record, and the reports: a report is the organisation’s once issued (R-AUD-5, R-AUD-11). */
export function recordOf(seen: Seen, actor: Actor) {
  const { state } = seen;
  if (!isClosed(state)) return { closing: null, record: null, reportDraft: null, reports: [] };
  const { closedAt, presentAtClosing, strengths, observations, signatures, reportDraft } = state;
  const signed = (given: Signature | null) =>
    given === null
      ? null
      : {
          ...{ name: signerOf(seen, given), at: given.at, onScreen: given.onScreen !== null },
          drawing: wordsOrNull(seen, given.onScreen?.drawing ?? null),
        };
  return {
    closing: { at: closedAt, present: metBy(seen, presentAtClosing) },
    record: {
      ...{ strengths: wordsOrNull(seen, strengths), observations: wordsOrNull(seen, observations) },
      ...{ auditor: signed(signatures.auditor), organisation: signed(signatures.organisation) },
      refusal: wordsOrNull(seen, signatures.refusal?.reason ?? null),
    },
    reportDraft: reportDraft === null || !isStaff(actor) ? null : draftOf(seen, reportDraft),
    reports: "reports" in state ? reportsOf(seen, state.reports) : [],
  };
}

const draftOf = (seen: Seen, { status, report, correction, remarks }: ReportDraft) => ({
  ...{ ...seen.report(report), status },
  ...{ correction: wordsOrNull(seen, correction), remarks: wordsOrNull(seen, remarks) },
});

const reportsOf = (seen: Seen, reports: readonly IssuedReport[]) =>
  reports.map(({ version, report, correction, issuedAt }) => ({
    ...{ ...seen.report(report), version, issuedAt, correction: wordsOrNull(seen, correction) },
  }));
