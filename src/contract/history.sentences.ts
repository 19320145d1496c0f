import type { AgreementEvent } from "../domain/agreements/agreement.events.ts";
import type { AuditEvent } from "../domain/audits/audit.events.ts";
import type { BriefingEvent } from "../domain/briefings/briefing.events.ts";
import type { DecisionEvent } from "../domain/decisions/decision.events.ts";
import type { DossierEvent } from "../domain/dossiers/dossier.events.ts";
import type { HabilitationEvent } from "../domain/habilitations/habilitation.events.ts";
import type { ObservationEvent } from "../domain/observations/observation.events.ts";
import type { ProgrammeEvent } from "../domain/programmes/programme.events.ts";
import type { AttemptEvent } from "../domain/quizzes/attempt.events.ts";
import type { SittingEvent } from "../domain/quizzes/sitting.events.ts";
import type { ThreadEvent } from "../domain/threads/thread.events.ts";

/** After the name of who did it: « a déposé la candidature ». Null: too small a thing to be told. */
type Told<E extends { readonly type: string }> = Readonly<Record<E["type"], string | null>>;

const dossier: Told<DossierEvent> = {
  DossierOpened: "a ouvert la candidature",
  ManagerAssigned: "a désigné le chargé d’affaires du dossier",
  DossierSubmitted: "a déposé la candidature",
  PointsRaised: "a demandé des compléments",
  PointAnswered: "a répondu à un point demandé",
  DossierAccepted: "a déclaré la candidature recevable",
  RefusalProposed: "a proposé de refuser la candidature",
  RefusalSetAside: "n’a pas suivi la proposition de refus : l’instruction reprend",
  DossierRefused: "a refusé la candidature",
  ClosureAnnounced: "a annoncé le classement sans suite",
  DossierAbandoned: "a mis fin à la candidature",
  DossierConcluded: "a constaté l’habilitation",
};

const programme: Told<ProgrammeEvent> = {
  ProgrammeFiled: "a déposé une version du programme",
  ProgrammeApproved: "a validé le programme",
  ProgrammeChangesRequested: "a demandé des modifications du programme",
};

const thread: Told<ThreadEvent> = { MessagePosted: "a écrit" };

const observation: Told<ObservationEvent> = {
  FileOpenedTo: "a ouvert le dossier à la lecture d’un observateur",
  FileClosed: "a fermé le dossier à un observateur",
};

const briefing: Told<BriefingEvent> = {
  SessionHeld: "a enregistré une session d’information",
  DocumentAcknowledged: "a accusé lecture d’un texte du règlement",
  BriefingCompleted: "a constaté que chacun connaît le règlement : l’audit peut être préparé",
};

