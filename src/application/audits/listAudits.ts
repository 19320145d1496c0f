import { day } from "../../domain/shared/calendar.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { kindNames } from "./wording.ts";

interface Asked {
  readonly auditor: string;
  readonly status: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** The audits that a filter keeps, for the staff: the next ones first. */
export const listAudits = async ({ ports }: Asking, { auditor, status, from, until }: Asked) => {
  const lines = await ports.readings.audits.list({
    ...(auditor === "" ? {} : { auditor }),
    statuses: status.split(",").filter((word) => word !== ""),
    ...(from === undefined ? {} : { from: day(from) }),
    ...(until === undefined ? {} : { until: day(until) }),
  });
  const audits = lines.map(({ tasks: [first], ...line }) => ({
    ...{ ...line, kind: kindNames[line.auditType] },
    ...{ task: first?.code ?? null, dueOn: first?.dueOn ?? null },
  }));
  return done({ count: audits.length, audits });
};
