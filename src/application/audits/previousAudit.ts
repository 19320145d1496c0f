import type { ClosedAudit, ReportedAudit, ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { isClosed } from "../../domain/audits/audit.stages.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";
import { auditStream } from "./audit.stream.ts";
import { type Words, wordsOf } from "./standing.ts";
import { kindNames } from "./wording.ts";

type Recorded = ClosedAudit | ReportedAudit;

/** The last audit of the same dossier that was closed before this one was opened; null when there is none. */
export async function previousAudit(
  { readings, states }: Pick<Ports, "readings" | "states">,
  { auditId, state }: { readonly auditId: string; readonly state: ScheduledAudit },
): Promise<Recorded | null> {
  const before = "openedAt" in state ? state.openedAt : null;
  const others = (await readings.audits.list({ dossier: state.dossierId })).filter(({ id }) => id !== auditId);
  const loaded = await Promise.all(others.map(async ({ id }) => (await states.load(auditStream, id)).state));
  return loaded
    .flatMap((one) => (one.status !== "none" && isClosed(one) ? [one] : []))
    .filter(({ closedAt }) => before === null || closedAt < before)
    .reduce<Recorded | null>((last, one) => (last === null || one.closedAt > last.closedAt ? one : last), null);
}

/** What the audit before this one found, in words. */
export interface PreviousFindings {
  readonly audit: Recorded;
  readonly words: Words;
}

/** What the audit before found, if there was one. */
export async function previousFindings(
  ports: Ports,
  about: { readonly auditId: string; readonly state: ScheduledAudit },
): Promise<PreviousFindings | null> {
  const audit = await previousAudit(ports, about);
  return audit === null ? null : { audit, words: await wordsOf(ports, audit) };
}

/** What it found on one indicator; null when it did not see it. */
export function foundBefore(previous: PreviousFindings | null, indicator: string) {
  const rated = previous?.audit.ratings[indicator];
  if (previous === null || rated === undefined) return null;
  const { audit, words } = previous;
  return {
    ...{ kind: kindNames[audit.auditType], on: dayOf(audit.closedAt), rating: rated.rating },
    note: rated.note === null ? null : words(rated.note),
    nonconformities: audit.nonconformities
      .filter((one) => one.indicator === indicator)
      .map(({ id, grade, status, finding, risk }) => ({
        ...{ id, grade, status, finding: words(finding), risk: words(risk) },
      })),
  };
}
