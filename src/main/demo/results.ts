import {
  askExplanations,
  giveExplanations,
  proposeAudit,
  raiseByHand,
  snoozeAlert,
} from "../../application/alerts/actOnAlert.ts";
import { receiveResults } from "../../application/exams/enterResults.ts";
import { planExam } from "../../application/exams/exam.stream.ts";
import { watchRates } from "../../application/exams/watchRates.ts";
import { hashedId } from "../../application/hashedId.ts";
import { organisationStream } from "../../application/organisations/organisation.stream.ts";
import type { FollowedHabilitation } from "../../application/ports/exams.readings.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, addMonths, type Day } from "../../domain/shared/calendar.ts";
import { type Player, playerFrom } from "./player.ts";

const examiner = "staff-marc";
const scheme = "certifiag";

/** What became of the candidates of each organisation, jury after jury, the last one last: r passed, n not, a absent. */
const lives: readonly (readonly string[])[] = [
  ["rrrrrn", "rrrnrr", "rnrnn", "nrnrna"],
  ["rrrr", "rrrrrrn", "rrrra", "rrrrr"],
  ["rr", "rn"],
  ["rrrnrr", "rrrrnn", "rrrr", "rrrrn"],
  ["rrrrrrrrn", "rrrrrrn", "rrnrrrr", "rrrrr"],
];

/** Results of the habilitations that run, over eighteen months, and what some of them led to. */
export async function playResults(ports: Ports, today: Day): Promise<void> {
  const followed = await ports.readings.exams.habilitations({ scheme, on: today });
  const juries = [-15, -10, -6, -2].map((months) => addMonths(today, months));
  for (const [rank, heldOn] of juries.entries()) await jury(ports, { followed, rank, heldOn });
  await announced(playerFrom(ports, today), followed, today);
  await alerts(ports, followed, today);
}

interface Jury {
  readonly followed: readonly FollowedHabilitation[];
  readonly rank: number;
  readonly heldOn: Day;
}

async function jury(ports: Ports, { followed, rank, heldOn }: Jury): Promise<void> {
  const player = playerFrom(ports, addDays(heldOn, 12));
  const juryOn = addDays(heldOn, 10);
  const session = `S-${heldOn.slice(0, 4)}-${heldOn.slice(5, 7)}`;
  const results = followed
    .filter(({ cycleFrom }) => cycleFrom <= juryOn)
    .flatMap(({ organisationId }, place) =>
      [...(lives[place % lives.length]?.[rank] ?? "")].map((letter, n) => ({
        ...{
          candidate: `K-${session.slice(2)}-${place + 1}${n}`,
          organisation: organisationId,
          session,
          heldOn,
          juryOn,
        },
        ...outcomeOf(letter, `${session}-${place}${n}`),
      })),
    );
  if (results.length > 0)
    await player.act(examiner, receiveResults, { scheme, source: "Plateforme d’examen", results });
}

function outcomeOf(letter: string, number: string): Record<string, string> {
  const codes = ["C1", "C2", "C3", "C4", "C5"];
  if (letter === "a") return { outcome: "absent" };
  if (letter === "r")
    return {
      outcome: "reçu",
      certificate: `CERT-${number}`,
      ...Object.fromEntries(codes.map((code) => [code, "acquis"])),
    };
  return { outcome: "non reçu", C1: "acquis", C2: "acquis", C3: "non acquis", C4: "acquis", C5: "non acquis" };
}

/** The next exam sessions, one of them kept for an organisation. */
async function announced(player: Player, [first]: readonly FollowedHabilitation[], today: Day): Promise<void> {
  const plan = { scheme, place: "Lyon, centre d’examen", heldOn: addDays(today, 40), organisationId: null };
  await player.act(examiner, planExam, { ...plan, code: "S-OUVERTE" });
  if (first !== undefined)
    await player.act(examiner, planExam, {
      ...{ ...plan, code: "S-RESERVEE", place: "Dans ses locaux" },
      organisationId: first.organisationId,
    });
}

/** Rates under the threshold raise alerts; one is explained, one leads to an audit proposed, and a person raises another. */
async function alerts(ports: Ports, followed: readonly FollowedHabilitation[], today: Day): Promise<void> {
  const player = playerFrom(ports, addDays(today, -9));
  const id = (...names: readonly string[]): string => hashedId(ports.ids.sha256(JSON.stringify(names)));
  const organisations = followed.map(({ organisationId }) => organisationId);
  await watchRates({ ports, at: player.now, id }, scheme, organisations);
  const raised = await ports.readings.alerts.list({ kinds: ["pass-rate"] });
  const [explained, audited] = raised;
  if (explained !== undefined) await explain(ports, player, explained.id);
  if (audited !== undefined)
    await player.act("staff-camille", proposeAudit, {
      alertId: audited.id,
      grounds: [{ code: "AUC-03", detail: "Relevé des douze derniers mois, en baisse à chaque jury depuis dix mois." }],
    });
  const [other] = followed.toReversed();
  if (other === undefined) return;
  const text = "Deux candidats disent n’avoir reçu aucun support avant la formation ; à vérifier à la surveillance.";
  const { id: alertId } = await player.act("staff-yanis", raiseByHand, { habilitationId: other.habilitationId, text });
  const reason = "Point inscrit à la prochaine surveillance, déjà programmée.";
  await player.act("staff-yanis", snoozeAlert, { alertId, reason, until: addDays(player.today, 45) });
}

async function explain(ports: Ports, player: Player, alertId: string): Promise<void> {
  const reason =
    "Les deux derniers jurys sont sous le seuil. Quelles causes voyez-vous, et quelles actions engagez-vous ? Joignez votre analyse.";
  await player.act("staff-camille", askExplanations, { alertId, reason });
  player.wait(6);
  const [line] = (await ports.readings.alerts.list({ statuses: ["asked"] })).filter(({ id }) => id === alertId);
  const referent = line === undefined ? undefined : await referentOf(ports, line.organisationId);
  if (referent === undefined) return;
  const text =
    "Deux groupes en entreprise ont suivi une version raccourcie du module sur la vérification des sources. Nous rétablissons la durée prévue, et un examen blanc est proposé quinze jours avant chaque session.";
  await player.act(referent, giveExplanations, { alertId, text, attachments: [] });
}

async function referentOf({ states }: Ports, organisationId: string): Promise<string | undefined> {
  const { state } = await states.load(organisationStream, organisationId);
  const members = state.status === "registered" ? state.members : [];
  return members.find(({ role }) => role === "referent" || role === "legal_representative")?.personId;
}
