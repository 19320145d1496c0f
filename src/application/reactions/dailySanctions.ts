import { openSuspension } from "../../domain/habilitations/periods.ts";
import { failingsThatAre, removalAfter } from "../../domain/habilitations/procedure.corrections.ts";
import { isReproached } from "../../domain/habilitations/procedure.deadlines.ts";
import { pointsOf } from "../../domain/habilitations/procedure.points.ts";
import { addDays, type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { DailyTask } from "./daily.ts";
import { type HabilitationCase, habilitationCase, leavesOn, tellOf } from "./habilitationCase.ts";
import { itself, onePage } from "./onePage.ts";
import type { Tools } from "./tools.ts";

/** Says what a procedure has come to: ready to be decided, mentions still there, a last day without lift, then each day that nothing is decided (M-703, M-707, M-709). */
export const remindProcedures: DailyTask = {
  name: "remindProcedures",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.habilitations.inProcedure(page),
      key: itself,
      async act(habilitationId) {
        const about = await habilitationCase(tools, habilitationId);
        if (about === null) return;
        await tellReady(about, tools, day);
        await remindRemoval(about, tools, day);
        await remindReview(about, tools, day);
      },
    }),
};

const numberOf = ({ habilitation }: HabilitationCase): string => habilitation.grant.number;

/** The day after the last one for observations, the file is ready to be decided. */
async function tellReady(about: HabilitationCase, tools: Tools, day: Day): Promise<void> {
  const points = pointsOf(about.habilitation).filter(({ dropped }) => dropped === null);
  const yesterday = addDays(day, -1);
  const ended = points.filter(({ until, aim }) => until === yesterday && isReproached(about.habilitation, aim));
  if (ended.length === 0) return;
  const silent = ended.filter(({ answers }) => answers.length === 0).length;
  await tellOf(about, tools, {
    ...{ code: "M-703", button: "Ouvrir la procédure" },
    paragraphs: [
      `Le délai d’observations de ${about.organisationName} s’est achevé le ${writtenDay(yesterday)}. Le dossier de sanction est prêt${nbsp}: une sanction, ou aucune, est à décider.`,
      silent === 0
        ? "L’organisme a répondu à chaque point."
        : `${counted(silent, "point")} ${silent > 1 ? "sont restés" : "est resté"} sans réponse.`,
    ],
  });
}

/** On the day by which it is proved, when it is not. */
async function remindRemoval(about: HabilitationCase, tools: Tools, day: Day): Promise<void> {
  const removal = removalAfter(about.habilitation, about.scheme.rulebook.communication);
  if (removal === null || removal.proved !== null || removal.dueOn !== day) return;
  await tellOf(about, tools, {
    ...{ code: "M-707", button: "Prouver le retrait des mentions" },
    paragraphs: [
      `Depuis le ${writtenDay(removal.since)}, plus rien ne doit annoncer l’habilitation ${numberOf(about)} de ${about.organisationName}${nbsp}: pages, plaquettes, réseaux, annuaires, intermédiaires. La preuve de ce retrait n’est pas encore déposée.`,
    ],
    deadline: { what: "Preuve du retrait des mentions", on: removal.dueOn },
  });
}

/** On the last day without lift, then every day once the effects have gone on as long as they may (R-SUS-3). */
async function remindReview(about: HabilitationCase, tools: Tools, day: Day): Promise<void> {
  const suspension = openSuspension(about.habilitation);
  if (suspension === null || about.habilitation.withdrawal !== null) return;
  const { lastDay } = suspension.decided;
  const by = addDays(lastDay, about.scheme.rulebook.suspension.reviewDays);
  if (!leavesOn(about, "M-709", daysBetween(lastDay, day)) && day <= by) return;
  const waiting = failingsThatAre(suspension, "filed").length > 0;
  await tellOf(about, tools, {
    ...{ code: "M-709", button: "Tenir la revue de retrait", fills: { date: writtenDay(by) } },
    paragraphs: [
      `La suspension de l’habilitation ${numberOf(about)} de ${about.organisationName} s’achève le ${writtenDay(lastDay)} sans levée. Une revue de retrait est due${nbsp}: lever, refuser la levée, ou retirer. Rien ne se décide tout seul.`,
      ...(waiting
        ? [
            "Une correction déposée à temps n’est pas encore vérifiée\u00A0: elle ne peut pas être retenue contre l’organisme, faites-la vérifier.",
          ]
        : []),
      ...(day > by ? [`Le délai toléré s’est achevé le ${writtenDay(by)}. Ce message revient chaque jour.`] : []),
    ],
    deadline: { what: "Décision", on: by },
  });
}
