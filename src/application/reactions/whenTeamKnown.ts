import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import { isHidden } from "../../domain/audits/audit.stages.ts";
import { hasRun, lastDayOfDelay } from "../../domain/deadlines/delays.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { Logged } from "../ports/log.ts";
import { idOf } from "./addresses.ts";
import { auditCase, tell } from "./auditCase.ts";
import { people } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Notifies the organisation of who audits it, and until when it may object (M-225, R-AUD-3); never of an audit that is not announced. */
const notify = async ({ stream }: Pick<Logged, "stream">, tools: Tools): Promise<void> => {
  const about = await auditCase(tools, idOf(stream));
  if (about === null || isHidden(about.audit)) return;
  const { audit, scheme, title } = about;
  const lastDay = lastDayOfDelay(audit.teamKnownOn, scheme.rulebook.audit.objectionDays);
  if (hasRun(lastDay, tools.at)) return;
  const [auditor] = await people(tools, [audit.auditor]);
  await tell(about, tools, {
    ...{ code: "M-225", button: "Voir l’équipe", fills: { date: writtenDay(lastDay) } },
    paragraphs: [
      `${auditor?.name ?? ""} est chargé de ${title}.`,
      `Si un lien ou un fait vous laisse douter de son impartialité, récusez ce choix en disant pourquoi${nbsp}: le responsable qualité y répond. Sans rien de votre part, il est confirmé.`,
    ],
    deadline: { what: "Récusation motivée", on: lastDay },
  });
};

export const whenTeamKnown: Reaction<AuditEvent> = {
  name: "whenTeamKnown",
  on: { AuditScheduled: notify, AuditorReplaced: notify },
};
