import type { AgreementEvent } from "../domain/agreements/agreement.events.ts";
import type { AuditEvent } from "../domain/audits/audit.events.ts";
import type { BriefingEvent } from "../domain/briefings/briefing.events.ts";
import type { ChangeEvent } from "../domain/changes/change.events.ts";
import type { DecisionEvent } from "../domain/decisions/decision.events.ts";
import type { DossierEvent } from "../domain/dossiers/dossier.events.ts";
import type { HabilitationEvent } from "../domain/habilitations/habilitation.events.ts";
import type { ObservationEvent } from "../domain/observations/observation.events.ts";
import type { ProgrammeEvent } from "../domain/programmes/programme.events.ts";
import type { AttemptEvent } from "../domain/quizzes/attempt.events.ts";
import type { SittingEvent } from "../domain/quizzes/sitting.events.ts";
import { listed, writtenDay } from "../domain/shared/french.ts";
import type { ThreadEvent } from "../domain/threads/thread.events.ts";
import { lifeParts } from "./life.sentences.ts";

/** What a fact is about, as its sentence names it (`ToldFacts` of the history); nothing is known of an older fact or elsewhere. */
export interface About {
  readonly person: string | null;
  readonly way: string | null;
  readonly indicator: string | null;
  readonly criteria: readonly string[] | null;
  readonly text: { readonly title: string; readonly version: string } | null;
  readonly days: readonly string[];
}

const unknown: About = { person: null, way: null, indicator: null, criteria: null, text: null, days: [] };

/** After the name of who did it: « a déposé la candidature ». Null: too small a thing to be told, or told by another fact. */
type Sentence = string | null | ((about: About) => string);
type Told<E extends { readonly type: string }> = Readonly<Record<E["type"], Sentence>>;

const to = ({ person }: About, before: string, otherwise: string): string =>
  person === null ? otherwise : `${before} ${person}`;

const onIndicator = ({ indicator }: About): string => (indicator === null ? "" : ` (indicateur ${indicator})`);

/** « , le 14 avril 2026 », « , les 14 avril 2026 et 15 avril 2026 » */
const onDays = ({ days }: About): string =>
  days.length === 0 ? "" : `, ${days.length === 1 ? "le" : "les"} ${listed(days.map(writtenDay))}`;

const by = ({ way }: About, ways: Readonly<Record<string, string>>, otherwise: string): string =>
  (way === null ? undefined : ways[way]) ?? otherwise;

/** A colleague of the auditor takes criteria, or leaves the team. */
function criteriaShared({ person, criteria }: About): string {
  if (person === null || criteria === null) return "a réparti les critères entre les auditeurs";
  if (criteria.length === 0) return `a repris les critères confiés à ${person}`;
  return `a confié à ${person} ${criteria.length === 1 ? "le critère" : "les critères"} ${listed(criteria)}`;
}

const dossier: Told<DossierEvent> = {
  DossierOpened: "a ouvert la candidature",
  ManagerAssigned: (about) => to(about, "a confié le dossier à", "a pris le dossier en charge"),
  DossierSubmitted: "a déposé la candidature",
  PointsRaised: "a demandé des compléments",
  PointAnswered: "a répondu à un point demandé",
  DossierAccepted: "a déclaré la candidature recevable",
  RefusalProposed: "a proposé de refuser la candidature",
  RefusalSetAside: "n’a pas suivi la proposition de refus : l’instruction reprend",
  DossierRefused: null,
  DossierReopened: "a rouvert la candidature, l’appel étant accueilli",
  ClosureAnnounced: "a annoncé le classement sans suite",
  DossierAbandoned: (about) =>
    by(
      about,
      { withdrawal: "s’est désisté de la candidature", no_answer: "a classé la candidature sans suite" },
      "a mis fin à la candidature",
    ),
  DossierConcluded: null,
  DossierAmended: "a mis à jour le dossier selon un changement accepté",
};

