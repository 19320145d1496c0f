import type { DailyTask } from "./daily.ts";
import { remindHeadcounts } from "./dailyActivity.ts";
import { lapseUnsigned, remindSignatures } from "./dailyAgreements.ts";
import { remindPoints, remindReading } from "./dailyApplications.ts";
import { remindAuthorisations } from "./dailyAuditors.ts";
import { failUncorrected, remindAudits } from "./dailyAudits.ts";
import { noteEnds } from "./dailyHabilitations.ts";
import { adoptPublished } from "./dailyQuestions.ts";
import { openSurveillances, setAsideEnded } from "./dailySurveillance.ts";
import { escalateSurveillances } from "./dailySurveillanceMails.ts";
import type { Reaction } from "./react.ts";
import { remindDue } from "./remindDue.ts";
import { remindListing } from "./remindListing.ts";
import { whenAgreementConcluded } from "./whenAgreementConcluded.ts";
import { whenAgreementToSign } from "./whenAgreementToSign.ts";
import { whenAttemptEnded } from "./whenAttemptEnded.ts";
import { whenAuditArranged } from "./whenAuditArranged.ts";
import { whenAuditClosed } from "./whenAuditClosed.ts";
import { whenAuditPlanned } from "./whenAuditPlanned.ts";
import { whenAuditTeamChanges } from "./whenAuditTeamChanges.ts";
import { whenDecisionTaken } from "./whenDecisionTaken.ts";
import { whenDossierAccepted } from "./whenDossierAccepted.ts";
import { whenDossierCloses } from "./whenDossierCloses.ts";
import { whenDossierOpened } from "./whenDossierOpened.ts";
import { whenDossierSubmitted } from "./whenDossierSubmitted.ts";
import { whenFileReady } from "./whenFileReady.ts";
import { whenManagerAssigned } from "./whenManagerAssigned.ts";
import { whenMessagePosted } from "./whenMessagePosted.ts";
import { whenMissionOrdered } from "./whenMissionOrdered.ts";
import { whenNonconformityFollowed } from "./whenNonconformityFollowed.ts";
import { whenPointsAnswered } from "./whenPointsAnswered.ts";
import { whenPointsRaised } from "./whenPointsRaised.ts";
import { whenProgrammeJudged } from "./whenProgrammeJudged.ts";
import { whenQuestionAsked } from "./whenQuestionAsked.ts";
import { whenQuizOpens } from "./whenQuizOpens.ts";
import { whenRiskAnalysisApproved } from "./whenRiskAnalysisApproved.ts";
import { whenRiskToAnalyse } from "./whenRiskToAnalyse.ts";
import { whenSittingOpened } from "./whenSittingOpened.ts";
import { whenSurveillanceMoves } from "./whenSurveillanceMoves.ts";
import { whenTextsAcknowledged } from "./whenTextsAcknowledged.ts";

/** Everything that follows from stored events. */
export const reactions: readonly Reaction[] = [
  whenDossierOpened,
  whenDossierSubmitted,
  whenManagerAssigned,
  whenRiskToAnalyse,
  whenRiskAnalysisApproved,
  whenPointsRaised,
  whenPointsAnswered,
  whenProgrammeJudged,
  whenDossierAccepted,
  whenDossierCloses,
  whenMessagePosted,
  whenTextsAcknowledged,
  whenAuditArranged,
  whenAuditPlanned,
  whenAuditTeamChanges,
  whenMissionOrdered,
  whenAuditClosed,
  whenNonconformityFollowed,
  whenQuizOpens,
  whenSittingOpened,
  whenAttemptEnded,
  whenFileReady,
  whenQuestionAsked,
  whenDecisionTaken,
  whenAgreementToSign,
  whenAgreementConcluded,
  whenSurveillanceMoves,
];

/** Everything that is looked at once a day. */
export const dailyTasks: readonly DailyTask[] = [
  failUncorrected,
  remindAudits,
  lapseUnsigned,
  remindSignatures,
  noteEnds,
  remindHeadcounts,
  openSurveillances,
  setAsideEnded,
  escalateSurveillances,
  remindPoints,
  remindReading,
  remindAuthorisations,
  remindDue,
  remindListing,
  adoptPublished,
];
