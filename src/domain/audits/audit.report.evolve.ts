import { dayOf } from "../shared/calendar.ts";
import type { AuditEvent, FollowUpEvent, ReportEvent } from "./audit.events.ts";
import type { ClosedAudit, IssuedReport, ReportDraft, ReportedAudit, ScheduledAudit } from "./audit.model.ts";
import { isClosed } from "./audit.stages.ts";
import { allSettled, followed } from "./nonconformity.evolve.ts";

type Recorded = ClosedAudit | ReportedAudit;

/** What the record, the report and the nonconformities become; an event that does not follow from the status changes nothing. */
export function afterReportEvent(state: ScheduledAudit, event: ReportEvent | FollowUpEvent): ScheduledAudit {
  if (!isClosed(state)) return state;
  switch (event.type) {
    case "RecordSigned": {
      const { party, by, at } = event;
      const refusal = party === "organisation" ? null : state.signatures.refusal;
      return { ...state, signatures: { ...state.signatures, [party]: { by, at, onScreen: null }, refusal } };
    }
    case "RecordSignedOnScreen": {
      const { party, by, at, name, drawing } = event;
      const refusal = party === "organisation" ? null : state.signatures.refusal;
      const signature = { by, at, onScreen: { name, drawing } };
      return { ...state, signatures: { ...state.signatures, [party]: signature, refusal } };
    }
    case "SigningRefused":
      return { ...state, signatures: { ...state.signatures, refusal: { reason: event.reason, at: event.at } } };
    case "ReportSubmitted": {
      const { report, correction } = event;
      return {
        ...state,
        reportDraft: { status: "submitted", report, correction, remarks: state.reportDraft?.remarks ?? null },
      };
    }
    case "ReportReviewed":
      return { ...state, reportDraft: reviewed(state.reportDraft, event) };
    case "ReportIssued":
      return issued(state, event);
    default:
      return afterFollowUpEvent(state, event);
  }
}

type Reviewed = Extract<AuditEvent, { readonly type: "ReportReviewed" }>;

const reviewed = (draft: ReportDraft | null, { approved, remarks }: Reviewed): ReportDraft | null =>
  draft === null ? null : { ...draft, status: approved ? "approved" : "sent_back", remarks };

type Issued = Extract<AuditEvent, { readonly type: "ReportIssued" }>;

/** The first issue starts the follow-up, or completes an audit without nonconformity; a correction changes neither dates nor status. */
function issued(state: Recorded, { version, report, correction, at }: Issued): ReportedAudit {
  const added: IssuedReport = { version, report, correction, issuedAt: at };
  if (state.status !== "closed") return { ...state, reportDraft: null, reports: [...state.reports, added] };
  const status = allSettled(state.nonconformities, state.grading) ? "complete" : "report_issued";
  return { ...state, status, reportDraft: null, reports: [added], issuedOn: dayOf(at) };
}

/** Once complete, an audit stays so: what happens later to a minor nonconformity with an accepted plan is dealt with on its own. */
function afterFollowUpEvent(state: Recorded, event: FollowUpEvent): Recorded {
  const nonconformities = state.nonconformities.map((one) => (one.id === event.id ? followed(one, event) : one));
  if (state.status === "closed" || state.status === "complete") return { ...state, nonconformities };
  const status = allSettled(nonconformities, state.grading) ? "complete" : "follow_up";
  return { ...state, status, nonconformities };
}
