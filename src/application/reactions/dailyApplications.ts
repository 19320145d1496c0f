import { leftToDo } from "../../domain/briefings/briefing.progress.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { counted, fullDay, nbsp } from "../../domain/shared/french.ts";
import { briefingStream } from "../briefings/briefing.stream.ts";
import { membersOf, textsToRead, whoMust } from "../briefings/briefingFacts.ts";
import type { OpenedState } from "../dossiers/forDossier.ts";
import type { DailyTask } from "./daily.ts";
import { type DossierCase, dossierCase, ofOrganisation, people, sendAbout, type Words } from "./dossierMails.ts";
import { itself, onePage } from "./onePage.ts";
import type { Tools } from "./tools.ts";

type Incomplete = Extract<OpenedState, { readonly status: "incomplete" }>;

/** Reminds an organisation of the points it has not answered, around its last day (M-206). */
export const remindPoints: DailyTask = {
  name: "remindPoints",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.dossiers.incomplete(page),
      key: itself,
      async act(dossierId) {
        const about = await dossierCase(tools, dossierId);
        if (about === null || about.state.status !== "incomplete") return;
        const { state } = about;
        if (!isScheduled(about, "M-206", { dueOn: state.answerBy, day })) return;
        const readers = await ofOrganisation(about, tools, "M-206");
        const wordsFor = () => (day > state.answerBy ? tooLate(about, state) : stillTime(state));
        sendAbout(about, tools, { code: "M-206", readers, wordsFor });
      },
    }),
};

/** Whether the scheme has a message leave on this day, for what falls due then. */
const isScheduled = (
  { scheme }: DossierCase,
  code: string,
  { dueOn, day }: { readonly dueOn: Day; readonly day: Day },
): boolean =>
  scheme.messages.some((one) => one.code === code && one.schedule.some((days) => addDays(dueOn, days) === day));

const answering = { label: "Répondre aux points", page: "/candidature" } as const;

function stillTime({ number, points, answerBy }: Incomplete): Words {
  const left = points.filter(({ answer }) => answer === null).length;
  const what =
    left === 0
      ? "Tous les points ont une réponse\u00A0: il reste à déposer le dossier à nouveau."
      : `${counted(left, "point")} sur ${points.length} ${left > 1 ? "attendent" : "attend"} encore une réponse, puis le dossier est à déposer à nouveau.`;
  return {
    paragraphs: [`Des compléments vous ont été demandés pour le dossier ${number}. ${what}`],
    deadline: { what: "Répondre aux points demandés et déposer à nouveau", on: answerBy },
    button: answering,
  };
}

const tooLate = ({ scheme }: DossierCase, { number, answerBy }: Incomplete): Words => ({
  paragraphs: [
    `Les compléments du dossier ${number} étaient attendus au plus tard le ${fullDay(answerBy)}. Le dossier n’a pas été déposé à nouveau.`,
    `Vous pouvez encore le faire. Sans réponse, le dossier pourra être classé sans suite, après une annonce faite ${scheme.rulebook.application.closureNoticeDays}${nbsp}jours à l’avance.`,
  ],
  deadline: null,
  button: answering,
});

/** Reminds those who have not acknowledged every text, around the last day of the step (M-234, R-REG-2). */
export const remindReading: DailyTask = {
  name: "remindReading",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.dossiers.inBriefing(page),
      key: itself,
      async act(dossierId) {
        const about = await dossierCase(tools, dossierId);
        if (about === null || about.state.status !== "accepted") return;
        const dueOn = addDays(about.state.acceptedOn, about.scheme.rulebook.regulations.acknowledgementDays);
        if (!isScheduled(about, "M-234", { dueOn, day })) return;
        const late = day > dueOn;
        const left = await leftToRead(about, tools);
        sendAbout(about, tools, {
          code: "M-234",
          readers: await people(tools, [...left.keys()]),
          wordsFor: ({ id }) => reading(about, { left: left.get(id) ?? 0, dueOn, late }),
        });
      },
    }),
};

/** How many texts each of those who must read them has not acknowledged. */
async function leftToRead({ dossierId, state, scheme }: DossierCase, { ports }: Tools) {
  const { state: briefing } = await ports.states.load(briefingStream, dossierId);
  const documents = textsToRead(ports, scheme);
  const must = whoMust(await membersOf(ports, state.organisationId));
  const counts = must.map(
    (personId) => [personId, leftToDo(personId, briefing, { documents }).documents.length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}

function reading(
  { state }: DossierCase,
  { left, dueOn, late }: { readonly left: number; readonly dueOn: Day; readonly late: boolean },
): Words {
  const count = `${counted(left, "document")} du dossier ${state.number}`;
  return {
    paragraphs: [
      late
        ? `Votre accusé de lecture de ${count} était attendu au plus tard le ${fullDay(dueOn)}.`
        : `Votre accusé de lecture de ${count} est attendu.`,
      "La lecture de chacun est nécessaire pour préparer l’audit.",
    ],
    deadline: late ? null : { what: "Accuser lecture de chaque document", on: dueOn },
    button: { label: "Lire les documents", page: "/reglement" },
  };
}
