import { preparedByNothing } from "../../domain/activity/undeclared.ts";
import { addDays, type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { counted, writtenDay } from "../../domain/shared/french.ts";
import type { SessionLine } from "../ports/activity.readings.ts";
import type { DailyTask } from "./daily.ts";
import { dossierCase, ofOrganisation, sendAbout } from "./dossierMails.ts";
import { onePage } from "./onePage.ts";
import type { Tools } from "./tools.ts";

const code = "M-611";

/** Reminds an organisation of the headcount of a session that is over, so many days after its last one as the scheme says (M-611, R-ACT-1). */
export const remindHeadcounts: DailyTask = {
  name: "remindHeadcounts",
  async run(day, tools, after) {
    const schemes = await tools.ports.schemes.everyInForce(day);
    const schedule = schemes.flatMap(({ messages }) => messages.find((one) => one.code === code)?.schedule ?? []);
    const days = [...new Set(schedule)].filter((days) => days > 0).map((days) => addDays(day, -days));
    return await onePage(after, {
      read: (page) => tools.ports.readings.activity.endedOn(days, page),
      key: ({ id }) => id,
      act: (session) => remind(session, tools, day),
    });
  },
};

async function remind({ id, dossierId, from, until, expected, headcountDueOn }: SessionLine, tools: Tools, day: Day) {
  const about = await dossierCase(tools, dossierId);
  const message = about?.scheme.messages.find((one) => one.code === code);
  if (about === null || !message?.schedule.includes(daysBetween(until, day))) return;
  sendAbout(about, tools, {
    ...{ code, readers: await ofOrganisation(about, tools, code) },
    wordsFor: () => ({
      paragraphs: [
        `Votre session du ${writtenDay(from)} au ${writtenDay(until)}, déclarée pour ${counted(expected, "personne")}, est terminée.`,
        "Dites combien de personnes ont été préparées, inscrites à l’examen, ou ont renoncé par écrit.",
      ],
      deadline: { what: "Effectifs de la session", on: headcountDueOn },
      button: { label: "Déclarer les effectifs", path: `/sessions/${id}` },
    }),
  });
}

/** Asks an organisation for which an exam is planned to declare the session that prepares it (M-611, R-ACT-1). */
export const remindUndeclared: DailyTask = {
  name: "remindUndeclared",
  async run(day, tools) {
    for (const scheme of await tools.ports.schemes.everyInForce(day)) {
      const before = scheme.messages.find((one) => one.code === code)?.schedule.filter((days) => days < 0) ?? [];
      const days = before.map((some) => addDays(day, -some));
      if (days.length === 0) continue;
      const planned = (await tools.ports.readings.exams.sessions(scheme.id)).filter(
        ({ status }) => status === "planned",
      );
      for (const { organisationId, heldOn } of planned)
        if (organisationId !== null && days.includes(heldOn)) {
          const exams = planned.filter((one) => one.organisationId === organisationId).map((one) => one.heldOn);
          await remindOf({ organisationId, heldOn, exams, scheme: scheme.id }, tools);
        }
    }
  },
};

interface Exam {
  readonly organisationId: string;
  readonly heldOn: Day;
  readonly exams: readonly Day[];
  readonly scheme: string;
}

async function remindOf({ organisationId, heldOn, exams, scheme }: Exam, tools: Tools): Promise<void> {
  const { readings } = tools.ports;
  const [followed] = await readings.exams.habilitations({ scheme, organisationId, on: heldOn });
  if (followed === undefined) return;
  const { habilitationId, dossierId } = followed;
  const sessions = await readings.activity.ofHabilitation(habilitationId);
  const about = preparedByNothing(heldOn, { exams, sessions }) ? await dossierCase(tools, dossierId) : null;
  if (about === null) return;
  sendAbout(about, tools, {
    ...{ code, readers: await ofOrganisation(about, tools, code) },
    wordsFor: () => ({
      paragraphs: [
        `Un examen est prévu pour vos candidats le ${writtenDay(heldOn)}, et aucune session de formation déclarée ne le prépare.`,
        "Déclarez cette session, ou écrivez à votre chargé d’affaires si l’examen n’est pas le vôtre.",
      ],
      deadline: null,
      button: {
        label: "Déclarer la session",
        path: `/habilitations/${encodeURIComponent(habilitationId)}/sessions/nouvelle`,
      },
    }),
  });
}
