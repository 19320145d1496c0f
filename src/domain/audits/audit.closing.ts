import { accept, refuse } from "../shared/decider.ts";
import type { Command } from "./audit.commands.ts";
import type { ClosedAudit, ReportedAudit } from "./audit.model.ts";
import { type Decided, notTheAuditor, textMissing } from "./audit.refusals.ts";

type Recorded = ClosedAudit | ReportedAudit;

export function signRecord({ by, at, party }: Command<"SignRecord">, state: ClosedAudit): Decided {
  if (state.signatures[party] !== null) return refuse({ code: "audit/already-signed" });
  if (party === "auditor" && by !== state.auditor) return notTheAuditor;
  if (party === "organisation" && state.auditors.includes(by))
    return refuse({ code: "audit/auditor-signs-for-organisation" });
  return accept({ type: "RecordSigned", by, at, party });
}

/** Signed on the screen of the auditor, who holds it out: by name, with a drawing or without (R-AUD-5). */
export function signOnScreen({ by, at, party, name, drawing }: Command<"SignOnScreen">, state: ClosedAudit): Decided {
  if (by !== state.auditor) return notTheAuditor;
  if (state.signatures[party] !== null) return refuse({ code: "audit/already-signed" });
  if (name === null) return textMissing("name");
  return accept({ type: "RecordSignedOnScreen", by, at, party, name, drawing });
}

/** Recorded with its reason; it prevents neither the closing nor the report (R-AUD-5). */
export function refuseToSign({ by, at, reason }: Command<"RefuseToSign">, state: ClosedAudit): Decided {
  if (reason === null) return textMissing("reason");
  if (state.signatures.organisation !== null) return refuse({ code: "audit/already-signed" });
  return accept({ type: "SigningRefused", by, at, reason });
}

/** The auditor hands the report in for review; once one is issued, only as a correction that says why (R-AUD-10, R-AUD-11). */
export function submitReport({ by, at, report, correction }: Command<"SubmitReport">, state: Recorded): Decided {
  if (by !== state.auditor) return notTheAuditor;
  const parties = unsignedBy(state);
  if (parties.length > 0) return refuse({ code: "audit/record-not-signed", parties });
  const first = state.status === "closed";
  if (!first && correction === null) return textMissing("reason");
  return accept({ type: "ReportSubmitted", by, at, report, correction: first ? null : correction });
}

function unsignedBy({ signatures }: Recorded): readonly ("auditor" | "organisation")[] {
  const auditor = signatures.auditor === null ? (["auditor"] as const) : [];
  const answered = signatures.organisation !== null || signatures.refusal !== null;
  return [...auditor, ...(answered ? [] : (["organisation"] as const))];
}

export function reviewReport({ by, at, approved, remarks }: Command<"ReviewReport">, state: Recorded): Decided {
  if (state.auditors.includes(by)) return refuse({ code: "audit/reviewer-is-auditor" });
  if (state.reportDraft?.status !== "submitted") return refuse({ code: "audit/no-report-to-review" });
  if (!approved && remarks === null) return textMissing("remarks");
  return accept({ type: "ReportReviewed", by, at, approved, remarks });
}

export function issueReport({ by, at }: Command<"IssueReport">, state: Recorded): Decided {
  if (state.reportDraft?.status !== "approved") return refuse({ code: "audit/report-not-approved" });
  const { report, correction } = state.reportDraft;
  const version = state.status === "closed" ? 1 : state.reports.length + 1;
  return accept({ type: "ReportIssued", by, at, version, report, correction });
}
