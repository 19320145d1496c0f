import type { TypedAttendee } from "../../domain/audits/audit.entries.ts";
import type { Rating } from "../../domain/audits/audit.events.ts";
import { attendees, kept, type Of, onAudit } from "./forAudit.ts";

/** The opening meeting, with the people present (R-AUD-5). */
export const openAudit = onAudit<Of<{ readonly present: readonly TypedAttendee[] }>>(({ present }, work) => ({
  type: "OpenAudit",
  present: attendees(work, present),
}));

/** What the auditor concludes on an indicator, with a note (R-AUD-5). */
export const rateIndicator = onAudit<
  Of<{ readonly indicator: string; readonly rating: Rating; readonly note: string }>
>(({ indicator, rating, note }, work) => ({ type: "RateIndicator", indicator, rating, note: kept(work, note) }));

/** An indicator that the plan set aside is audited all the same. */
export const reopenIndicator = onAudit<Of<{ readonly indicator: string; readonly reason: string }>>(
  ({ indicator, reason }, work) => ({ type: "ReopenIndicator", indicator, reason: kept(work, reason) }),
);

interface Written {
  readonly finding: string;
  readonly risk: string;
  readonly grade: "minor" | "major" | null;
  readonly gradeReason: string;
}

/** A nonconformity: what was found, and the risk (R-AUD-7); its identifier is made where it is written, even offline (R-AUD-12). */
export const addNonconformity = onAudit<Of<Written & { readonly id: string; readonly indicator: string }>>(
  ({ id, indicator, finding, risk, grade, gradeReason }, work) => ({
    ...{ type: "AddNonconformity", id, indicator, grade, gradeReason: kept(work, gradeReason) },
    ...{ finding: kept(work, finding), risk: kept(work, risk) },
  }),
);

export const editNonconformity = onAudit<Of<Written & { readonly nonconformityId: string }>>(
  ({ nonconformityId: id, finding, risk, grade, gradeReason }, work) => ({
    ...{ type: "EditNonconformity", id, grade, gradeReason: kept(work, gradeReason) },
    ...{ finding: kept(work, finding), risk: kept(work, risk) },
  }),
);

export const removeNonconformity = onAudit<Of<{ readonly nonconformityId: string }>>(({ nonconformityId: id }) => ({
  type: "RemoveNonconformity",
  id,
}));

/** The closing meeting, with what was said there (R-AUD-5). */
export const closeAudit = onAudit<
  Of<{
    readonly present: readonly TypedAttendee[];
    readonly strengths: string;
    readonly observations: string;
  }>
>(({ present, strengths, observations }, work) => ({
  ...{ type: "CloseAudit", present: attendees(work, present) },
  ...{ strengths: kept(work, strengths), observations: kept(work, observations) },
}));
