import { habilis } from "../../domain/access/actor.ts";
import type { ReportedAudit } from "../../domain/audits/audit.model.ts";
import { evidenceDueOn, planDueOn } from "../../domain/audits/nonconformity.deadlines.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { clockTime, fullDay } from "../../domain/shared/french.ts";
import type { AuditReportSheet, IndicatorResult } from "../ports/printing.audits.ts";
import type { Fact } from "../ports/printing.ts";
import {
  type AuditFile,
  auditorOf,
  factsOf,
  followUpsIn,
  headOf,
  met,
  nonconformitiesIn,
  reviewerOf,
} from "./auditSheet.ts";
import { gridOf } from "./gridView.ts";
import { planOf } from "./planView.ts";
import { onSiteIn } from "./reportOnSite.ts";

/** A version of the report, with everything the audit recorded (R-AUD-10, R-AUD-11); null before it is issued. */
export function reportSheet(file: AuditFile, version: number): AuditReportSheet | null {
  const { state } = file.seen;
  if (!("reports" in state)) return null;
  const issued = state.reports.find((one) => one.version === version);
  if (issued === undefined) return null;
  const { issuedOn, presentAtOpening, delays } = state;
  const { conclusion, summary, strengths, observations } = file.seen.report(issued.report);
  const until = { plan: planDueOn(issuedOn, delays), evidence: evidenceDueOn(issuedOn, "binary", delays) };
  return {
    ...{ ...headOf(file), version, conclusion, summary, strengths, observations },
    facts: [...factsOf(file), { label: "Date de l’audit", value: heldFrom(state) }],
    scope: scopeOf(file, state),
    people: met(file, presentAtOpening),
    criteria: criteriaOf(file, state),
    nonconformities: nonconformitiesIn(file),
    followUps: followUpsIn(file, until),
    ...{ ...onSiteIn(file), correction: issued.correction === null ? null : file.seen.words(issued.correction) },
    auditor: auditorOf(file),
    reviewer: reviewerOf(file, "report_review"),
  };
}

const heldFrom = ({ openedAt, closedAt }: ReportedAudit): string =>
  dayOf(openedAt) === dayOf(closedAt)
    ? `${fullDay(dayOf(openedAt))}, de ${clockTime(openedAt)} à ${clockTime(closedAt)}`
    : `du ${fullDay(dayOf(openedAt))} au ${fullDay(dayOf(closedAt))}`;

function scopeOf({ seen, content }: AuditFile, { plan }: ReportedAudit): readonly Fact[] {
  const drawn = planOf(seen, plan).samples.filter((sample) => sample.drawn.length > 0);
  return [
    { label: "Établissements", value: content.identity.sites.map(({ address }) => address).join(" ; ") },
    { label: "Programme", value: content.programme.title },
    ...drawn.map(({ label, drawn: names }) => ({ label: `${label} (tirage au sort)`, value: names.join(" ; ") })),
  ].filter(({ value }) => value !== "");
}

const results: Readonly<Record<string, IndicatorResult>> = {
  conforming: "conforming",
  nonconforming: "nonconforming",
  not_applicable: "not-applicable",
};

/** Each indicator of the audit with its result; those out of the scope of this type of audit are left out. */
function criteriaOf({ seen }: AuditFile, { plan, auditType }: ReportedAudit): AuditReportSheet["criteria"] {
  const scope = seen.scheme.referential.criteria.flatMap(({ indicators }) =>
    indicators.filter(({ auditTypes }) => auditTypes.includes(auditType)).map(({ code }) => code),
  );
  return gridOf(seen, plan, { findings: true, actor: habilis, previous: null }).map(({ title, indicators }) => ({
    title,
    indicators: indicators
      .filter(({ code, applies }) => applies || scope.includes(code))
      .map(({ code, title: name, rating, note, reason }) => ({
        ...{ code, title: name, note: note ?? reason },
        result: (rating === null ? undefined : results[rating]) ?? "not-applicable",
      })),
  }));
}
