import { attachFile } from "../../application/dossiers/attachFile.ts";
import { habilitationStream } from "../../application/habilitations/habilitation.stream.ts";
import type { HabilitationLine } from "../../application/ports/habilitations.readings.ts";
import type { Ports } from "../../application/ports/ports.ts";
import {
  capturePublication,
  concludeSurveillance,
  fileGapCorrection,
  giveElement,
  judgeGapCorrection,
  ratePoint,
  rateRest,
  submitElements,
} from "../../application/surveillance/followSurveillance.ts";
import { openSurveillance } from "../../application/surveillance/openSurveillance.ts";
import { calendar, type Milestone } from "../../domain/habilitations/calendar.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { type Player, playerFrom } from "./player.ts";
import { samplePdf } from "./samplePdf.ts";
import { referentOf } from "./sessions.ts";

/** How a surveillance of the demonstration ends. */
type Ending = "satisfactory" | "observation" | "corrected" | "to-correct" | "insufficient" | "submitted" | "awaited";

/** The last ones concluded, the latest first, then the others in turn. */
const recent: readonly Ending[] = ["insufficient", "to-correct", "observation"];
const past: readonly Ending[] = ["satisfactory", "observation", "corrected", "satisfactory"];
/** Those whose day is near, in turn. */
const coming: readonly Ending[] = ["submitted", "awaited"];

interface Due {
  readonly habilitation: HabilitationLine;
  readonly milestone: Milestone;
}

/** The surveillances that the calendar of each habilitation has asked for: the past ones concluded, the near ones under way (R-SUR-1, R-SUR-6). */
export async function playSurveillances(ports: Ports, today: Day): Promise<void> {
  const lines = await ports.readings.habilitations.list({ search: "", statuses: [] }, today);
  const due = (await Promise.all(lines.map((line) => dueOf(ports, line, today)))).flat();
  const latest = due.toSorted((one, other) => other.milestone.dueOn.localeCompare(one.milestone.dueOn));
  const near = latest.filter(({ milestone }) => milestone.dueOn > addDays(today, -3));
  const over = latest.filter((one) => !near.includes(one));
  const endings = new Map<Due, Ending>([
    ...near.map((one, rank) => [one, coming[rank % coming.length] ?? "awaited"] as const),
    ...over.map((one, rank) => [one, recent[rank] ?? past[rank % past.length] ?? "satisfactory"] as const),
  ]);
  await Promise.all(
    lines.map((line) =>
      playOf(
        ports,
        due.filter(({ habilitation }) => habilitation === line),
        { endings, today },
      ),
    ),
  );
}

async function dueOf(ports: Ports, habilitation: HabilitationLine, today: Day): Promise<readonly Due[]> {
  const { state } = await ports.states.load(habilitationStream, habilitation.id);
  if (state.status === "none" || state.dates === null) return [];
  return calendar(state, state.dates)
    .filter(
      ({ kind, dueOn }) =>
        kind.endsWith("-surveillance") && addDays(dueOn, -30) <= today && dueOn < habilitation.endedOn,
    )
    .map((milestone) => ({ habilitation, milestone }));
}

interface At {
  readonly endings: ReadonlyMap<Due, Ending>;
  readonly today: Day;
}

/** Those of one habilitation, in their order: each takes up what was given the time before. */
async function playOf(ports: Ports, due: readonly Due[], { endings, today }: At): Promise<void> {
  for (const one of due) {
    const by = await referentOf(ports, one.habilitation.organisationId);
    const ending = endings.get(one) ?? "satisfactory";
    await play(ports, one.habilitation, { milestone: one.milestone, by, ending, today });
  }
}

interface Played {
  readonly milestone: Milestone;
  readonly by: string;
  readonly ending: Ending;
  readonly today: Day;
}

const manager = "staff-camille";

async function play(ports: Ports, { id: habilitationId }: HabilitationLine, played: Played): Promise<void> {
  const { milestone, by, ending, today } = played;
  const { dueOn, opensOn, closesOn, kind } = milestone;
  const surveillanceType = kind === "first-surveillance" ? "S3" : "SA";
  const opening = playerFrom(ports, addDays(dueOn, -30));
  const { id: surveillanceId } = await opening.act("habilis", openSurveillance, {
    ...{ habilitationId, surveillanceType, dueOn, opensOn, closesOn },
  });
  if (ending === "awaited") return;
  const answering = playerFrom(ports, earlierOf(addDays(dueOn, -6), today));
  await answer(answering, { by, surveillanceId, whole: ending !== "satisfactory" });
  if (ending === "submitted") return;
  const checking = playerFrom(ports, earlierOf(addDays(dueOn, 4), today));
  await check(checking, { surveillanceId, dossierId: habilitationId, ending });
  if (ending === "corrected") await correct(ports, { by, surveillanceId, from: addDays(dueOn, 20) });
}

