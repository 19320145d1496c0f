/** The numbers of the life of an habilitation and of what surrounds it. */
export interface LifeRules {
  /** Years of one period (R-REN-1). */
  readonly years: number;
  /** Months from the effective date to the first surveillance (R-SUR-1). */
  readonly firstSurveillanceMonths: number;
  /** Months between two surveillances afterwards, from the effective date (R-SUR-1). */
  readonly surveillanceEveryMonths: number;
  /** Days before and after a due date within which a surveillance is on time (R-SUR-6). */
  readonly surveillanceWindowDays: number;
  /** Days between two escalations of a surveillance late on the certifier’s side (R-SUR-6). */
  readonly lateEscalationDays: number;
  /** Months before expiry at which renewal opens (R-REN-1). */
  readonly renewalOpensMonthsBefore: number;
  /** Months before expiry by which a complete file is decided in time (R-REN-3). */
  readonly renewalFileMonthsBefore: number;
  /** Months of the one extension when the certifier is late (R-REN-3). */
  readonly extensionMonths: number;
  /** Months of notice of a termination by the organisation (R-CHG-2). */
  readonly terminationNoticeMonths: number;
  /** Months after an end during which enrolled people may still sit the exam (R-EFF-1). */
  readonly examRightMonths: number;
}

export interface SuspensionRules {
  /** Months of a suspension, never extended (R-SUS-1, R-SUS-3). */
  readonly months: number;
  /** Days before the last day by which proofs are filed (R-SUS-1). */
  readonly proofDaysBeforeEnd: number;
  /** Days for observations before a suspension or a withdrawal (R-SUS-2). */
  readonly observationDays: number;
  /** Days after an urgent measure within which the organisation is heard (R-SUS-2). */
  readonly hearingDays: number;
  /** Days the certifier gives itself to decide once the time for observations has run. */
  readonly decisionDays: number;
  /** Days the effects go on at most once the period is over and no decision is taken (R-SUS-3). */
  readonly reviewDays: number;
  /** Whether a withdrawal blocks any new application by default (R-WIT-1). */
  readonly withdrawalBlocksApplication: boolean;
}

export interface ChangeRules {
  /** Days to declare a material change (R-CHG-1). */
  readonly declarationDays: number;
  /** Working days to review a declared change (R-CHG-1). */
  readonly reviewWorkingDays: number;
}

export interface SessionRules {
  /** Days before its start by which a session is declared (R-ACT-1). */
  readonly declarationDaysBefore: number;
  /** Days after its end by which the people prepared, enrolled or who gave up are declared (R-ACT-1). */
  readonly headcountDaysAfter: number;
  /** Working days to report a serious incident or a suspicion of fraud (G3, H3). */
  readonly incidentReportWorkingDays: number;
  /** Days before the exam by which a candidate is enrolled. */
  readonly enrolmentDaysBefore: number;
  /** Days before the exam by which an accommodation is asked for. */
  readonly accommodationDaysBefore: number;
  /** Days before the oral by which the written report is filed. */
  readonly reportDaysBefore: number;
  /** Days after the jury by which results are communicated. */
  readonly resultDays: number;
  /** Months after the end of training within which a prepared person is presented. */
  readonly presentationMonths: number;
}

export interface CommunicationRules {
  /** Working days to review a draft on request (R-COM-1). */
  readonly reviewWorkingDays: number;
  /** Working days to correct a publication (R-COM-1). */
  readonly correctionWorkingDays: number;
  /** Working days to remove every mention (R-EFF-1, B4). */
  readonly mentionRemovalWorkingDays: number;
  /** Months above which the information of an offer is out of date (B2). */
  readonly offerMaxAgeMonths: number;
  /** Checks a year of what intermediaries publish (B6). */
  readonly intermediaryChecksPerYear: number;
}

export interface ResultRules {
  /** Pass rate strictly under which an alert is raised, in percent (R-SUR-5). */
  readonly passRatePercent: number;
  /** Candidates presented under which a rate is not significant (R-RATE-1). */
  readonly minimumSample: number;
  /** Months over which the rate is computed (R-RATE-1). */
  readonly rollingMonths: number;
  /** Days to start actions once the rate is under the threshold (H1). */
  readonly actionDays: number;
  /** Days an organisation has to explain itself on an alert (R-SUR-5). */
  readonly explanationDays: number;
  /** Months by which an alert is put off at most. */
  readonly snoozeMonths: number;
  /** Rise of the candidates presented, from a period to the next, strictly over which it is unusual, in percent (R-SUR-5). */
  readonly volumeJumpPercent: number;
  /** Candidates presented in the period under which a rise says nothing. */
  readonly volumeJumpMinimum: number;
  /** Months to declare certified people (R-RES-2). */
  readonly declarationMonths: number;
  /** Months to answer a correction request (R-RES-2). */
  readonly correctionMonths: number;
}

export interface ComplaintRules {
  /** Working days to acknowledge receipt (R-CMP-3). */
  readonly acknowledgementWorkingDays: number;
  /** Days to decide (R-CMP-3). */
  readonly decisionDays: number;
  /** Days of the one reasoned extension (R-CMP-3). */
  readonly extensionDays: number;
  /** Days an organisation has to be heard in a case (R-CMP-3). */
  readonly hearingDays: number;
  /** Days the organisation itself has to answer a complaint of a trainee (H2). */
  readonly organisationAnswerDays: number;
}

export interface ImpartialityRules {
  /** Months during which a past link blocks an assignment (R-IMP-2). */
  readonly linkMonths: number;
  /** Months during which a past Qualiopi relation asks for a risk analysis (R-IMP-1). */
  readonly qualiopiMonths: number;
  /** Months between two reviews of a risk analysis (R-IMP-1). */
  readonly riskReviewMonths: number;
  /** Months between two declarations of links (R-IMP-2). */
  readonly declarationMonths: number;
  /** Days before its end at which an authorisation is reminded (R-IMP-4). */
  readonly authorisationReminderDays: readonly number[];
}

/** How the competence of auditors is followed (ISO/IEC 17065, 6.1.2). */
export interface AuditorRules {
  /** Days of audit that one auditor can hold in a month: what the programme compares their load with. */
  readonly daysPerMonth: number;
  /** Months within which an auditor is observed at work by another qualified person. */
  readonly witnessEveryMonths: number;
  /** Months of audits over which the results of auditors are compared. */
  readonly calibrationMonths: number;
  /** Indicators rated on a criterion under which a share of nonconformities says nothing. */
  readonly calibrationMinimum: number;
}

export interface RegisterRules {
  /** Months an ended habilitation stays listed (R-PUB-1). */
  readonly listedMonthsAfterEnd: number;
  /** Months to report a change of the list to France compétences (R-LIST-1). */
  readonly franceCompetencesMonths: number;
}

/** How long each class of data is kept before personal data are erased; the proof of integrity remains (R-REC-1). */
export interface RetentionRules {
  /** Cycles kept: the current one and those before it. */
  readonly cycles: number;
  /** Years of archive after the last cycle kept. */
  readonly archiveYears: number;
  /** Years an application that did not succeed is kept after the last contact. */
  readonly unsuccessfulYears: number;
  /** Years the file of a trainer is kept once the trainer is no longer declared. */
  readonly trainerYears: number;
  /** Years the evidence of an exam is kept after the decision of the jury. */
  readonly examYears: number;
  /** Years a complaint is kept after it is closed. */
  readonly complaintYears: number;
  /** Years the proof of a signature is kept after the end of the agreement. */
  readonly signatureYears: number;
  /** Months a security log is kept. */
  readonly securityLogMonths: number;
}
