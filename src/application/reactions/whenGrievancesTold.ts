import { lastDayOfDelay } from "../../domain/deadlines/delays.ts";
import type { HabilitationEvent, SanctionAim } from "../../domain/habilitations/habilitation.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { groundsInWords, habilitationCase, printSanctionLetter, tellOf, wordsOf } from "./habilitationCase.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

const aims: Readonly<Record<SanctionAim, string>> = { suspension: "une suspension", withdrawal: "un retrait" };

/** The function in which somebody tells grievances: the letter is signed with it. */
async function roleOf(by: string, { ports }: Tools) {
  const { staff } = await ports.people.actor(by);
  return (["decision_maker", "quality_manager"] as const).find((role) => staff.includes(role)) ?? "account_manager";
}

/** Prints the letter of grievances and tells the organisation, then those who decide once it has answered (M-701, M-703, M-710). */
export const whenGrievancesTold: Reaction<HabilitationEvent> = {
  name: "whenGrievancesTold",
  on: {
    async GrievancesIssued({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      const { observationDays } = about.scheme.rulebook.suspension;
      const { views } = await groundsInWords(event.grounds, about, tools);
      const days = counted(observationDays, "jour");
      await printSanctionLetter(about, tools, {
        ...{ by: event.by, at: event.at, role: await roleOf(event.by, tools), decision: `grievances-${event.aim}` },
        letter: {
          subject: `Griefs en vue d’${aims[event.aim]} de votre habilitation`,
          opening: `Nous relevons les faits suivants, qui peuvent conduire à ${aims[event.aim]} de votre habilitation ${about.habilitation.grant.number}. Aucune décision n’est prise.`,
          grounds: views.map(({ label, detail }) => ({ label, precision: detail, awaited: null })),
          following: [
            `Vous pouvez présenter vos observations, point par point et avec vos pièces, dans les ${days} qui suivent la première présentation de cette lettre, dans votre espace ou par courrier. La personne qui décide les lit avant toute décision et n’a pas pris part à l’évaluation de votre dossier.`,
          ],
          ...{ appeal: null, registered: true },
        },
      });
      const earliest = lastDayOfDelay(dayOf(event.at), observationDays);
      await tellOf(about, tools, {
        ...{ code: "M-701", button: "Lire les griefs et répondre" },
        paragraphs: [
          `Des griefs sont communiqués à ${about.organisationName}, en vue d’${aims[event.aim]} de l’habilitation ${about.habilitation.grant.number}. Aucune décision n’est prise.`,
          `Chaque point se lit dans votre espace avec ses pièces, et se répond un par un. Une lettre recommandée vous est aussi envoyée${nbsp}: le délai de ${days} court de sa première présentation, donc pas avant le ${writtenDay(earliest)}.`,
        ],
      });
    },
    async GrievancesNotified({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      const { observationsUntil: on } = event;
      await tellOf(about, tools, {
        ...{ code: "M-701", button: "Répondre aux griefs" },
        paragraphs: [
          `La lettre recommandée des griefs a été présentée le ${writtenDay(event.notifiedOn)}. Vos observations sont attendues jusqu’au ${writtenDay(on)} inclus${nbsp}; reçues ensuite, elles sont lues et marquées en retard.`,
        ],
        deadline: { what: "Vos observations", on },
      });
    },
    async GrievanceAnswered({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      const label = about.scheme.grounds.find(({ code }) => code === event.code)?.label ?? "";
      await tellOf(about, tools, {
        ...{ code: "M-703", button: "Lire les observations" },
        paragraphs: [
          `${about.organisationName} a présenté ses observations sur le point «${nbsp}${label}${nbsp}»${event.late ? ", après la fin de son délai" : ""}.`,
        ],
      });
    },
    async GrievancesClosed({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null) return;
      const reason = await wordsOf(event.reason, tools);
      await tellOf(about, tools, {
        ...{ code: "M-710", button: "Ouvrir mon habilitation", side: "" },
        paragraphs: [
          `Après lecture de vos observations, aucune sanction ne suit les griefs communiqués en vue d’${aims[event.aim]} de l’habilitation ${about.habilitation.grant.number}. Ils sont clos.`,
          reason,
        ],
      });
    },
  },
};
