import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { addDays, type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { EndingRenewal } from "../ports/renewals.readings.ts";
import type { DailyTask } from "./daily.ts";
import { managersOf } from "./dossierMails.ts";
import { onePage } from "./onePage.ts";
import { type RenewalCase, renewalCase, tellRenewal } from "./renewalCase.ts";
import type { Tools } from "./tools.ts";

/** What is not filed (M-802), then what ends without renewal (M-806). */
const codes = ["M-802", "M-806"] as const;

const scheduleOf = ({ messages }: Scheme, code: string): readonly number[] =>
  messages.find((message) => message.code === code)?.schedule ?? [];

/** Writes about the renewals whose expiry comes near, on the days that the scheme says (R-REN-1, R-REN-2). */
export const remindRenewals: DailyTask = {
  name: "remindRenewals",
  async run(day, tools, after) {
    const schemes = await tools.ports.schemes.everyInForce(day);
    const days = schemes.flatMap((scheme) => codes.flatMap((code) => scheduleOf(scheme, code)));
    const ends = [...new Set(days.map((after) => addDays(day, -after)))];
    return await onePage(after, {
      read: (page) => tools.ports.readings.renewals.expiringOn(ends, page),
      key: ({ id }) => id,
      async act(line) {
        const about = await renewalCase(tools, line.id);
        if (about !== null) await remind(about, line, { tools, day });
      },
    });
  },
};

interface On {
  readonly tools: Tools;
  readonly day: Day;
}

async function remind(about: RenewalCase, line: EndingRenewal, { tools, day }: On): Promise<void> {
  const days = daysBetween(line.endedOn, day);
  if (line.status === "open" && scheduleOf(about.scheme, "M-802").includes(days)) await askToFile(about, line, tools);
  if (scheduleOf(about.scheme, "M-806").includes(days)) await announceEnd(about, line, { tools, day });
}

async function askToFile(about: RenewalCase, { endedOn, fileBy }: EndingRenewal, tools: Tools): Promise<void> {
  await tellRenewal(about, tools, {
    ...{ code: "M-802", button: "Déposer le dossier" },
    paragraphs: [
      `Le dossier de renouvellement de votre habilitation n’est pas déposé. Sans renouvellement signé, elle prend fin le ${writtenDay(endedOn)}.`,
      `Complet au plus tard le ${writtenDay(fileBy)}, le dossier est décidé avant l’échéance${nbsp}; après, il est examiné au plus vite.`,
    ],
    deadline: { what: "Échéance de l’habilitation", on: addDays(endedOn, -1) },
  });
}

async function announceEnd(about: RenewalCase, { endedOn }: EndingRenewal, { tools, day }: On): Promise<void> {
  const left = daysBetween(day, endedOn);
  await tellRenewal(about, tools, {
    ...{ code: "M-806", button: "Voir le renouvellement" },
    paragraphs: [
      left > 0
        ? `L’habilitation de ${about.organisationName} n’est pas renouvelée à ce jour${nbsp}: elle prend fin dans ${counted(left, "jour")}, le ${writtenDay(endedOn)}.`
        : `L’habilitation de ${about.organisationName} a pris fin aujourd’hui, sans être renouvelée.`,
      "Les candidats inscrits avant cette date gardent le droit de passer l’examen. Aucun nouveau stagiaire ne peut être inscrit ensuite, et les mentions publiques de l’habilitation sont à retirer.",
    ],
    deadline: null,
    besides: [...(await managersOf(about, tools)), ...(await tools.recipients.ofStaff(["exam_manager"]))],
  });
}