const audit: Told<AuditEvent> = {
  AuditScheduled: "a programmé l’audit et proposé des dates",
  DatesProposed: "a proposé d’autres dates d’audit",
  DatesConfirmed: "a confirmé les dates de l’audit",
  OtherDatesAsked: "a demandé d’autres dates d’audit",
  AuditorObjectedTo: "a récusé l’auditeur",
  ObjectionSettled: "a répondu à la récusation",
  AuditorReplaced: "a désigné un autre auditeur",
  CriteriaShared: "a réparti les critères entre les auditeurs",
  PreliminaryAnswersFiled: "a répondu aux questions préliminaires",
  PreliminaryAnswersValidated: "a validé les réponses préliminaires",
  AuditPostponed: "a reporté l’audit",
  AuditCancelled: "a annulé l’audit",
  PlanGenerated: "a établi le plan d’audit",
  PlanAdjusted: "a ajusté le plan d’audit",
  IndicatorReopened: "a remis un indicateur au plan d’audit",
  PlanConfirmed: "a confirmé le plan d’audit",
  PlanReviewed: "a vérifié le plan d’audit",
  PlanSent: "a envoyé le plan d’audit",
  EvidenceAttached: "a déposé une preuve pour l’audit",
  EvidencePreassessed: null,
  EvidenceQuarantined: "a mis une pièce de côté",
  AuditOpened: "a ouvert l’audit",
  IndicatorRated: null,
  NonconformityAdded: null,
  NonconformityEdited: null,
  NonconformityRemoved: null,
  IndicatorFlagged: null,
  PhotoAttached: null,
  PhotoRemoved: null,
  SampledFileRecorded: null,
  SampledFileRemoved: null,
  IncidentNoted: "a noté un incident pendant l’audit",
  DepartureNoted: "a noté un écart avec le plan d’audit",
  AuditClosed: "a clos l’audit",
  RecordSigned: "a signé le procès-verbal de clôture",
  RecordSignedOnScreen: "a fait signer le procès-verbal de clôture sur son écran",
  SigningRefused: "a noté le refus de signer le procès-verbal de clôture",
  ReportSubmitted: "a remis le rapport d’audit à la vérification",
  ReportReviewed: "a vérifié le rapport d’audit",
  ReportIssued: "a émis le rapport d’audit",
  ActionPlanProposed: "a proposé un plan d’actions",
  ActionPlanAccepted: "a accepté le plan d’actions",
  ActionPlanRefused: "n’a pas accepté le plan d’actions",
  CorrectionSubmitted: "a déposé des preuves de correction",
  NonconformityCleared: "a levé une non-conformité",
  CorrectionRefused: "n’a pas retenu des preuves de correction",
  DeadlineExtended: "a prolongé un délai de correction",
  NonconformityEscalated: "a constaté qu’une non-conformité mineure, non corrigée à l’échéance, devient majeure",
  DisagreementRecorded: "a exprimé un désaccord motivé sur une non-conformité",
  NonconformityFailed: "a constaté qu’une non-conformité n’est pas corrigée à l’échéance",
};

const sitting: Told<SittingEvent> = {
  SittingOpened: "a ouvert le QCM",
  StartCodeSent: null,
  AttemptBegun: "a commencé le QCM",
  AttemptsReopened: "a autorisé de nouveaux essais au QCM",
  ExtraTimeGranted: "a accordé un temps majoré pour le QCM",
};

const attempt: Told<AttemptEvent> = {
  AttemptStarted: null,
  QuestionAnswered: null,
  QuestionFlagged: null,
  FocusLost: null,
  AttemptSubmitted: "a remis ses réponses au QCM",
  AttemptExpired: "a clos un QCM dont le temps était écoulé",
  AttemptRegraded: "a neutralisé une question et recalculé un résultat du QCM",
};

const decision: Told<DecisionEvent> = {
  ReviewRecorded: "a fait la revue du dossier",
  QuestionAsked: "a posé une question avant de décider",
  QuestionAnswered: "a répondu à la question posée avant la décision",
  QuestionWithdrawn: "a retiré sa question",
  DeciderAbstained: "s’est abstenu de décider",
  RefusalDeclined: "n’a pas suivi la proposition de refus",
  DecisionTaken: "a pris la décision",
  DecisionNotified: "a notifié la décision",
};

const agreement: Told<AgreementEvent> = {
  AgreementGenerated: "a établi la convention",
  SignatureCodeRequested: null,
  AgreementSigned: "a signé la convention",
  AgreementConcluded: "a constaté que la convention est conclue",
  AgreementLapsed: "a constaté que la convention n’a pas été signée à temps",
};

const habilitation: Told<HabilitationEvent> = {
  HabilitationGranted: "a ouvert l’habilitation",
  CalendarAgreed: null,
  RegistrationEndRecorded: "a noté la fin d’enregistrement de la certification",
  GrievancesNotified: "a notifié des griefs",
  ObservationsRecorded: "a présenté ses observations",
  HabilitationSuspended: "a suspendu l’habilitation",
  SuspensionLifted: "a levé la suspension",
  LiftRefused: "a refusé de lever la suspension",
  HabilitationWithdrawn: "a retiré l’habilitation",
  SanctionNotified: "a notifié la sanction",
  HabilitationRenewed: "a renouvelé l’habilitation",
  HabilitationTerminated: "a mis fin à l’habilitation",
};

const parts: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  ...{ dossier, programme, thread, observation, briefing, audit, sitting, attempt, decision, agreement, habilitation },
};

/** What an event of a part of a dossier says in its history; null when it is too small to be told. */
export const historySentence = (part: string, type: string): string | null => parts[part]?.[type] ?? null;
