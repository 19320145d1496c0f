import type { AuditEvent, FollowUpEvent } from "../../domain/audits/audit.events.ts";
import { verificationDueOn } from "../../domain/audits/nonconformity.deadlines.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { type AuditCase, type AuditMail, auditCase, tell } from "./auditCase.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells each step of a correction to whom has the hand next (M-312, M-314, M-316, M-317, M-318). */
export const whenNonconformityFollowed: Reaction<AuditEvent> = {
  name: "whenNonconformityFollowed",
  on: {
    ActionPlanAccepted: follow((what) => ({
      ...{ code: "M-312", button: "Voir la non-conformité" },
      paragraphs: [
        `Votre plan d’actions pour ${what} est accepté. Déposez les preuves de correction dès qu’elles sont prêtes.`,
      ],
    })),
    ActionPlanRefused: follow((what) => ({
      ...{ code: "M-312", button: "Lire le motif" },
      paragraphs: [
        `Votre plan d’actions pour ${what} n’est pas accepté. Le motif est sur la page de l’audit ; proposez-en un autre.`,
      ],
    })),
    CorrectionSubmitted: follow((what, { audit }, event) => {
      const dueOn = verificationDueOn(event.at, audit.delays);
      return {
        ...{ code: "M-314", button: "Vérifier", fills: { date: writtenDay(dueOn) } },
        paragraphs: [`L’organisme a déposé des preuves de correction pour ${what}.`],
        deadline: { what: "Avis sur les preuves déposées", on: dueOn },
      };
    }),
    NonconformityCleared: follow((what) => ({
      ...{ code: "M-316", button: "Voir l’avis" },
      paragraphs: [`L’écart est levé pour ${what}${nbsp}: il n’y a plus rien à faire sur ce point.`],
    })),
    CorrectionRefused: follow((what) => ({
      ...{ code: "M-316", button: "Lire l’avis" },
      paragraphs: [`Les preuves déposées pour ${what} ne suffisent pas. L’avis de l’auditeur dit ce qui manque.`],
    })),
    NonconformityFailed: follow((what) => ({
      ...{ code: "M-317", button: "Voir l’audit" },
      paragraphs: [
        `Le délai de correction est écoulé pour ${what}, sans que l’écart soit levé. Le dossier est soumis à une décision, que le certificateur motivera et notifiera.`,
      ],
    })),
    DisagreementRecorded: follow((what) => ({
      ...{ code: "M-318", button: "Lire le désaccord" },
      paragraphs: [
        `L’organisme a enregistré un désaccord motivé sur ${what}. Il figure avec le constat partout où celui-ci paraît.`,
      ],
    })),
  },
};

type Written = (what: string, about: AuditCase, event: FollowUpEvent) => AuditMail;

/** « la non-conformité à l’indicateur B1, Intitulé exact (l’audit initial de …) ». */
function follow(write: Written) {
  return async (fact: { readonly stream: string; readonly event: FollowUpEvent }, tools: Tools): Promise<void> => {
    const about = await auditCase(tools, idOf(fact.stream));
    if (about === null || !("nonconformities" in about.audit)) return;
    const found = about.audit.nonconformities.find(({ id }) => id === fact.event.id);
    if (found === undefined) return;
    const what = `la non-conformité à l’indicateur ${found.indicator}, dans ${about.title}`;
    await tell(about, tools, write(what, about, fact.event));
  };
}
