import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { fullDay, listed } from "../../domain/shared/french.ts";
import { missionDays, missionSheet } from "../audits/missionSheet.ts";
import { seen } from "../audits/seen.ts";
import { readContent } from "../dossiers/content.ts";
import type { Logged } from "../ports/log.ts";
import { idOf } from "./addresses.ts";
import { type AuditCase, auditCase, buttonTo } from "./auditCase.ts";
import { managersOf, people, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Issues the mission order of the team as soon as the days are agreed, again when the team, the days or the hours change (M-321). */
const order = async ({ stream, event }: Pick<Logged, "stream" | "event">, tools: Tools): Promise<void> => {
  const about = await auditCase(tools, idOf(stream));
  if (about !== null && missionDays(about.audit).length > 0) await issue(about, dayOf(event.at), tools);
};

/** Dated of what orders the mission, whenever it is printed. */
async function issue(about: AuditCase, on: Day, tools: Tools): Promise<void> {
  const { dossierId, auditId, state, scheme, audit, organisationName, title } = about;
  const [manager] = await managersOf(about, tools);
  const { content } = await readContent(tools.ports, dossierId, state);
  const fingerprint = tools.ports.contents.fingerprint({
    auditor: audit.auditor,
    sharing: audit.sharing,
    days: missionDays(audit),
  });
  const file = { number: state.number, organisationName, content, on, fingerprint };
  const sheet = missionSheet({ ...file, seen: await seen(tools.ports, audit, scheme) }, manager?.name ?? "");
  if (sheet === null) return;
  tools.print({
    about: dossierId,
    subject: auditId,
    name: "mission-order",
    fileName: null,
    scheme: state.scheme,
    sheet,
  });
  sendAbout(about, tools, {
    ...{ code: "M-321", readers: await people(tools, [audit.auditor, ...audit.sharing.map(({ auditor }) => auditor)]) },
    wordsFor: () => ({
      paragraphs: [
        `Votre ordre de mission pour ${title} est prêt. L’audit se tient le ${listed(missionDays(audit).map(({ day }) => fullDay(day)))}.`,
        "Il se télécharge depuis la page de l’audit. S’il y en avait un avant, celui-ci le remplace.",
      ],
      deadline: null,
      button: buttonTo(about, "Ouvrir l’ordre de mission"),
    }),
  });
}

export const whenMissionOrdered: Reaction<AuditEvent> = {
  name: "whenMissionOrdered",
  on: { AuditScheduled: order, DatesConfirmed: order, AuditorReplaced: order, CriteriaShared: order, PlanSent: order },
};
