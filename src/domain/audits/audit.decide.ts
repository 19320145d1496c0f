import { accept, type Decider, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import {
  type AcceptedIn,
  type EvidenceCommand,
  isAccepted,
  type ReportCommand,
  type TeamOrStop,
} from "./audit.accepts.ts";
import { issueReport, refuseToSign, reviewReport, signOnScreen, signRecord, submitReport } from "./audit.closing.ts";
import type { AuditCommand } from "./audit.commands.ts";
import { closeAudit, openAudit, rateIndicator, reopenIndicator } from "./audit.conduct.ts";
import type { AuditEvent } from "./audit.events.ts";
import { attachEvidence, preassessEvidence, quarantineEvidence } from "./audit.evidence.ts";
import { evolve } from "./audit.evolve.ts";
import { addNonconformity, editNonconformity, removeNonconformity } from "./audit.findings.ts";
import type {
  AuditBeforePlan,
  AuditFacts,
  AuditState,
  AuditUnderWay,
  ClosedAudit,
  PlannedAudit,
  ReportedAudit,
} from "./audit.model.ts";
import { adjustPlan, confirmPlan, generatePlan, reviewPlan, sendPlan } from "./audit.planning.ts";
import * as preparation from "./audit.preparation.ts";
import type { AuditRefusal, Decided } from "./audit.refusals.ts";
import { objectToAuditor, replaceAuditor, settleObjection, shareCriteria } from "./audit.team.ts";
import { decideNonconformity, disagree } from "./nonconformity.decide.ts";
import { decideOnSite } from "./onSite.decide.ts";

/** The rules of one audit, from its scheduling to the end of its nonconformities (process.md §3.4). */
export const auditDecider: Decider<AuditCommand, AuditState, AuditEvent, AuditRefusal, AuditFacts> = {
  initial: { status: "none" },
  decide: (command, state, facts) => claimed(command, decideIn(command, state, facts)),
  evolve,
};

/** What follows from an act entered on a device carries the time that the device gave. */
function claimed({ claimedAt }: AuditCommand, decided: Decided): Decided {
  if (claimedAt === undefined || !decided.accepted) return decided;
  return accept(...decided.events.map((event): AuditEvent => ({ ...event, claimedAt })));
}

function decideIn(command: AuditCommand, state: AuditState, facts: AuditFacts): Decided {
  const notNow: Decided = refuse({ code: "audit/not-now", status: state.status });
  switch (state.status) {
    case "none":
    case "cancelled":
      return isAccepted(state.status, command) ? preparation.scheduleAudit(command, facts) : notNow;
    case "draft":
    case "preliminary_answered":
    case "postponed":
      return isAccepted(state.status, command) ? decideBeforePlan(command, state, facts) : notNow;
    case "plan_generated":
    case "plan_confirmed":
    case "plan_reviewed":
    case "plan_sent":
      return isAccepted(state.status, command) ? decidePlanned(command, state, facts) : notNow;
    case "opened":
    case "in_progress":
      return isAccepted(state.status, command) ? decideUnderWay(command, state, facts) : notNow;
    case "closed":
      return isAccepted(state.status, command) ? decideClosed(command, state, facts) : notNow;
    case "report_issued":
    case "follow_up":
    case "complete":
      return isAccepted(state.status, command) ? decideReported(command, state, facts) : notNow;
    default:
      return unreachable(state);
  }
}

function decideBeforePlan(
  command: AcceptedIn<AuditBeforePlan["status"]>,
  state: AuditBeforePlan,
  facts: AuditFacts,
): Decided {
  switch (command.type) {
    case "ProposeDates":
      return preparation.proposeDates(command);
    case "ConfirmDates":
      return preparation.confirmDates(command, state);
    case "AskOtherDates":
      return preparation.askOtherDates(command, state);
    case "AnswerPreliminaryQuestions":
      return preparation.answerPreliminaryQuestions(command, state, facts);
    case "ValidatePreliminaryAnswers":
      return preparation.validatePreliminaryAnswers(command, state);
    case "GeneratePlan":
      return generatePlan(command, state, facts);
    default:
      return decideTeamOrStop(command, state, facts);
  }
}

function decideTeamOrStop(command: TeamOrStop, state: AuditBeforePlan | PlannedAudit, facts: AuditFacts): Decided {
  switch (command.type) {
    case "ObjectToAuditor":
      return objectToAuditor(command, state, facts);
    case "SettleObjection":
      return settleObjection(command, state);
    case "ReplaceAuditor":
      return replaceAuditor(command, state, facts);
    case "ShareCriteria":
      return shareCriteria(command, state, facts);
    case "Postpone":
      return preparation.postpone(command);
    case "Cancel":
      return preparation.cancel(command);
    default:
      return unreachable(command);
  }
}

function decidePlanned(command: AcceptedIn<PlannedAudit["status"]>, state: PlannedAudit, facts: AuditFacts): Decided {
  switch (command.type) {
    case "GeneratePlan":
      return generatePlan(command, state, facts);
    case "AdjustPlan":
      return adjustPlan(command, state);
    case "ReopenIndicator":
      return reopenIndicator(command, state);
    case "ConfirmPlan":
      return confirmPlan(command, state);
    case "ReviewPlan":
      return reviewPlan(command, state);
    case "SendPlan":
      return sendPlan(command, state, facts);
    case "OpenAudit":
      return openAudit(command, state);
    case "AttachEvidence":
    case "PreassessEvidence":
    case "QuarantineEvidence":
      return decideEvidence(command, state);
    default:
      return decideTeamOrStop(command, state, facts);
  }
}

function decideEvidence(command: EvidenceCommand, state: PlannedAudit | AuditUnderWay): Decided {
  switch (command.type) {
    case "AttachEvidence":
      return attachEvidence(command, state);
    case "PreassessEvidence":
      return preassessEvidence(command, state);
    case "QuarantineEvidence":
      return quarantineEvidence(command, state);
    default:
      return unreachable(command);
  }
}

function decideUnderWay(
  command: AcceptedIn<AuditUnderWay["status"]>,
  state: AuditUnderWay,
  facts: AuditFacts,
): Decided {
  switch (command.type) {
    case "RateIndicator":
      return rateIndicator(command, state);
    case "ReopenIndicator":
      return reopenIndicator(command, state);
    case "AddNonconformity":
      return addNonconformity(command, state);
    case "EditNonconformity":
      return editNonconformity(command, state);
    case "RemoveNonconformity":
      return removeNonconformity(command, state);
    case "CloseAudit":
      return closeAudit(command, state);
    case "ReplaceAuditor":
      return replaceAuditor(command, state, facts);
    case "ShareCriteria":
      return shareCriteria(command, state, facts);
    case "Cancel":
      return preparation.cancel(command);
    case "AttachEvidence":
    case "PreassessEvidence":
    case "QuarantineEvidence":
      return decideEvidence(command, state);
    default:
      return decideOnSite(command, state);
  }
}

function decideClosed(command: AcceptedIn<"closed">, state: ClosedAudit, facts: AuditFacts): Decided {
  switch (command.type) {
    case "SignRecord":
      return signRecord(command, state);
    case "SignOnScreen":
      return signOnScreen(command, state);
    case "RefuseToSign":
      return refuseToSign(command, state);
    case "Disagree":
      return disagree(command, state);
    case "ReplaceAuditor":
      return replaceAuditor(command, state, facts);
    default:
      return decideReport(command, state);
  }
}

function decideReport(command: ReportCommand, state: ClosedAudit | ReportedAudit): Decided {
  switch (command.type) {
    case "SubmitReport":
      return submitReport(command, state);
    case "ReviewReport":
      return reviewReport(command, state);
    case "IssueReport":
      return issueReport(command, state);
    default:
      return unreachable(command);
  }
}

function decideReported(
  command: AcceptedIn<ReportedAudit["status"]>,
  state: ReportedAudit,
  facts: AuditFacts,
): Decided {
  switch (command.type) {
    case "ReplaceAuditor":
      return replaceAuditor(command, state, facts);
    case "SubmitReport":
    case "ReviewReport":
    case "IssueReport":
      return decideReport(command, state);
    default:
      return decideNonconformity(command, state, facts);
  }
}
