import type {
  AuditorRules,
  ChangeRules,
  CommunicationRules,
  ComplaintRules,
  ImpartialityRules,
  LifeRules,
  RegisterRules,
  ResultRules,
  RetentionRules,
  SessionRules,
  SuspensionRules,
} from "./rulebookLife.model.ts";

/** Every number of the process; a text cites one by its dotted path, `{quiz.passPercent}`. */
export interface Rulebook {
  readonly journey: JourneyRules;
  readonly certificationEnd: CertificationEndRules;
  readonly notifications: NotificationRules;
  readonly application: ApplicationRules;
  readonly qualiopi: QualiopiRules;
  readonly activityReport: ActivityReportRules;
  readonly trainers: TrainerRules;
  readonly programme: ProgrammeRules;
  readonly regulations: RegulationRules;
  readonly quiz: QuizRules;
  readonly audit: AuditRules;
  readonly decision: DecisionRules;
  readonly habilitation: LifeRules;
  readonly suspension: SuspensionRules;
  readonly changes: ChangeRules;
  readonly sessions: SessionRules;
  readonly communication: CommunicationRules;
  readonly results: ResultRules;
  readonly complaints: ComplaintRules;
  readonly impartiality: ImpartialityRules;
  readonly auditors: AuditorRules;
  readonly register: RegisterRules;
  readonly retention: RetentionRules;
}

/** The order of audit and quiz (R-ORDER). */
export type StepOrder = "audit-then-quiz" | "quiz-then-audit" | "parallel";

export interface JourneyRules {
  readonly order: StepOrder;
  /** Whether the quiz may run while nonconformities are corrected (R-ORDER-2). */
  readonly quizDuringCorrections: boolean;
}

export interface CertificationEndRules {
  /** Months before the end of the registration at which an alert is raised (R-CERT-1). */
  readonly alertMonthsBefore: readonly number[];
}

export interface NotificationRules {
  /** Minutes during which a free message or a reminder can be taken back. */
  readonly undoMinutes: number;
  /** Days around a due date at which one is reminded: -30, -7, -1, 1. */
  readonly reminderDays: readonly number[];
  /** Minutes a sign-in, signature or quiz-start code is valid. */
  readonly codeMinutes: number;
}

export interface ApplicationRules {
  /** Working days from submission to the answer on completeness (R-APP-9). */
  readonly completenessWorkingDays: number;
  /** Working days from a complete file to the answer on admissibility (R-APP-9). */
  readonly admissibilityWorkingDays: number;
  /** Days from the opening of the audit step to the audit (R-APP-9). */
  readonly auditDateDays: number;
  /** Days from the closing of the audit to the report (R-APP-9). */
  readonly reportDays: number;
  /** Days from a file ready for decision to the decision (R-APP-9). */
  readonly decisionDays: number;
  /** Days given to answer a request for completion (R-APP-5). */
  readonly completionDays: number;
  /** Months after a refusal before a new application (R-APP-8). */
  readonly reapplicationDelayMonths: number;
  /** Reminders sent before a file without answer may be closed (R-APP-9). */
  readonly closureReminders: number;
  /** Days of notice before a file without answer is closed (R-APP-9). */
  readonly closureNoticeDays: number;
  /** Days without activity at which a draft is reminded. */
  readonly draftReminderDays: readonly number[];
  /** Months above which a company registration extract is too old (PRE-01). */
  readonly extractMaxAgeMonths: number;
}

export interface QualiopiRules {
  /** Days of validity under which an observation is raised (PRE-03, PS-02). */
  readonly minimumDaysLeft: number;
}

/** A declaration of activity has no last day: it lapses without a yearly report (Code du travail, L. 6351-6). */
export interface ActivityReportRules {
  /** Months after which the last report on file says no more that the declaration holds (PS-01). */
  readonly everyMonths: number;
}

