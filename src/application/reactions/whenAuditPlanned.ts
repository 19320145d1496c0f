import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import { auditTasks } from "../../domain/audits/audit.tasks.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { fullDay, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { planSheet } from "../audits/planSheet.ts";
import { idOf } from "./addresses.ts";
import { auditCase, buttonTo, printAudit, tell } from "./auditCase.ts";
import { people, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";

/** Has the plan reviewed, or corrected; prints it and sends it when it is (M-304, M-305). */
export const whenAuditPlanned: Reaction<AuditEvent> = {
  name: "whenAuditPlanned",
  on: {
    async PlanConfirmed({ stream }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null) return;
      const dueOn = auditTasks(about.audit).find(({ code }) => code === "review-plan")?.dueOn ?? null;
      sendAbout(about, tools, {
        ...{ code: "M-304", readers: await tools.recipients.ofStaff(["reviewer"]) },
        wordsFor: () => ({
          paragraphs: [`Le plan de ${about.title} est confirmé par l’auditeur et attend une vérification.`],
          deadline: dueOn === null ? null : { what: "Plan vérifié et envoyé à l’organisme", on: dueOn },
          button: buttonTo(about, "Vérifier le plan"),
        }),
      });
    },
    async PlanReviewed({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null || event.approved) return;
      sendAbout(about, tools, {
        ...{ code: "M-304", readers: await people(tools, [about.audit.auditor]) },
        wordsFor: () => ({
          paragraphs: [`Le plan de ${about.title} vous est renvoyé avec des remarques.`],
          deadline: null,
          button: buttonTo(about, "Ajuster le plan"),
        }),
      });
    },
    async PlanSent({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null || !("plan" in about.audit)) return;
      const { plan } = about.audit;
      const on = dayOf(event.at);
      const fileName = `Plan d’audit ${about.reference}, envoyé le ${writtenDay(on)}.pdf`;
      await printAudit(about, tools, { name: "audit-plan", fileName, on, frozen: plan, sheetOf: planSheet });
      const [first] = plan.days;
      await tell(about, tools, {
        ...{ code: "M-305", button: "Voir le plan", fills: { date: first === undefined ? "" : writtenDay(first) } },
        paragraphs: [
          `Le plan de ${about.title} est prêt. L’audit se tient le ${plan.days.map(fullDay).join(", puis le ")}, à partir de ${plan.hours.startsAt}.`,
          `Il dit qui est attendu, quand et sur quoi. Il se lit en ligne et se trouve aussi, en PDF, dans les fichiers du dossier.`,
          `Les preuves peuvent être déposées dès maintenant, indicateur par indicateur${nbsp}: ce qui est déjà vu n’est plus demandé le jour même.`,
        ],
      });
    },
  },
};
