import type { HabilitationEvent } from "../../domain/habilitations/habilitation.events.ts";
import type { HabilitationStatus } from "../../domain/habilitations/habilitation.state.ts";
import type { Tone } from "../ui/tone.ts";

/** Every status, in a word and a colour, the same as on the public register. */
export const statusWords: Readonly<Record<HabilitationStatus, { readonly tone: Tone; readonly label: string }>> = {
  active: { tone: "success", label: "Active" },
  suspended: { tone: "warning", label: "Suspendue" },
  withdrawn: { tone: "danger", label: "Retirée" },
  expired: { tone: "neutral", label: "Expirée" },
  terminated: { tone: "neutral", label: "Résiliée" },
  ended: { tone: "neutral", label: "Fin de certification" },
};

/** How an event reads where it is an entry of the calendar; null for what is told in the thread only. */
export const milestones: Readonly<Record<HabilitationEvent["type"], string | null>> = {
  HabilitationGranted: "Prise d’effet",
  HabilitationSuspended: "Suspension",
  SuspensionLifted: "Levée",
  HabilitationWithdrawn: "Retrait",
  HabilitationRenewed: "Renouvellement",
  HabilitationExtended: "Prorogation",
  HabilitationTerminated: "Résiliation",
  SuspensionAnnulled: "Suspension annulée",
  WithdrawalAnnulled: "Retrait annulé",
  SanctionStayed: "Effets suspendus par l’appel",
  StayEnded: "Effets rendus, appel non accueilli",
  LiftRefused: null,
  GrievancesNotified: null,
  ObservationsRecorded: null,
  SanctionNotified: null,
  CalendarAgreed: null,
  RegistrationEndRecorded: null,
  ScopeChanged: null,
  GrievancesIssued: null,
  GrievanceAnswered: null,
  GrievanceDropped: null,
  GrievancesClosed: null,
  HearingHeld: null,
  CorrectionFiled: null,
  CorrectionVerified: null,
  MentionsRemovalProved: null,
  PeopleTold: null,
  EffectsWeighed: null,
};

/** What the list says when there is nothing in it. */
export const emptyList = {
  nothingYet: {
    what: "Aucune habilitation n’est encore ouverte.",
    why: "Une habilitation apparaît ici dès la dernière signature de sa convention.",
  },
  noResult: {
    what: "Aucune habilitation ne correspond à ces filtres.",
    why: "Élargissez la recherche ou effacez un filtre.",
  },
  notOpened: {
    what: "Aucune habilitation ne vous est ouverte aujourd’hui.",
    why: "Celles des dossiers qui vous sont ouverts apparaissent ici ; le registre public montre les autres.",
  },
  notYetMine: {
    what: "Votre organisme n’a pas encore d’habilitation.",
    why: "Elle s’ouvre avec la dernière signature de la convention, après la décision. Votre candidature montre où vous en êtes.",
  },
} as const;

/** What a suspended organisation must know, whoever reads. */
export const whileSuspended =
  "Aucun nouveau stagiaire ni nouvelle session, aucune mention publique de l’habilitation. Les personnes déjà inscrites à l’examen gardent le droit de s’y présenter.";
