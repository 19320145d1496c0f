import type { AppealDecided, AppealEvent, AppealOutcome } from "../../domain/complaints/appeal.events.ts";
import type { LodgedAppeal } from "../../domain/complaints/appeal.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { appealStream } from "../complaints/appeal.stream.ts";
import { appealLetter, outcomeTold } from "../complaints/appealLetter.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import { readContent } from "../dossiers/content.ts";
import { idOf } from "./addresses.ts";
import { pages, sendAboutCase } from "./complaintMails.ts";
import { type DossierCase, dossierCase, managersOf, membersWith, people } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

interface AppealCase {
  readonly id: string;
  readonly state: LodgedAppeal;
  readonly about: DossierCase;
}

async function appealCase(tools: Tools, id: string): Promise<AppealCase | null> {
  const { state } = await tools.ports.states.load(appealStream, id);
  if (state.status === "none") return null;
  const about = await dossierCase(tools, state.filed.contested.dossierId);
  return about === null ? null : { id, state, about };
}

const numbered = ({ id, state, about }: AppealCase) => ({ id, number: state.filed.number, scheme: about.scheme });
const managers = ["legal_representative", "referent"] as const;

/** Acknowledges an appeal, says when its delay is extended and whether it suspends anything, then tells and prints its decision (M-907, M-905, M-910, M-908). */
export const whenAppealFollowed: Reaction<AppealEvent> = {
  name: "whenAppealFollowed",
  on: {
    async AppealFiled({ stream, event }, tools) {
      const found = await appealCase(tools, idOf(stream));
      if (found === null) return;
      const button = { label: "Voir l’appel", url: pages.appeal(tools.publicUrl, found.id) };
      sendAboutCase(numbered(found), tools, {
        ...{ code: "M-907", readers: await membersWith(managers, found.about, tools), button },
        paragraphs: [
          `Votre appel est enregistré sous le numéro ${event.number}. Il est examiné et décidé par des personnes qui n’ont pris aucune part à la décision contestée. Il ne suspend pas cette décision.`,
          ...(event.late
            ? [`Il a été déposé après le délai${nbsp}: il sera déclaré irrecevable, et vous en serez informé.`]
            : []),
        ],
        deadline: { what: "Réponse à votre appel", on: event.decideBy },
      });
      sendAboutCase(numbered(found), tools, {
        ...{ code: "M-907", readers: await tools.recipients.ofStaff(["quality_manager"]), button },
        paragraphs: [
          `${found.about.organisationName} fait appel. Confiez l’appel à des personnes qui n’ont pris part ni à l’évaluation ni à la décision contestée.`,
        ],
        deadline: { what: "Décision d’appel", on: event.decideBy },
      });
    },

    async AppealExtended({ stream, event }, tools) {
      const found = await appealCase(tools, idOf(stream));
      if (found === null) return;
      const reason = (await tools.ports.contents.read<string>([event.reason])).get(event.reason) ?? "";
      sendAboutCase(numbered(found), tools, {
        ...{ code: "M-905", fills: { date: writtenDay(event.decideBy) }, deadline: null },
        readers: await membersWith(managers, found.about, tools),
        button: { label: "Voir l’appel", url: pages.appeal(tools.publicUrl, found.id) },
        paragraphs: [
          `La décision sur votre appel ${found.state.filed.number} est attendue au plus tard le ${writtenDay(event.decideBy)}. Ce délai n’est prolongé qu’une fois.`,
          reason,
        ],
      });
    },

    async StayDecided({ stream, event }, tools) {
      const found = await appealCase(tools, idOf(stream));
      if (found === null) return;
      const reason = (await tools.ports.contents.read<string>([event.reason])).get(event.reason) ?? "";
      sendAboutCase(numbered(found), tools, {
        ...{ code: "M-910", deadline: null },
        readers: [...(await membersWith(managers, found.about, tools)), ...(await managersOf(found.about, tools))],
        button: { label: "Voir l’appel", url: pages.appeal(tools.publicUrl, found.id) },
        paragraphs: [
          event.suspensive
            ? `L’appel ${found.state.filed.number} suspend la décision contestée à compter du ${writtenDay(dayOf(event.at))}, jusqu’à ce qu’il soit décidé.`
            : `L’appel ${found.state.filed.number} ne suspend pas la décision contestée${nbsp}: elle garde ses effets jusqu’à ce qu’il soit décidé.`,
          reason,
        ],
      });
    },

    async AppealDecided({ stream, event }, tools) {
      const found = await appealCase(tools, idOf(stream));
      if (found === null) return;
      await printLetter(found, event, tools);
      const button = { label: "Lire la décision", url: pages.appeal(tools.publicUrl, found.id) };
      sendAboutCase(numbered(found), tools, {
        ...{ code: "M-908", readers: await membersWith(managers, found.about, tools), button, deadline: null },
        paragraphs: [
          `${outcomeTold[event.outcome]} La décision est motivée dans la lettre, qui est dans le dossier ${found.about.state.number} et qui est aussi envoyée par lettre recommandée.`,
          ...followedBy(event.outcome, event.annuls),
        ],
      });
      sendAboutCase(numbered(found), tools, {
        ...{ code: "M-908", readers: await people(tools, [found.state.filed.contested.decidedBy]), button },
        ...{ deadline: null, subject: "Décision sur un appel contre votre décision" },
        paragraphs: [
          `L’appel de ${found.about.organisationName} contre votre décision du ${writtenDay(dayOf(found.state.filed.contested.decidedAt))} est décidé. ${outcomeTold[event.outcome]}`,
        ],
      });
    },
  },
};

const followedBy = (outcome: AppealOutcome, annuls: boolean): readonly string[] => {
  if (annuls) return ["La décision contestée est annulée à compter de ce jour."];
  return outcome === "partly" ? ["La lettre dit ce qui change."] : ["La décision contestée est maintenue."];
};

async function printLetter({ id, state, about }: AppealCase, decided: AppealDecided, tools: Tools): Promise<void> {
  const { dossierId, scheme } = about;
  const { content } = await readContent(tools.ports, dossierId, about.state);
  const words = await tools.ports.contents.read<string>([
    ...decided.grounds.map(({ detail }) => detail),
    ...[...decided.answers, ...state.filed.arguments].map(({ text }) => text),
  ]);
  const [decider] = await people(tools, [decided.by]);
  const grounds = groundViews(decided.grounds, scheme, words);
  tools.print({
    ...{ about: dossierId, subject: id, name: "letter", scheme: about.state.scheme },
    fileName: `Décision d’appel ${state.filed.number}.pdf`,
    sheet: appealLetter({ filed: state.filed, decided, content, scheme, grounds, words, decider: decider?.name ?? "" }),
  });
}
