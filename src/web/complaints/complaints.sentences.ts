import type { Tone } from "../ui/tone.ts";
import type { Complaint } from "./complaint.query.ts";

type Word = { readonly label: string; readonly tone: Tone };

export const kindWords: Readonly<Record<Complaint["kind"], string>> = { alert: "Signalement", complaint: "Plainte" };

export const trackWords: Readonly<Record<Complaint["track"], string>> = {
  organisation: "Un organisme suivi",
  misuse: "Usage du nom sans droit",
  certifier: "Le certificateur",
  "out-of-scope": "Hors compétence",
};

export const statusWords: Readonly<Record<Complaint["status"], Word>> = {
  received: { label: "Reçu", tone: "warning" },
  acknowledged: { label: "À examiner", tone: "info" },
  admissible: { label: "Recevable", tone: "info" },
  investigating: { label: "En instruction", tone: "info" },
  inadmissible: { label: "Irrecevable", tone: "neutral" },
  decided: { label: "Décidé", tone: "warning" },
  communicated: { label: "Communiqué", tone: "success" },
  closed: { label: "Clos", tone: "neutral" },
};

export const outcomeWords: Readonly<Record<NonNullable<Complaint["conclusion"]>["outcome"], string>> = {
  founded: "Fondé",
  partly: "Fondé en partie",
  unfounded: "Non fondé",
  inadmissible: "Irrecevable",
  "out-of-scope": "Hors compétence",
};

export const channelWords: Readonly<Record<Complaint["channel"], string>> = {
  form: "Formulaire public",
  post: "Courrier",
  telephone: "Téléphone",
  email: "Courriel",
};

export const partyWords: Readonly<Record<Complaint["files"][number]["party"], string>> = {
  author: "de l’auteur",
  organisation: "de l’organisme",
  staff: "de l’instruction",
};
