import type { AssignmentPoint, EvaluationAct, Impediment, Notice } from "../domain/access/impartiality.model.ts";
import type { AuthorisedFunction, LinkKind } from "../domain/impartiality/person.events.ts";
import type { Day } from "../domain/shared/calendar.ts";
import { counted, listed, writtenDay } from "../domain/shared/french.ts";
import { unreachable } from "../domain/shared/unreachable.ts";

const acts: Readonly<Record<EvaluationAct, string>> = {
  admissibility: "s’est prononcée sur la recevabilité",
  "programme-check": "a vérifié le programme",
  audit: "a mené l’audit",
  "correction-verification": "a vérifié les corrections",
  "plan-review": "a vérifié le plan d’audit",
  "report-review": "a vérifié le rapport d’audit",
  surveillance: "a conduit une surveillance",
  renewal: "a vérifié un renouvellement",
};

const links: Readonly<Record<LinkKind, string>> = {
  employment: "un emploi",
  consulting: "une mission de conseil",
  training: "une formation donnée ou suivie",
  family: "un lien familial",
  financial: "un intérêt financier",
  other: "un autre lien",
};

const functions: Readonly<Record<AuthorisedFunction, string>> = {
  audit: "d’auditer",
  programme: "de vérifier les programmes",
  decision: "de décider",
};

/** Why somebody cannot be assigned, as the end of a sentence. */
export function impediment(reason: Impediment): string {
  switch (reason.code) {
    case "took-part-in-evaluation":
      return `cette personne ${listed(reason.acts.map((act) => acts[act]))}`;
    case "link-declared":
      return `elle a déclaré ${links[reason.kind]} avec l’organisme`;
    case "excluded-by-risk-analysis":
      return "l’analyse de risques l’écarte de ce dossier";
    case "qualiopi-relation-unknown":
      return "la relation de l’organisme avec le certificateur pour Qualiopi n’est pas encore connue";
    case "risk-analysis-missing":
      return "l’analyse de risques doit d’abord être approuvée par la personne responsable de l’impartialité";
    case "risk-unacceptable":
      return "le risque pour l’impartialité a été jugé inacceptable";
    case "not-authorised":
      return reason.since === null
        ? `elle n’a pas l’autorisation ${functions[reason.function]}`
        : `son autorisation ${functions[reason.function]} a pris fin le ${writtenDay(reason.since)}`;
    case "abstained":
      return "elle s’est abstenue";
    default:
      return unreachable(reason);
  }
}

/** What is as it should be, for each thing that is looked at before an assignment. */
export function metPoint(
  point: AssignmentPoint,
  { until, linkMonths }: { readonly until: Day | null; readonly linkMonths: number },
): string {
  const words: Readonly<Record<AssignmentPoint, string>> = {
    authorisation:
      until === null ? "Autorisation d’auditer en cours" : `Autorisation d’auditer jusqu’au ${writtenDay(until)}`,
    links: `Aucun lien avec l’organisme depuis ${counted(linkMonths, "mois", "mois")}`,
    "other-file": "Hors de l’autre dossier de l’organisme (Qualiopi)",
    evaluation: "N’a vérifié ni le plan ni le rapport de cet audit",
  };
  return words[point];
}

/** What is shown about somebody without preventing the assignment. */
export function notice(shown: Notice): string {
  return shown.code === "expired-link"
    ? `Lien ancien avec l’organisme (${links[shown.kind]}), terminé le ${writtenDay(shown.until)}`
    : `Analyse de risques à revoir avant le ${writtenDay(shown.dueOn)}`;
}