const programme: Told<ProgrammeEvent> = {
  ProgrammeFiled: "a déposé une version du programme",
  ProgrammeApproved: "a validé le programme",
  ProgrammeChangesRequested: "a demandé des modifications du programme",
};

const thread: Told<ThreadEvent> = { MessagePosted: "a écrit" };

const observation: Told<ObservationEvent> = {
  FileOpenedTo: (about) =>
    to(about, "a ouvert le dossier à la lecture de", "a ouvert le dossier à la lecture d’un observateur"),
  FileClosed: (about) => to(about, "a fermé le dossier à la lecture de", "a fermé le dossier à un observateur"),
};

const briefing: Told<BriefingEvent> = {
  SessionHeld: (about) => `a enregistré une session d’information${onDays(about)}`,
  DocumentAcknowledged: ({ text }) =>
    text === null
      ? "a accusé lecture d’un texte du règlement"
      : `a accusé lecture de « ${text.title} » (version ${text.version})`,
  BriefingCompleted: "a terminé l’étape du règlement : l’audit peut être préparé",
};

const audit: Told<AuditEvent> = {
  AuditScheduled: ({ person }) =>
    person === null
      ? "a programmé l’audit et proposé des dates"
      : `a programmé l’audit, confié à ${person}, et proposé des dates`,
  DatesProposed: "a proposé d’autres dates d’audit",
  DatesConfirmed: (about) => `a confirmé les dates de l’audit${onDays(about)}`,
  OtherDatesAsked: "a demandé d’autres dates d’audit",
  AuditorObjectedTo: (about) => to(about, "a récusé", "a récusé l’auditeur"),
  ObjectionSettled: (about) =>
    by(
      about,
      { upheld: "a admis la récusation", rejected: "n’a pas admis la récusation" },
      "a répondu à la récusation",
    ),
  AuditorReplaced: (about) => to(about, "a confié l’audit à", "a repris l’audit"),
  CriteriaShared: criteriaShared,
  PreliminaryAnswersFiled: "a répondu aux questions préliminaires",
  PreliminaryAnswersValidated: "a validé les réponses préliminaires",
  AuditPostponed: "a reporté l’audit",
  AuditCancelled: "a annulé l’audit",
  PlanGenerated: "a établi le plan d’audit",
  PlanAdjusted: "a ajusté le plan d’audit",
  IndicatorReopened: (about) => `a remis un indicateur au plan d’audit${onIndicator(about)}`,
  PlanConfirmed: "a confirmé le plan d’audit",
  PlanReviewed: (about) =>
    by(
      about,
      {
        approved: "a vérifié le plan d’audit, qui peut être envoyé",
        "sent-back": "a demandé des modifications du plan d’audit",
      },
      "a vérifié le plan d’audit",
    ),
  PlanSent: "a envoyé le plan d’audit",
  EvidenceAttached: (about) => `a déposé une preuve pour l’audit${onIndicator(about)}`,
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
  ReportReviewed: (about) =>
    by(
      about,
      {
        approved: "a vérifié le rapport d’audit, qui peut être émis",
        "sent-back": "a demandé des modifications du rapport d’audit",
      },
      "a vérifié le rapport d’audit",
    ),
  ReportIssued: "a émis le rapport d’audit",
  ActionPlanProposed: (about) => `a proposé un plan d’actions${onIndicator(about)}`,
  ActionPlanAccepted: (about) => `a accepté le plan d’actions${onIndicator(about)}`,
  ActionPlanRefused: (about) => `n’a pas accepté le plan d’actions${onIndicator(about)}`,
  CorrectionSubmitted: (about) => `a déposé des preuves de correction${onIndicator(about)}`,
  NonconformityCleared: (about) => `a levé une non-conformité${onIndicator(about)}`,
  CorrectionRefused: (about) => `n’a pas retenu des preuves de correction${onIndicator(about)}`,
  DeadlineExtended: (about) => `a prolongé un délai de correction${onIndicator(about)}`,
  NonconformityEscalated: (about) =>
    `a constaté qu’une non-conformité mineure, non corrigée à l’échéance, devient majeure${onIndicator(about)}`,
  DisagreementRecorded: (about) => `a exprimé un désaccord motivé sur une non-conformité${onIndicator(about)}`,
  NonconformityFailed: (about) =>
    `a constaté qu’une non-conformité n’est pas corrigée à l’échéance${onIndicator(about)}`,
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
  QuestionAsked: (about) =>
    to(about, "a posé, avant de décider, une question à", "a posé une question avant de décider"),
  QuestionAnswered: "a répondu à la question posée avant la décision",
  QuestionWithdrawn: "a retiré sa question",
  DeciderAbstained: "s’est abstenu de décider",
  RefusalDeclined: "n’a pas suivi la proposition de refus",
  DecisionTaken: (about) =>
    by(about, { grant: "a décidé d’accorder l’habilitation", refuse: "a décidé de refuser" }, "a pris la décision"),
  DecisionNotified: "a notifié la décision",
  DecisionReopened: "a rouvert la décision, l’appel étant accueilli : elle est à reprendre",
  PointsAnnulled: "a annulé les points à suivre, l’appel étant accueilli",
};

