import { seesOnlyOwnAudits } from "../../domain/access/permissions.ts";
import { type LoadPeriod, loadOf, periodsIn, refusedSpan, type Span } from "../../domain/audits/audit.load.ts";
import { type Day, day } from "../../domain/shared/calendar.ts";
import { done, refused } from "../outcome.ts";
import type { Qualified } from "../ports/staff.readings.ts";
import type { Asking } from "../query.ts";
import { kindNames } from "./wording.ts";

interface Asked {
  readonly from: string;
  readonly until: string;
}

const spanOf = ({ from, until }: Asked): Span => ({ from: day(from), until: day(until) });

/** The days of audits between two dates, in order: the calendar of the programme. */
export const readAuditDays = async ({ ports, actor }: Asking, asked: Asked & { readonly auditor: string }) => {
  const span = spanOf(asked);
  const wrong = refusedSpan(span);
  if (wrong !== null) return refused(wrong);
  const auditor = asked.auditor === "" ? null : asked.auditor;
  const found = await ports.readings.programme.days({
    ...span,
    auditor: seesOnlyOwnAudits(actor) ? actor.id : auditor,
  });
  const days = found.filter((one) => auditor === null || one.auditor === auditor);
  return done({ days: days.map((one) => ({ ...one, kind: kindNames[one.auditType] })) });
};

/** What is entrusted to each auditor, week by week or month by month; those to whom nothing is are there too. */
export const readAuditLoad = async ({ ports, today }: Asking, asked: Asked & { readonly by: LoadPeriod }) => {
  const span = spanOf(asked);
  const wrong = refusedSpan(span);
  if (wrong !== null) return refused(wrong);
  const days = await ports.readings.programme.days({ ...span, auditor: null });
  const qualified = await ports.readings.staff.qualified();
  const auditors = qualified.filter(({ roles }) => roles.includes("auditor"));
  const people = new Map([
    ...days.map(({ auditor, auditorName }) => [auditor, auditorName] as const),
    ...auditors.map(({ id, name }) => [id, name] as const),
  ]);
  const loads = loadOf(days, asked.by);
  const schemes = await ports.schemes.everyInForce(today);
  return done({
    periods: periodsIn(span, asked.by),
    daysPerMonth: Math.max(0, ...schemes.map(({ rulebook }) => rulebook.auditors.daysPerMonth)),
    people: [...people]
      .map(([id, name]) => ({
        id,
        name,
        authorised: auditors.some((one) => one.id === id && mayAudit(one, today)),
        loads: loads.filter(({ auditor }) => auditor === id).map(({ auditor: _, ...load }) => load),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "fr")),
  });
};

const mayAudit = ({ authorisations }: Qualified, on: Day): boolean =>
  authorisations.some((one) => one.function === "audit" && one.from <= on && (one.until === null || on <= one.until));
