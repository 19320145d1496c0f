import type { ContestedKind } from "../domain/complaints/appeal.events.ts";
import type { ComplaintEvent, FollowUpKind, StepKind } from "../domain/complaints/complaint.events.ts";
import type { Involvement, ParticipationAct } from "../domain/complaints/involvement.ts";
import { listed } from "../domain/shared/french.ts";

const acts: Readonly<Record<ParticipationAct, string>> = {
  admissibility: "a instruit la candidature",
  "programme-check": "a vérifié le programme",
  audit: "a audité l’organisme",
  surveillance: "a mené une surveillance",
  renewal: "a vérifié un renouvellement",
  "correction-verification": "a vérifié des corrections",
  "plan-review": "a vérifié le plan d’audit",
  "report-review": "a vérifié le rapport d’audit",
  review: "a revu le dossier",
  decision: "a décidé du dossier",
  sanction: "a décidé de l’habilitation",
  order: "a ordonné un audit",
  complaint: "a traité une plainte",
};

/** What somebody did on a file of the organisation, by its code. */
export const participationWords: ReadonlyMap<string, string> = new Map(Object.entries(acts));

/** Why somebody may not handle or decide, in words: « a audité l’organisme ». */
export function involvementWords(reason: Involvement): string {
  switch (reason.code) {
    case "took-part":
      return listed(reason.acts.map((act) => acts[act]));
    case "concerned":
      return "est concerné par ce qui est dit";
    case "link-declared":
      return "a déclaré un lien avec l’organisme";
    case "excluded-by-risk-analysis":
      return "est écarté par l’analyse de risques";
  }
}

/** The steps of an investigation. */
export const stepWords: Readonly<Record<StepKind, string>> = {
  capture: "Capture datée",
  "cease-letter": "Lettre demandant de cesser",
  "authority-report": "Signalement à une autorité",
  interview: "Entretien",
  document: "Pièce examinée",
};

/** What a founded complaint can lead to. */
export const followUpWords: Readonly<Record<FollowUpKind, string>> = {
  "complementary-audit": "Audit complémentaire",
  sanction: "Procédure de sanction",
};

/** What an appeal contests. */
export const contestedWords: Readonly<Record<ContestedKind, string>> = {
  "admissibility-refusal": "Refus de la candidature",
  "habilitation-refusal": "Refus de l’habilitation",
  "points-to-follow": "Points à suivre d’une décision favorable",
  closure: "Classement sans suite",
  suspension: "Suspension",
  "refused-lift": "Refus de lever la suspension",
  withdrawal: "Retrait",
  "complementary-audit": "Audit complémentaire",
  "scope-reduction": "Réduction du périmètre",
  "change-refusal": "Refus d’un changement déclaré",
  "renewal-refusal": "Refus de renouvellement",
};

/** After the name of who did it, in the story of a case. */
export const complaintTold: Readonly<Record<ComplaintEvent["type"], string>> = {
  ComplaintReceived: "a écrit",
  HandlerAssigned: "a confié l’affaire",
  ComplaintAcknowledged: "a accusé réception",
  ComplaintRequalified: "a requalifié l’affaire",
  ComplaintAdmitted: "a déclaré l’affaire recevable",
  ComplaintDismissed: "a déclaré l’affaire irrecevable",
  OrganisationAsked: "a interrogé l’organisme",
  OrganisationAnswered: "a répondu pour l’organisme",
  StepRecorded: "a noté une vérification",
  PrecisionAdded: "a ajouté une précision",
  AuthorWrittenTo: "a écrit à l’auteur",
  DelayExtended: "a prolongé le délai",
  ComplaintDecided: "a décidé",
  OutcomeCommunicated: "a communiqué l’issue",
  FollowUpSettled: "a décidé de la suite proposée",
  ComplaintClosed: "a clos l’affaire",
};
