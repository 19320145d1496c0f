import type { MilestoneKind } from "../../domain/habilitations/calendar.ts";

/** The meeting points of an habilitation, as an agenda shows them. */
export const meetingNames: Readonly<Record<MilestoneKind, string>> = {
  "first-surveillance": "Première surveillance",
  "annual-surveillance": "Surveillance annuelle",
  "renewal-opening": "Renouvellement ouvert",
  "renewal-file": "Dossier de renouvellement à déposer complet",
  renewal: "Renouvellement",
  expiry: "Terme de l’habilitation",
};