export interface TrainerRules {
  /** Months of professional practice of generative AI (PRE-05, E1)… */
  readonly aiPracticeMonths: number;
  /** …within these last months. */
  readonly aiPracticeWithinMonths: number;
  /** Hours of teaching adults (PRE-05, E2). */
  readonly teachingHours: number;
  /** Families of tools each trainer practises (E1). */
  readonly toolFamilies: number;
  /** Months within which a trainer is observed at least once (E2). */
  readonly observationEveryMonths: number;
  /** Months within which a trainer updates skills at least once (E4). */
  readonly updateEveryMonths: number;
}

export interface ProgrammeRules {
  /** Number of competences, all of them covered (R-PROG-1). */
  readonly competences: number;
  /** Hours of one day (R-PROG-3). */
  readonly dayHours: number;
  /** Days recommended for one competence, under which an observation is raised (R-PROG-3). */
  readonly daysPerCompetence: number;
  /** Days recommended in all, never an obligation (R-PROG-3). */
  readonly recommendedDays: number;
  /** Obligatory minimum of hours; null where the scheme has none (R-PROG-2). */
  readonly minimumHours: number | null;
  /** Obligatory hours on site; null where the scheme has none (R-PROG-2). */
  readonly minimumOnSiteHours: number | null;
  /** Largest number of trainees per trainer; null where the scheme has none (R-PROG-2). */
  readonly traineesPerTrainer: number | null;
  /** Months since the last review above which a teaching material is out of date (F3, PS-05). */
  readonly materialMaxAgeMonths: number;
}

export interface RegulationRules {
  /** Days given to attend the session and acknowledge each text (R-REG-1). */
  readonly acknowledgementDays: number;
  /** Days between the notice of a new version and its effect (R-REG-3). */
  readonly noticeDays: number;
}

export interface QuizRules {
  /** Percent of the points that passes, compared in integers (R-QCM-1). */
  readonly passPercent: number;
  readonly questions: number;
  /** Correct answers out of `questions` that pass; checked against the two numbers above at load. */
  readonly passingAnswers: number;
  /** Whether a question is worth its point or nothing, or a share of it. */
  readonly marking: "all-or-nothing" | "partial";
  /** Whether the sheet is put one question a page, or whole on one. */
  readonly layout: "one-question" | "all-questions";
  readonly minutes: number;
  /** Seconds after the end during which an answer that was on its way is still taken (R-QCM-4). */
  readonly graceSeconds: number;
  /** Minutes added for a disability, on request (R-QCM-5). */
  readonly extraTimeMinutes: number;
  readonly attempts: number;
  /** Days between two attempts (R-QCM-5). */
  readonly daysBetweenAttempts: number;
  /** Days to sit it once it is open; null where there is no limit. */
  readonly deadlineDays: number | null;
  /** Who must pass (R-QCM-5). */
  readonly sits: readonly ("referent" | "trainer")[];
}

export interface AuditRules {
  /** Days given to answer the preliminary questions (R-AUD-2). */
  readonly preliminaryDays: number;
  /** Days to object to a member of the team, with reasons (R-AUD-3). */
  readonly objectionDays: number;
  /** Days before the audit by which the plan is sent; does not bind a complementary audit (R-AUD-3). */
  readonly planNoticeDays: number;
  /** Days from the report to the action plan (R-AUD-8). */
  readonly actionPlanDays: number;
  /** Months from the report to the evidence (R-AUD-8). */
  readonly evidenceMonths: number;
  /** Months from the evidence to its verification (R-AUD-8). */
  readonly verificationMonths: number;
  /** Whether nonconformities are minor or major rather than binary (R-AUD-7). */
  readonly graded: boolean;
  /** Graded schemes: months from the report to the evidence of a minor one (R-AUD-8). */
  readonly minorMonths: number;
  /** Graded schemes: minors that make a major (R-AUD-8). */
  readonly minorsPerMajor: number;
  /** Who may give more time to correct a nonconformity; the auditor is the one of the audit. */
  readonly extendedBy: readonly ("auditor" | "account_manager" | "quality_manager")[];
  /** Minutes a full day of audit holds at most. */
  readonly dayMinutes: number;
}

export interface DecisionRules {
  /** Days to sign the agreement after a favourable decision (R-AGR-2). */
  readonly signatureDays: number;
  /** Days to appeal after the notification (R-CMP-5). */
  readonly appealDays: number;
}
