import type { Rulebook } from "../../domain/schemes/rulebook.model.ts";
import { counted } from "../../domain/shared/french.ts";

/** A delay of the process in words: whose it is, for what, how long. */
export interface Delay {
  /** Null: it is nobody’s to keep, as a duration. */
  readonly who: "you" | "certifier" | "candidates" | null;
  readonly what: string;
  readonly delay: string;
}

export interface DelayGroup {
  readonly title: string;
  readonly delays: readonly Delay[];
}

const days = (count: number): string => counted(count, "jour");
const workingDays = (count: number): string => counted(count, "jour ouvré", "jours ouvrés");
const months = (count: number): string => counted(count, "mois", "mois");
const you = (what: string, delay: string): Delay => ({ who: "you", what, delay });
const lasting = (what: string, delay: string): Delay => ({ who: null, what, delay });
const certifier = (what: string, delay: string): Delay => ({ who: "certifier", what, delay });

/** Every delay that an organisation may meet, from the numbers of the scheme (R-PUB-4). */
export const delaysOf = (rules: Rulebook): readonly DelayGroup[] => [
  { title: "Candidature", delays: applicationDelays(rules) },
  { title: "Règlement et audit", delays: auditDelays(rules) },
  { title: "QCM, décision et convention", delays: decisionDelays(rules) },
  { title: "Vie de l’habilitation", delays: lifeDelays(rules) },
  { title: "Sanctions", delays: sanctionDelays(rules) },
  { title: "Plaintes et appels", delays: complaintDelays(rules) },
];

const applicationDelays = ({ application: rules }: Rulebook): readonly Delay[] => [
  certifier("Dire si le dossier déposé est complet", workingDays(rules.completenessWorkingDays)),
  you("Répondre à une demande de compléments", days(rules.completionDays)),
  certifier("Dire si la candidature est recevable", workingDays(rules.admissibilityWorkingDays)),
  certifier(
    `Annoncer le classement d’un dossier sans réponse, après ${counted(rules.closureReminders, "rappel")}`,
    `${days(rules.closureNoticeDays)} avant`,
  ),
  you("Attendre après un refus avant une nouvelle candidature", months(rules.reapplicationDelayMonths)),
];

const auditDelays = ({ application, audit, regulations }: Rulebook): readonly Delay[] => [
  you("Suivre l’information et accuser lecture des textes", days(regulations.acknowledgementDays)),
  you("Répondre aux questions préliminaires", days(audit.preliminaryDays)),
  certifier("Tenir l’audit après l’ouverture de cette étape", days(application.auditDateDays)),
  you("Récuser un membre de l’équipe d’audit, avec une raison", days(audit.objectionDays)),
  certifier("Envoyer le plan d’audit", `${days(audit.planNoticeDays)} avant`),
  certifier("Remettre le rapport après la clôture", days(application.reportDays)),
  you("Proposer un plan d’actions après le rapport", days(audit.actionPlanDays)),
  you("Apporter les preuves de correction après le rapport", months(audit.evidenceMonths)),
  certifier("Vérifier les preuves déposées", months(audit.verificationMonths)),
];

const decisionDelays = ({ quiz, application, decision }: Rulebook): readonly Delay[] => [
  you(
    "Passer le QCM",
    `${quiz.minutes} minutes, ${counted(quiz.attempts, "tentative")} à ${days(quiz.daysBetweenAttempts)} d’écart`,
  ),
  certifier("Décider une fois le dossier prêt", days(application.decisionDays)),
  you("Signer la convention après une décision favorable", days(decision.signatureDays)),
];

const lifeDelays = ({ habilitation: life, changes, sessions, communication }: Rulebook): readonly Delay[] => [
  lasting("Durée d’une habilitation", counted(life.years, "an")),
  certifier("Première surveillance après la date d’effet", months(life.firstSurveillanceMonths)),
  certifier(
    "Surveillances suivantes",
    `tous les ${months(life.surveillanceEveryMonths)}, à ${days(life.surveillanceWindowDays)} près`,
  ),
  you("Déclarer un changement important", days(changes.declarationDays)),
  certifier("Répondre à un changement déclaré", workingDays(changes.reviewWorkingDays)),
  you("Déclarer une session", `${days(sessions.declarationDaysBefore)} avant son début`),
  certifier("Relire un projet de communication, à votre demande", workingDays(communication.reviewWorkingDays)),
  you("Corriger une publication", workingDays(communication.correctionWorkingDays)),
  certifier("Ouvrir le renouvellement", `${months(life.renewalOpensMonthsBefore)} avant l’échéance`),
  you(
    "Déposer un renouvellement complet, pour une décision à temps",
    `${months(life.renewalFileMonthsBefore)} avant l’échéance`,
  ),
  you("Renoncer à l’habilitation", `préavis de ${months(life.terminationNoticeMonths)}`),
];

const sanctionDelays = ({ suspension, habilitation, communication }: Rulebook): readonly Delay[] => [
  you("Présenter vos observations avant une suspension ou un retrait", days(suspension.observationDays)),
  lasting("Durée d’une suspension, jamais prolongée", months(suspension.months)),
  you(
    "Apporter les preuves de correction, sauf autre date dans la lettre",
    `${days(suspension.proofDaysBeforeEnd)} avant le dernier jour`,
  ),
  certifier("Vous entendre après une mesure urgente", days(suspension.hearingDays)),
  certifier("Décider quand la suspension s’achève sans levée", `${days(suspension.reviewDays)} au plus`),
  you("Retirer toute mention de l’habilitation", workingDays(communication.mentionRemovalWorkingDays)),
  {
    who: "candidates",
    what: "Se présenter à l’examen, pour qui y était inscrit",
    delay: months(habilitation.examRightMonths),
  },
];

const complaintDelays = ({ complaints, decision }: Rulebook): readonly Delay[] => [
  you("Faire appel d’une décision après sa notification", days(decision.appealDays)),
  certifier("Accuser réception d’une plainte ou d’une alerte", workingDays(complaints.acknowledgementWorkingDays)),
  certifier(
    "Décider de ses suites",
    `${days(complaints.decisionDays)}, prolongeables une fois de ${days(complaints.extensionDays)} avec une raison`,
  ),
];
