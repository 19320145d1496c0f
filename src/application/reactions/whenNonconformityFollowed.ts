import type { AuditEvent, FollowUpEvent } from "../../domain/audits/audit.events.ts";
import type { ClosedAudit, ReportedAudit } from "../../domain/audits/audit.model.ts";
import { isClosed } from "../../domain/audits/audit.stages.ts";
import { lastDayFor, verificationDueOn } from "../../domain/audits/nonconformity.deadlines.ts";
import type { Nonconformity } from "../../domain/audits/nonconformity.model.ts";
import type { ContentHash } from "../../domain/shared/content.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { type AuditMail, auditCase, tell } from "./auditCase.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells each step of a correction to whom has the hand next (M-312, M-314 and M-316 to M-320). */
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
    DeadlineExtended: follow((what, { words }, { what: extended, until, reason }) => ({
      ...{ code: "M-319", button: "Voir la non-conformité", fills: { date: writtenDay(until) } },
      paragraphs: [
        `Le délai ${extended === "action_plan" ? "du plan d’actions" : "des preuves de correction"} est prolongé pour ${what}.`,
        `Motif${nbsp}: ${words(reason)}`,
      ],
      deadline: { what: extended === "action_plan" ? "Plan d’actions" : "Preuves de correction", on: until },
    })),
    NonconformityEscalated: follow((what, { audit, point }) => {
      const dueOn = "issuedOn" in audit ? lastDayFor(point, "correction_evidence", audit) : null;
      return {
        ...{ code: "M-320", button: "Voir la non-conformité" },
        ...{ fills: { date: dueOn === null ? "" : writtenDay(dueOn) } },
        paragraphs: [
          `Le délai d’une non-conformité mineure est écoulé sans que l’écart soit levé${nbsp}: ${what} devient majeure.`,
          "Le délai d’une non-conformité majeure court maintenant, pour la corriger et en déposer les preuves.",
        ],
        deadline: dueOn === null ? null : { what: "Preuves de correction", on: dueOn },
      };
    }),
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

type EventOf<Type extends FollowUpEvent["type"]> = Extract<FollowUpEvent, { readonly type: Type }>;

/** An audit that is closed, and the point of it that something happened to. */
interface Followed {
  readonly audit: ClosedAudit | ReportedAudit;
  readonly point: Nonconformity;
  /** What is written behind a reference. */
  words(hash: ContentHash): string;
}

type Written<Type extends FollowUpEvent["type"]> = (what: string, about: Followed, event: EventOf<Type>) => AuditMail;

/** « la non-conformité à l’indicateur B1, dans l’audit initial de … ». */
function follow<Type extends FollowUpEvent["type"]>(write: Written<Type>) {
  return async (fact: { readonly stream: string; readonly event: EventOf<Type> }, tools: Tools): Promise<void> => {
    const about = await auditCase(tools, idOf(fact.stream));
    if (about === null || !isClosed(about.audit)) return;
    const { audit, title } = about;
    const point = audit.nonconformities.find(({ id }) => id === fact.event.id);
    if (point === undefined) return;
    const texts = await tools.ports.contents.read<string>("reason" in fact.event ? [fact.event.reason] : []);
    const followed: Followed = { audit, point, words: (hash) => texts.get(hash) ?? "" };
    const what = `la non-conformité à l’indicateur ${point.indicator}, dans ${title}`;
    await tell(about, tools, write(what, followed, fact.event));
  };
}
