import type { ResultField } from "../domain/exams/columns.ts";
import type { LineProblem } from "../domain/exams/lines.ts";
import type { ExamOutcome, ExamResult } from "../domain/exams/result.model.ts";
import { listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import { unreachable } from "../domain/shared/unreachable.ts";

/** How each column is called. */
export const fieldNames: Readonly<Record<ResultField, string>> = {
  candidate: "Référence du candidat",
  organisation: "Organisme (SIREN, SIRET ou nom)",
  session: "Session d’examen",
  heldOn: "Date de l’examen",
  juryOn: "Date du jury",
  outcome: "Résultat final",
  certificate: "Numéro de certificat",
  sitting: "Numéro de passage",
};

export const outcomeNames: Readonly<Record<ExamOutcome, string>> = {
  passed: "Reçu",
  failed: "Non reçu",
  absent: "Absent",
  withdrawn: "Abandon",
};

/** What a correction changes, in words. */
export const changeNames: Readonly<Record<keyof ExamResult, string>> = {
  candidate: "le candidat",
  organisationId: "l’organisme",
  session: "la session",
  heldOn: "la date de l’examen",
  juryOn: "la date du jury",
  outcome: "le résultat",
  competences: "les compétences",
  certificate: "le certificat",
  sitting: "le numéro de passage",
};

const missing: Readonly<Record<ResultField, string>> = {
  candidate: "La référence du candidat manque.",
  organisation: `L’organisme manque. Pour un candidat libre, écrivez «${nbsp}libre${nbsp}».`,
  session: "La session d’examen manque.",
  heldOn: "La date de l’examen manque.",
  juryOn: "La date du jury manque.",
  outcome: "Le résultat manque.",
  certificate: "Le numéro de certificat manque.",
  sitting: "Le numéro de passage manque.",
};

const quoted = (value: string): string => `«${nbsp}${value}${nbsp}»`;
const dates = { heldOn: "La date de l’examen", juryOn: "La date du jury" } as const;

/** What is wrong in a line, and what to write instead. */
export function problemSentence(problem: LineProblem): string {
  switch (problem.code) {
    case "missing":
      return missing[problem.field];
    case "personal":
      return problem.what === "email"
        ? "La référence du candidat est une adresse électronique. Mettez un numéro de candidat, qui ne dit pas qui il est."
        : "La référence du candidat est un numéro de sécurité sociale. Mettez un numéro de candidat, qui ne dit pas qui il est.";
    case "organisation-unknown":
      return `L’organisme ${quoted(problem.value)} n’est pas connu parmi les organismes habilités. Vérifiez son SIREN.`;
    case "organisation-not-habilitated":
      return `${problem.name} n’était pas habilité le ${writtenDay(problem.on)}.`;
    case "session-of-another":
      return `La session ${quoted(problem.session)} est réservée à ${problem.name}.`;
    case "date-wrong":
      return `${dates[problem.field]} ${quoted(problem.value)} n’existe pas. Écrivez-la jour/mois/année.`;
    case "date-future":
      return `${dates[problem.field]}, le ${writtenDay(problem.on)}, n’est pas encore passée.`;
    case "jury-before-exam":
      return "Le jury ne peut pas avoir eu lieu avant l’examen.";
    case "outcome-unknown":
      return `${quoted(problem.value)} n’est pas un résultat. Écrivez${nbsp}: reçu, non reçu, absent ou abandon.`;
    case "outcome-contradicts":
      return `Le candidat est dit reçu alors que ${listed(problem.competences)} ${problem.competences.length > 1 ? "ne sont pas acquises" : "n’est pas acquise"}.`;
    case "competence-unknown":
      return `${quoted(problem.value)} ne dit pas si ${problem.competence} est acquise. Écrivez${nbsp}: acquis ou non acquis.`;
    case "certificate-without-pass":
      return "Un numéro de certificat est donné à un candidat qui n’est pas reçu.";
    case "certificate-of-another":
      return `Le certificat ${quoted(problem.certificate)} est déjà celui du candidat ${quoted(problem.candidate)}. Vérifiez lequel des deux le porte.`;
    case "sitting-wrong":
      return `${quoted(problem.value)} n’est pas un numéro de passage. Écrivez 1, 2, 3…`;
    case "sitting-known":
      return `Ce passage du candidat est déjà celui de la session ${quoted(problem.session)}. Indiquez le numéro du passage suivant.`;
    case "repeated":
      return `Ce candidat est déjà à la ligne ${problem.line} pour la même session.`;
    default:
      return unreachable(problem);
  }
}