const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other);

interface Answering {
  readonly by: string;
  readonly surveillanceId: string;
  /** Whether every point asked is answered, or only the first ones of a long-past surveillance. */
  readonly whole: boolean;
}

async function answer(player: Player, { by, surveillanceId, whole }: Answering): Promise<void> {
  if (!whole) return;
  for (const [point, text] of Object.entries(answers)) {
    const given = { surveillanceId, point, text, attachments: [] };
    await player.act(by, giveElement, given).catch(unlessOther);
  }
  await player.act(by, submitElements, { surveillanceId }).catch(unlessOther);
}

/** A point that this type of surveillance does not check is left out. */
function unlessOther(error: unknown): void {
  const expected = ["surveillance/point-unknown", "surveillance/elements-missing"];
  if (!(error instanceof Error) || !expected.some((code) => error.message.includes(code))) throw error;
}

const answers: Readonly<Record<string, string>> = {
  "PS-01": "Bilan transmis en mai ; accusé de l’administration conservé au dossier.",
  "PS-02": "Certificat inchangé.",
  "PS-03": "Mêmes formateurs ; une journée d’actualisation suivie par chacun.",
  "PS-04": "Programme remis à la dernière session, identique à la version validée.",
  "PS-05": "Registre des supports joint, relu il y a moins de douze mois.",
  "PS-06": "Déroulé et relevés de connexion de la dernière session tenus à disposition.",
  "PS-07": "Site de l’organisme, page professionnelle, deux plateformes d’annonces.",
  "PS-08": "Effectifs déclarés à chaque session.",
  "PS-09": "Deux renoncements écrits ; tous les autres sont inscrits.",
  "PS-10": "Résultats suivis par session ; un atelier d’oral blanc ajouté.",
  "PS-11": "Satisfaction moyenne de 4,5 sur 5 ; aucune réclamation écrite.",
  "PS-12": "Aucun contrat nouveau.",
  "PS-13": "Les corrections de l’audit tiennent : double vérification des inscriptions.",
  "PS-15": "Charte d’usage responsable remise à chaque stagiaire.",
  "PS-16": "Aucun lien nouveau.",
};

interface Checking {
  readonly surveillanceId: string;
  readonly dossierId: string;
  readonly ending: Ending;
}

async function* bytesOf(title: string): AsyncGenerator<Uint8Array> {
  yield samplePdf(title);
}

async function check(player: Player, { surveillanceId, dossierId, ending }: Checking): Promise<void> {
  const name = `Capture de la page d’offre, ${player.today}.pdf`;
  const { id } = await player.ask(manager, attachFile, { dossierId, name, bytes: bytesOf(name) });
  const gap = ["corrected", "to-correct", "insufficient"].includes(ending);
  await player.act(manager, capturePublication, {
    ...{ surveillanceId, address: "Page d’offre de l’organisme", on: player.today, attachments: [id] },
    ...{ conforming: !gap, note: gap ? "L’intitulé exact et le numéro RS6891 n’y figurent pas." : "" },
  });
  if (gap)
    await player.act(manager, ratePoint, {
      ...{ surveillanceId, point: "PS-07", result: "gap" },
      note: "La page d’offre annonce « Certification IA » sans l’intitulé exact ni le numéro.",
    });
  if (ending === "observation" || ending === "insufficient")
    await player.act(manager, ratePoint, {
      ...{ surveillanceId, point: "PS-03", result: ending === "insufficient" ? "gap" : "observation" },
      note:
        ending === "insufficient"
          ? "Deux sessions animées par une personne qui n’est pas acceptée, malgré un premier rappel."
          : "Un seul formateur, sans remplaçant désigné.",
    });
  await player.act(manager, rateRest, { surveillanceId });
  await player.act(manager, concludeSurveillance, {
    ...{ surveillanceId, insufficient: ending === "insufficient" },
    quality: "La formation se tient comme prévu ; les supports et les modalités sont à jour.",
    requirements: gap
      ? "La communication n’est pas conforme : une correction est demandée."
      : "Les exigences de la certification sont respectées.",
  });
}

async function correct(
  ports: Ports,
  { by, surveillanceId, from }: { readonly by: string; readonly surveillanceId: string; readonly from: Day },
): Promise<void> {
  const text = "La page porte désormais l’intitulé exact et le numéro.";
  const given = { surveillanceId, point: "PS-07", text, attachments: [] };
  await playerFrom(ports, from).act(by, fileGapCorrection, given);
  await playerFrom(ports, addDays(from, 5)).act(manager, judgeGapCorrection, {
    ...{ surveillanceId, point: "PS-07", cleared: true, note: "" },
  });
}
