import type { AuditEvent, ProposedDays } from "../../domain/audits/audit.events.ts";
import { fullDay, listed, nbsp } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { type AuditCase, auditCase, buttonTo } from "./auditCase.ts";
import { managersOf, people, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells the auditors what changes in their calendar before the mission order does: other dates, who joins the team or leaves it (M-322). */
export const whenAuditTeamChanges: Reaction<AuditEvent> = {
  name: "whenAuditTeamChanges",
  on: {
    async DatesProposed({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null || event.proposals.length === 0) return;
      await inform(about, tools, {
        ...{ change: "dates proposées", to: teamOf(about) },
        paragraphs: [
          `De nouvelles dates sont proposées à l’organisme pour ${about.title}${nbsp}: ${event.proposals.map(saidDays).join(", ou ")}.`,
          "Gardez-les libres jusqu’à sa réponse. L’ordre de mission suit la date retenue.",
        ],
      });
    },
    async OtherDatesAsked({ stream }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null) return;
      await inform(about, tools, {
        ...{ change: "autres dates demandées", to: teamOf(about), manager: true },
        paragraphs: [
          `L’organisme demande d’autres dates pour ${about.title}. Son motif est sur la page de l’audit.`,
          "Le chargé d’affaires en propose de nouvelles.",
        ],
      });
    },
    async AuditorReplaced({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null) return;
      const { events } = await tools.ports.events.read<AuditEvent>(stream, 0, null);
      const before = auditorBefore(events, event);
      if (before === null) return;
      await inform(about, tools, {
        ...{ change: "mission retirée", to: [before] },
        paragraphs: [
          `${about.title.replace(/^l/, "L")} est confié à quelqu’un d’autre${nbsp}: vous n’en êtes plus chargé.`,
          "Ce que vous y avez saisi reste dans l’audit. Ce qui attend encore sur un appareil peut en être exporté.",
        ],
      });
    },
    async CriteriaShared({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null) return;
      const { auditor, criteria } = event;
      const left = criteria.length === 0;
      await inform(about, tools, {
        ...{ change: left ? "vous quittez l’équipe" : "critères confiés", to: [auditor] },
        paragraphs: left
          ? [`Vous ne faites plus partie de l’équipe de ${about.title}. Ce que vous y avez saisi reste dans l’audit.`]
          : [
              `${criteria.length === 1 ? "Le critère" : "Les critères"} ${listed(criteria)} de ${about.title} vous ${criteria.length === 1 ? "est confié" : "sont confiés"}.`,
            ],
      });
    },
  },
};

const saidDays = (days: ProposedDays): string => listed(days.map(fullDay));

const teamOf = ({ audit }: AuditCase): readonly string[] => [
  audit.auditor,
  ...audit.sharing.map(({ auditor }) => auditor),
];

/** Who led the audit before somebody replaced them; null when that is not known. */
function auditorBefore(events: readonly AuditEvent[], replaced: AuditEvent): string | null {
  const rank = events.findIndex(({ type, at }) => type === replaced.type && at === replaced.at);
  const before = events
    .slice(0, Math.max(0, rank))
    .findLast((one) => one.type === "AuditScheduled" || one.type === "AuditorReplaced");
  return before === undefined || !("auditor" in before) ? null : before.auditor;
}

interface Informed {
  /** What fills the subject. */
  readonly change: string;
  readonly to: readonly string[];
  readonly manager?: boolean;
  readonly paragraphs: readonly string[];
}

async function inform(about: AuditCase, tools: Tools, { change, to, manager, paragraphs }: Informed): Promise<void> {
  const readers = [...(await people(tools, to)), ...(manager ? await managersOf(about, tools) : [])];
  sendAbout(about, tools, {
    ...{ code: "M-322", fills: { change }, readers },
    wordsFor: () => ({ paragraphs, deadline: null, button: buttonTo(about, "Voir l’audit") }),
  });
}
