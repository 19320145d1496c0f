import type { UseCase } from "../handle.ts";
import { refused } from "../outcome.ts";
import { reviewerRefusal } from "./auditor.ts";
import { decided, forAudit, kept, type Of, onAudit } from "./forAudit.ts";

/** What the auditor writes in a report; the rest of it is what the audit recorded. */
export interface ReportText {
  readonly conclusion: string;
  readonly summary: string;
  readonly strengths: string;
  readonly observations: string;
}

/** Each party signs the closing record: the auditor for the certifier, a manager for the organisation (R-AUD-5). */
export const signRecord: UseCase<Of<unknown>, { id: string }> = async (work, { auditId }) => {
  const found = await forAudit(work, "SignRecord", auditId);
  if (!found.ok) return found;
  const { organisationId } = found;
  const forOrganisation = work.actor.memberships.some((one) => one.organisationId === organisationId);
  const party = forOrganisation ? "organisation" : "auditor";
  return decided(work, found, { command: { type: "SignRecord", party } });
};

/** The refusal of the organisation to sign, recorded by itself or by the auditor who heard it (R-AUD-5). */
export const refuseToSign = onAudit<Of<{ readonly reason: string }>>(({ reason }, work) => ({
  type: "RefuseToSign",
  reason: kept(work, reason),
}));

/** The auditor hands in the report, or a correction of an issued one with its reason (R-AUD-10, R-AUD-11). */
export const submitReport = onAudit<Of<ReportText & { readonly correction: string }>>(
  ({ conclusion, summary, strengths, observations, correction }, work) => ({
    ...{ type: "SubmitReport", correction: kept(work, correction) },
    report: work.content({ conclusion, summary, strengths, observations } satisfies ReportText),
  }),
);

const review =
  (
    type: "ReviewPlan" | "ReviewReport",
  ): UseCase<Of<{ readonly approved: boolean; readonly remarks: string }>, { id: string }> =>
  async (work, { auditId, approved, remarks }) => {
    const found = await forAudit(work, type, auditId);
    if (!found.ok) return found;
    const wrong = await reviewerRefusal(work, found);
    if (wrong !== null) return refused(wrong);
    return decided(work, found, { command: { type, approved, remarks: kept(work, remarks) } });
  };

/** Somebody who is not the auditor approves the plan, or sends it back with remarks (R-AUD-3, R-DEC-1). */
export const reviewPlan = review("ReviewPlan");

/** Somebody who is not the auditor approves the report, or sends it back with remarks (R-AUD-10, R-DEC-1). */
export const reviewReport = review("ReviewReport");

/** Sends the approved report to the organisation; it never changes any more (R-AUD-11). */
export const issueReport = onAudit<Of<unknown>>(() => ({ type: "IssueReport" }));
