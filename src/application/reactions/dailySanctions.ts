import { openSuspension } from "../../domain/habilitations/periods.ts";
import { failingsThatAre, removalAfter } from "../../domain/habilitations/procedure.corrections.ts";
import { isReproached } from "../../domain/habilitations/procedure.deadlines.ts";
import { pointsOf } from "../../domain/habilitations/procedure.points.ts";
import { addDays, type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { DailyTask } from "./daily.ts";
import { type HabilitationCase, habilitationCase, leavesOn, tellOf } from "./habilitationCase.ts";
import type { Tools } from "./tools.ts";

/** Reminds of what a procedure waits for, and says each day that nothing was decided once what is tolerated is over (M-702, M-703, M-706, M-707, M-709). */
export const remindProcedures: DailyTask = {
  name: "remindProcedures",
  async run(day, tools) {
    for (const habilitationId of await tools.ports.readings.habilitations.inProcedure()) {
      const about = await habilitationCase(tools, habilitationId);
      if (about === null) continue;
      await remindObservations(about, tools, day);
      await remindCorrections(about, tools, day);
      await remindRemoval(about, tools, day);
      await remindReview(about, tools, day);
    }
  },
};

const numberOf = ({ habilitation }: HabilitationCase): string => habilitation.grant.number;

/** Only those points to which nothing was answered; the day after the last one, the file is ready to be decided. */
async function remindObservations(about: HabilitationCase, tools: Tools, day: Day): Promise<void> {
  const points = pointsOf(about.habilitation).filter(({ dropped }) => dropped === null);
  const ends = [...new Set(points.flatMap(({ until }) => (until === null ? [] : [until])))];
  for (const until of ends) {
    const days = daysBetween(until, day);
    const silent = points.filter((point) => point.until === until && point.answers.length === 0).length;
    if (silent > 0 && leavesOn(about, "M-702", days))
      await tellOf(about, tools, {
        ...{ code: "M-702", button: "Répondre aux griefs", day: days },
        paragraphs: [
          `${silent > 1 ? `${silent}${nbsp}points attendent` : "Un point attend"} encore vos observations sur l’habilitation ${numberOf(about)}.`,
        ],
        deadline: { what: "Vos observations", on: until },
      });
    const aims = points.filter((point) => point.until === until).map(({ aim }) => aim);
    if (days === 1 && aims.some((aim) => isReproached(about.habilitation, aim)))
      await tellOf(about, tools, {
        ...{ code: "M-703", button: "Ouvrir la procédure" },
        paragraphs: [
          `Le délai d’observations de ${about.organisationName} s’est achevé le ${writtenDay(until)}. Le dossier de sanction est prêt${nbsp}: une sanction, ou aucune, est à décider.`,
        ],
      });
  }
}

/** A failing whose proof is missing or was found insufficient, before the day of the letter. */
async function remindCorrections(about: HabilitationCase, tools: Tools, day: Day): Promise<void> {
  const suspension = openSuspension(about.habilitation);
  if (suspension === null || about.habilitation.withdrawal !== null) return;
  const awaited = failingsThatAre(suspension, "missing", "insufficient");
  const failings = suspension.decided.failings.filter(({ code }) => awaited.includes(code));
  for (const on of new Set(failings.map(({ proofDueOn }) => proofDueOn))) {
    const days = daysBetween(on, day);
    if (!leavesOn(about, "M-706", days)) continue;
    const due = failings.filter(({ proofDueOn }) => proofDueOn === on);
    const labels = due.map(({ code }) => about.scheme.grounds.find((ground) => ground.code === code)?.label ?? "");
    await tellOf(about, tools, {
      ...{ code: "M-706", button: "Déposer les preuves", day: days, fills: { date: writtenDay(on) } },
      paragraphs: [
        `L’habilitation ${numberOf(about)} de ${about.organisationName} est suspendue jusqu’au ${writtenDay(suspension.decided.lastDay)} inclus. Une preuve de correction est attendue pour${nbsp}: ${labels.join(" ; ")}.`,
      ],
      deadline: { what: "Preuves de correction", on },
    });
  }
}

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