const agreement: Told<AgreementEvent> = {
  AgreementGenerated: "a établi la convention",
  SignatureCodeRequested: null,
  AgreementSigned: "a signé la convention",
  AgreementConcluded: "a apporté la dernière signature : la convention est conclue",
  AgreementLapsed: "a constaté que la convention n’a pas été signée à temps",
  LapseAnnulled: "a rendu possible une nouvelle convention, l’appel étant accueilli",
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
  HabilitationExtended: "a prolongé l’habilitation par avenant",
  HabilitationTerminated: "a mis fin à l’habilitation",
  ScopeChanged: "a décidé d’un changement du périmètre",
  GrievancesIssued: "a communiqué des griefs à l’organisme",
  GrievanceAnswered: "a présenté ses observations sur un point",
  GrievanceDropped: "a suivi les observations de l’organisme sur un point",
  GrievancesClosed: "a décidé qu’aucune sanction ne suit les griefs",
  HearingHeld: "a enregistré l’audition de l’organisme",
  CorrectionFiled: "a déposé la preuve d’une correction",
  CorrectionVerified: "a vérifié une correction",
  MentionsRemovalProved: "a prouvé le retrait des mentions publiques",
  PeopleTold: "a écrit aux personnes en formation ou inscrites",
  EffectsWeighed: null,
  SuspensionAnnulled: "a annulé la suspension, l’appel étant accueilli",
  SanctionStayed: "a suspendu les effets de la sanction pendant l’appel",
  StayEnded: "a rendu ses effets à la sanction, l’appel n’étant pas accueilli",
  WithdrawalAnnulled: "a annulé le retrait, l’appel étant accueilli : l’habilitation reprend",
};

const change: Told<ChangeEvent> = {
  ChangeDeclared: "a déclaré un changement",
  ChangeSentBack: "a demandé de compléter un changement déclaré",
  ChangeCompleted: "a complété un changement déclaré",
  ChangeProposed: "a proposé un changement du périmètre",
  ChangeAccepted: "a accepté un changement déclaré",
  ChangeRefused: "a refusé un changement déclaré",
  ChangeReopened: "a repris, après un appel, l’examen d’un changement déclaré",
  ChangeWithdrawn: "a renoncé à un changement déclaré",
};

const parts: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  ...{ dossier, programme, thread, observation, briefing, audit, sitting, attempt, decision, agreement, habilitation },
  ...lifeParts,
  change,
};

/** What an event of a part of a dossier says in its history; null when it is too small to be told. */
export function historySentence(part: string, type: string, about: About = unknown): string | null {
  const sentence = parts[part]?.[type] ?? null;
  return typeof sentence === "function" ? sentence(about) : sentence;
}
