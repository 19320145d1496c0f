import type { SessionEvent } from "../domain/activity/session.events.ts";
import type { ReviewEvent } from "../domain/communication/review.events.ts";
import type { RenewalEvent } from "../domain/renewals/renewal.events.ts";
import type { SurveillanceEvent } from "../domain/surveillance/surveillance.events.ts";

type Told<E extends { readonly type: string }> = Readonly<Record<E["type"], string | null>>;

const session: Told<SessionEvent> = {
  SessionDeclared: "a déclaré une session",
  SessionCorrected: "a corrigé une session déclarée",
  SessionCancelled: "a annulé une session",
  HeadcountReported: "a déclaré les effectifs d’une session",
  SessionFateSet: "a dit ce que devient une session déclarée",
};

const surveillance: Told<SurveillanceEvent> = {
  SurveillanceOpened: "a ouvert une surveillance",
  SurveillanceWidened: "a étendu la surveillance à tous ses points",
  ElementGiven: null,
  ElementsSubmitted: "a transmis les éléments d’une surveillance",
  PointRated: null,
  PublicationCaptured: null,
  AuditLinked: "a rattaché un audit à la surveillance",
  SurveillanceConcluded: "a conclu une surveillance",
  GapCorrectionFiled: "a déposé la correction d’un écart",
  GapCorrectionJudged: "s’est prononcé sur la correction d’un écart",
  FollowUpDecided: "a décidé de la suite d’une surveillance insuffisante",
  SurveillanceSetAside: "a constaté qu’une surveillance n’a plus lieu d’être",
};

const communication: Told<ReviewEvent> = {
  ReviewRequested: "a demandé la relecture d’une publication",
  PublicationFound: "a relevé une publication à corriger",
  ReviewAnswered: "a répondu sur une publication",
  CorrectionShown: "a montré la correction d’une publication",
};

const renewal: Told<RenewalEvent> = {
  RenewalOpened: "a ouvert le renouvellement",
  RenewalFiled: "a déposé le dossier de renouvellement",
  RenewalReturned: "a demandé des compléments au dossier de renouvellement",
  RenewalPointRated: null,
  RenewalExamined: "a vérifié le dossier de renouvellement",
  RenewalDecided: "a décidé du renouvellement",
  RenewalDecisionNotified: "a notifié la décision de renouvellement",
  RenewalReopened: "a annulé le refus de renouvellement, l’appel étant accueilli : la décision est à reprendre",
  ExtensionDecided: "a décidé une prorogation, le retard étant du fait du certificateur",
  ExtensionConcluded: null,
  RenewalConcluded: null,
  RenewalClosed: "a constaté que l’habilitation a pris fin sans renouvellement",
};

/** What the life of an habilitation adds to the history of its dossier, by part. */
export const lifeParts = { session, surveillance, communication, renewal };
