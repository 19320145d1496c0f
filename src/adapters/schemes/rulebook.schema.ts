import { z } from "zod";
import type { Rulebook } from "../../domain/schemes/rulebook.model.ts";

const count = z.int().min(0);
const some = z.int().min(1);
const percent = z.int().min(0).max(100);
const offsets = z.array(z.int());
const counts = z.array(some);

const journey = {
  journey: z.strictObject({
    order: z.enum(["audit-then-quiz", "quiz-then-audit", "parallel"]),
    quizDuringCorrections: z.boolean(),
  }),
  certificationEnd: z.strictObject({ alertMonthsBefore: counts }),
  notifications: z.strictObject({ undoMinutes: count, reminderDays: offsets, codeMinutes: some }),
  application: z.strictObject({
    completenessWorkingDays: some,
    admissibilityWorkingDays: some,
    auditDateDays: some,
    reportDays: some,
    decisionDays: some,
    completionDays: some,
    reapplicationDelayMonths: count,
    closureReminders: count,
    closureNoticeDays: count,
    draftReminderDays: counts,
    extractMaxAgeMonths: some,
  }),
  qualiopi: z.strictObject({ minimumDaysLeft: count }),
  trainers: z.strictObject({
    aiPracticeMonths: count,
    aiPracticeWithinMonths: some,
    teachingHours: count,
    toolFamilies: count,
    observationEveryMonths: some,
    updateEveryMonths: some,
  }),
  programme: z.strictObject({
    competences: some,
    dayHours: some,
    daysPerCompetence: some,
    recommendedDays: some,
    minimumHours: some.nullable(),
    minimumOnSiteHours: some.nullable(),
    traineesPerTrainer: some.nullable(),
    materialMaxAgeMonths: some,
  }),
  regulations: z.strictObject({ acknowledgementDays: some, noticeDays: count }),
  quiz: z.strictObject({
    passPercent: percent,
    questions: some,
    passingAnswers: some,
    marking: z.enum(["all-or-nothing", "partial"]),
    layout: z.enum(["one-question", "all-questions"]),
    minutes: some,
    graceSeconds: count,
    extraTimeMinutes: count,
    attempts: some,
    daysBetweenAttempts: count,
    deadlineDays: some.nullable(),
    sits: z.array(z.enum(["referent", "trainer"])).min(1),
  }),
  audit: z.strictObject({
    preliminaryDays: some,
    objectionDays: count,
    planNoticeDays: count,
    actionPlanDays: some,
    evidenceMonths: some,
    verificationMonths: some,
    graded: z.boolean(),
    minorMonths: some,
    minorsPerMajor: some,
    extendedBy: z.array(z.enum(["auditor", "account_manager", "quality_manager"])).readonly(),
    dayMinutes: some,
  }),
  decision: z.strictObject({ signatureDays: some, appealDays: some }),
};

const life = {
  habilitation: z.strictObject({
    years: some,
    firstSurveillanceMonths: some,
    surveillanceEveryMonths: some,
    surveillanceWindowDays: count,
    lateEscalationDays: some,
    renewalOpensMonthsBefore: some,
    renewalFileMonthsBefore: some,
    extensionMonths: count,
    terminationNoticeMonths: count,
    examRightMonths: count,
  }),
  suspension: z.strictObject({
    months: some,
    proofDaysBeforeEnd: count,
    observationDays: some,
    hearingDays: some,
    decisionDays: some,
    reviewDays: count,
    withdrawalBlocksApplication: z.boolean(),
  }),
  changes: z.strictObject({ declarationDays: some, reviewWorkingDays: some }),
  sessions: z.strictObject({
    declarationDaysBefore: count,
    headcountDaysAfter: some,
    incidentReportWorkingDays: some,
    enrolmentDaysBefore: count,
    accommodationDaysBefore: count,
    reportDaysBefore: count,
    resultDays: some,
    presentationMonths: some,
  }),
  communication: z.strictObject({
    reviewWorkingDays: some,
    correctionWorkingDays: some,
    mentionRemovalWorkingDays: some,
    offerMaxAgeMonths: some,
    intermediaryChecksPerYear: count,
  }),
  results: z.strictObject({
    passRatePercent: percent,
    minimumSample: some,
    rollingMonths: some,
    actionDays: some,
    declarationMonths: some,
    correctionMonths: some,
  }),
  complaints: z.strictObject({
    acknowledgementWorkingDays: some,
    decisionDays: some,
    extensionDays: count,
    hearingDays: some,
    organisationAnswerDays: some,
  }),
  impartiality: z.strictObject({
    linkMonths: count,
    qualiopiMonths: count,
    riskReviewMonths: some,
    declarationMonths: some,
    authorisationReminderDays: offsets,
  }),
  auditors: z.strictObject({
    daysPerMonth: some,
    witnessEveryMonths: some,
    calibrationMonths: some,
    calibrationMinimum: some,
  }),
  register: z.strictObject({ listedMonthsAfterEnd: count, franceCompetencesMonths: some }),
  retention: z.strictObject({
    cycles: some,
    archiveYears: count,
    unsuccessfulYears: count,
    trainerYears: count,
    examYears: count,
    complaintYears: count,
    signatureYears: count,
    securityLogMonths: some,
  }),
};

/** The file `rulebook.yaml`. */
export const rulebookSchema = z.strictObject({ ...journey, ...life }) satisfies z.ZodType<Rulebook>;
