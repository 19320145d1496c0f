import type { DailyTask } from "./daily.ts";
import { remindHeadcounts, remindUndeclared } from "./dailyActivity.ts";
import { lapseUnsigned, remindSignatures } from "./dailyAgreements.ts";
import { raiseAlerts, watchResults } from "./dailyAlerts.ts";
import { remindPoints, remindReading } from "./dailyApplications.ts";
import { remindAuthorisations } from "./dailyAuditors.ts";
import { failUncorrected, remindAudits } from "./dailyAudits.ts";
import { remindDrafts } from "./dailyDrafts.ts";
import { remindCertificates, tellRegistrationEnds } from "./dailyExpiries.ts";
import { noteEnds } from "./dailyHabilitations.ts";
import { adoptPublished } from "./dailyQuestions.ts";
import { announceAttempts } from "./dailyQuizzes.ts";
import { remindRenewals } from "./dailyRenewalMails.ts";
import { closeEndedRenewals, openRenewals } from "./dailyRenewals.ts";
import { remindProcedures } from "./dailySanctions.ts";
import { openSurveillances, setAsideEnded } from "./dailySurveillance.ts";
import { escalateSurveillances } from "./dailySurveillanceMails.ts";
import { followNewTerms } from "./dailyTerms.ts";
import { tellUndelivered } from "./dailyUndelivered.ts";
import type { Reaction } from "./react.ts";
import { remindDue } from "./remindDue.ts";
import { remindHolders } from "./remindHolders.ts";
import { remindListing } from "./remindListing.ts";
import { tellDay } from "./tellDay.ts";
import { whenAgreementConcluded } from "./whenAgreementConcluded.ts";
import { whenAgreementToSign } from "./whenAgreementToSign.ts";
import { whenAlertFollowed } from "./whenAlertFollowed.ts";
import { whenAlertRaised } from "./whenAlertRaised.ts";
import { whenAppealFollowed } from "./whenAppealFollowed.ts";
import { whenAttemptEnded } from "./whenAttemptEnded.ts";
import { whenAuditArranged } from "./whenAuditArranged.ts";
import { whenAuditClosed } from "./whenAuditClosed.ts";
import { whenAuditPlanned } from "./whenAuditPlanned.ts";
import { whenAuditTeamChanges } from "./whenAuditTeamChanges.ts";
import { whenChangeDeclared } from "./whenChangeDeclared.ts";
import { whenComplaintFollowed } from "./whenComplaintFollowed.ts";
import { whenDecisionTaken } from "./whenDecisionTaken.ts";
import { whenDossierAccepted } from "./whenDossierAccepted.ts";
import { whenDossierCloses } from "./whenDossierCloses.ts";
import { whenDossierOpened } from "./whenDossierOpened.ts";
import { whenDossierSubmitted } from "./whenDossierSubmitted.ts";
import { whenFileReady } from "./whenFileReady.ts";
import { whenGrievancesTold } from "./whenGrievancesTold.ts";
import { whenLinkDeclared } from "./whenLinkDeclared.ts";
import { whenManagerAssigned } from "./whenManagerAssigned.ts";
import { whenMessagePosted } from "./whenMessagePosted.ts";
import { whenMissionOrdered } from "./whenMissionOrdered.ts";
import { whenNonconformityFollowed } from "./whenNonconformityFollowed.ts";
import { whenPeopleTold } from "./whenPeopleTold.ts";
import { whenPointsAnswered } from "./whenPointsAnswered.ts";
import { whenPointsRaised } from "./whenPointsRaised.ts";
import { whenProgrammeJudged } from "./whenProgrammeJudged.ts";
import { whenPublicationRead } from "./whenPublicationRead.ts";
import { whenQuestionAsked } from "./whenQuestionAsked.ts";
import { whenQuestionNeutralised } from "./whenQuestionNeutralised.ts";
import { whenQuizOpens } from "./whenQuizOpens.ts";
import { whenRenewalMoves } from "./whenRenewalMoves.ts";
import { whenRenewalPrints } from "./whenRenewalPrints.ts";
import { whenResultsImported } from "./whenResultsImported.ts";
import { whenRiskAnalysisApproved } from "./whenRiskAnalysisApproved.ts";
import { whenRiskToAnalyse } from "./whenRiskToAnalyse.ts";
import { whenSanctionDecided } from "./whenSanctionDecided.ts";
import { whenSchemePublished } from "./whenSchemePublished.ts";
import { whenScopeChanged } from "./whenScopeChanged.ts";
import { whenSittingOpened } from "./whenSittingOpened.ts";
import { whenSurveillanceMoves } from "./whenSurveillanceMoves.ts";
import { whenTeamKnown } from "./whenTeamKnown.ts";
import { whenTextsAcknowledged } from "./whenTextsAcknowledged.ts";

/** Everything that follows from stored events. */
export const reactions: readonly Reaction[] = [
  whenDossierOpened,
  whenDossierSubmitted,
  whenManagerAssigned,
  whenRiskToAnalyse,
  whenRiskAnalysisApproved,
  whenLinkDeclared,
  whenPointsRaised,
  whenPointsAnswered,
  whenProgrammeJudged,
  whenDossierAccepted,
  whenDossierCloses,
  whenMessagePosted,
  whenTextsAcknowledged,
  whenAuditArranged,
  whenTeamKnown,
  whenAuditPlanned,
  whenAuditTeamChanges,
  whenMissionOrdered,
  whenAuditClosed,
  whenNonconformityFollowed,
  whenQuizOpens,
  whenSittingOpened,
  whenAttemptEnded,
  whenQuestionNeutralised,
  whenFileReady,
  whenQuestionAsked,
  whenDecisionTaken,
  whenAgreementToSign,
  whenAgreementConcluded,
  whenSurveillanceMoves,
  whenRenewalMoves,
  whenRenewalPrints,
  whenGrievancesTold,
  whenSanctionDecided,
  whenPeopleTold,
  whenChangeDeclared,
  whenPublicationRead,
  whenScopeChanged,
  whenResultsImported,
  whenAlertRaised,
  whenAlertFollowed,
  whenSchemePublished,
  whenComplaintFollowed,
  whenAppealFollowed,
];

/** Everything that is looked at once a day. */
export const dailyTasks: readonly DailyTask[] = [
  failUncorrected,
  remindAudits,
  lapseUnsigned,
  remindSignatures,
  noteEnds,
  remindHeadcounts,
  remindUndeclared,
  remindCertificates,
  tellRegistrationEnds,
  openSurveillances,
  setAsideEnded,
  escalateSurveillances,
  openRenewals,
  closeEndedRenewals,
  remindRenewals,
  remindProcedures,
  tellUndelivered,
  remindDrafts,
  remindPoints,
  remindReading,
  followNewTerms,
  remindAuthorisations,
  remindDue,
  remindHolders,
  remindListing,
  adoptPublished,
  watchResults,
  announceAttempts,
  raiseAlerts,
  tellDay,
];
