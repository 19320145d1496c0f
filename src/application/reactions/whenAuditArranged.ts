import type { AuditEvent, ProposedDays } from "../../domain/audits/audit.events.ts";
import { isHidden } from "../../domain/audits/audit.stages.ts";
import { auditTasks } from "../../domain/audits/audit.tasks.ts";
import { hasRun, lastDayOfDelay } from "../../domain/deadlines/delays.ts";
import { counted, fullDay, listed, nbsp } from "../../domain/shared/french.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import type { Person } from "../ports/people.ts";
import { idOf } from "./addresses.ts";
import { type AuditCase, auditCase, buttonTo, tell } from "./auditCase.ts";
import { membersWith, people, sendAbout } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells who audits, which questions are to be answered, which dates are proposed, and what changes (M-301, M-302, M-303, M-226, M-307). */
export const whenAuditArranged: Reaction<AuditEvent> = {
  name: "whenAuditArranged",
  on: {
    async AuditScheduled({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null) return;
      await entrust(about, tools);
      if (event.auditType === "C") await order(about, tools);
      await askQuestions(about, tools);
      await offerDates(about, tools, event.proposals);
    },
    async DatesProposed({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about !== null) await offerDates(about, tools, event.proposals);
    },
    async AuditorReplaced({ stream }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null) return;
      const [auditor] = await people(tools, [about.audit.auditor]);
      await entrust(about, tools);
      await change(
        about,
        tools,
        `L’auditeur est désormais ${auditor?.name ?? ""}. L’organisme peut le récuser avec un motif, dans le délai indiqué sur la page de l’audit.`,
      );
    },
    async AuditorObjectedTo({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null) return;
      const reason = (await tools.ports.contents.read<string>([event.reason])).get(event.reason) ?? "";
      await tellOne(about, tools, {
        to: await tools.recipients.ofStaff(["quality_manager"]),
        button: "Répondre à la récusation",
        paragraphs: [`${about.organisationName} récuse l’auditeur proposé pour ${about.title}.`, reason],
      });
    },
    async ObjectionSettled({ stream, event }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about === null) return;
      const answer = (await tools.ports.contents.read<string>([event.answer])).get(event.answer) ?? "";
      await tellOne(about, tools, {
        to: isHidden(about.audit) ? [] : await membersWith(["referent"], about, tools),
        button: "Voir l’audit",
        paragraphs: [
          event.upheld
            ? `Votre récusation est retenue pour ${about.title}${nbsp}: un autre auditeur va vous être proposé.`
            : `Votre récusation n’est pas retenue pour ${about.title}.`,
          answer,
        ],
      });
    },
    async AuditPostponed({ stream }, tools) {
      const about = await auditCase(tools, idOf(stream));
      const text =
        "L’audit est reporté. Les réponses aux questions préliminaires sont gardées ; de nouvelles dates vont être proposées.";
      if (about !== null) await change(about, tools, text);
    },
    async AuditCancelled({ stream }, tools) {
      const about = await auditCase(tools, idOf(stream));
      if (about !== null) await change(about, tools, "L’audit est annulé. Le motif est sur la page de l’audit.");
    },
  },
};

const entrust = (about: AuditCase, tools: Tools): Promise<void> =>
  tell(about, tools, {
    ...{ code: "M-301", button: "Ouvrir l’audit" },
    paragraphs: [
      `${about.title.replace(/^l/, "L")} vous est proposé.`,
      "Si vous ne pouvez pas le mener, ou si un lien avec l’organisme vous revient en mémoire, dites-le au chargé d’affaires avant la confirmation des dates.",
    ],
  });

/** Why a complementary audit is held, and what it sees (M-608, R-SUR-5); the organisation is told when it is announced. */
async function order(about: AuditCase, tools: Tools): Promise<void> {
  const { audit, scheme } = about;
  const { grounds, indicators } = audit.occasion;
  const words = await tools.ports.contents.read<string>(grounds.map(({ detail }) => detail));
  const stated = groundViews(grounds, scheme, words).map(({ label, detail }) => `${label}. ${detail}`);
  await tell(about, tools, {
    ...{ code: "M-608", button: "Voir l’audit" },
    paragraphs: [
      `${about.title.replace(/^l/, "L")} est décidé. Ce n’est pas une sanction, et rien n’est suspendu.`,
      ...stated,
      `Il porte sur ${indicators.length === 1 ? "l’indicateur" : "les indicateurs"} ${listed(indicators)}.`,
    ],
  });
}

async function askQuestions(about: AuditCase, tools: Tools): Promise<void> {
  const { scheme, audit } = about;
  const asked = scheme.preliminaryQuestions.filter(({ auditTypes }) => auditTypes.includes(audit.auditType));
  const dueOn = auditTasks(audit).find(({ code }) => code === "answer-preliminary")?.dueOn ?? null;
  await tell(about, tools, {
    ...{ code: "M-302", button: "Répondre aux questions" },
    paragraphs: [
      `${counted(asked.length, "question")} cadrent ${about.title}. Celles dont votre dossier donne déjà la réponse sont remplies${nbsp}: il suffit de les confirmer.`,
      "Vos réponses décident des indicateurs qui s’appliquent, des personnes à rencontrer et des horaires.",
    ],
    deadline: dueOn === null ? null : { what: "Réponses aux questions préliminaires", on: dueOn },
  });
}

const saidDays = (days: ProposedDays): string => listed(days.map(fullDay));

async function offerDates(about: AuditCase, tools: Tools, proposals: readonly ProposedDays[]): Promise<void> {
  if (proposals.length === 0) return;
  await tell(about, tools, {
    ...{ code: "M-303", button: "Choisir une date" },
    paragraphs: [
      `Voici ${proposals.length === 1 ? "la date proposée" : "les dates proposées"} pour ${about.title}${nbsp}: ${proposals.map(saidDays).join(", ou ")}.`,
      "Confirmez celle qui vous convient, ou demandez-en d’autres en disant pourquoi.",
      await whoAudits(about, tools),
    ],
  });
}

/** The name that opens the right to object, and the last day of that right (R-AUD-3). */
async function whoAudits({ audit, scheme }: AuditCase, tools: Tools): Promise<string> {
  const [auditor] = await people(tools, [audit.auditor]);
  const named = `L’audit est confié à ${auditor?.name ?? ""}.`;
  const lastDay = lastDayOfDelay(audit.teamKnownOn, scheme.rulebook.audit.objectionDays);
  if (hasRun(lastDay, tools.at)) return named;
  return `${named} Vous pouvez récuser ce choix, en disant pourquoi, jusqu’au ${fullDay(lastDay)} inclus.`;
}

/** An objection, told to who answers it, then its answer to who made it (M-226, R-AUD-3). */
async function tellOne(
  about: AuditCase,
  tools: Tools,
  {
    to,
    button,
    paragraphs,
  }: { readonly to: readonly Person[]; readonly button: string; readonly paragraphs: readonly string[] },
): Promise<void> {
  sendAbout(about, tools, {
    ...{ code: "M-226", readers: to },
    wordsFor: () => ({ paragraphs, deadline: null, button: buttonTo(about, button) }),
  });
}

const change = (about: AuditCase, tools: Tools, text: string): Promise<void> =>
  tell(about, tools, {
    ...{ code: "M-307", button: "Voir l’audit" },
    paragraphs: [`Un changement concerne ${about.title}.`, text],
  });
