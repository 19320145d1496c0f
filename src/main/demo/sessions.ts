import { declareSession } from "../../application/activity/declareSession.ts";
import { reportHeadcount } from "../../application/activity/followSession.ts";
import { organisationStream } from "../../application/organisations/organisation.stream.ts";
import type { HabilitationLine } from "../../application/ports/habilitations.readings.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, type Day, daysBetween } from "../../domain/shared/calendar.ts";
import { playerFrom } from "./player.ts";

/** Days from the effective day to the first session, then from one to the next. */
const before = 31;
const every = 77;
/** Sessions older than this are not played: the demonstration stays quick to load. */
const oldest = 420;
const length = 4;
/** Days before its first one when a session is declared in time. */
const lead = 24;

/** The sessions of the habilitations that run: those that are over with their headcount, then one running or to come (R-ACT-1). */
export async function playSessions(ports: Ports, today: Day): Promise<void> {
  const running = await ports.readings.habilitations.list({ search: "", statuses: ["active"] }, today);
  await Promise.all(running.map((one, rank) => playOf(ports, one, { rank, today })));
}

interface At {
  readonly rank: number;
  readonly today: Day;
}

async function playOf(ports: Ports, habilitation: HabilitationLine, { rank, today }: At): Promise<void> {
  const by = await referentOf(ports, habilitation.organisationId);
  const starts = startsOf(habilitation.effectiveOn, today);
  for (const [n, from] of starts.entries()) {
    const odd = (rank + n) % 4 === 3 && from <= today;
    const id = await declare(ports, habilitation, { by, from, odd, n });
    const told = daysBetween(addDays(from, length), today) > 12;
    if (told) await report(ports, id, { by, on: addDays(from, length + (odd ? 11 : 3)), odd });
  }
}

/** Mondays, from the first session to one that is still to come. */
function startsOf(effectiveOn: Day, today: Day): readonly Day[] {
  const starts: Day[] = [];
  for (let day = monday(addDays(effectiveOn, before)); day <= addDays(today, lead); day = monday(addDays(day, every)))
    if (daysBetween(day, today) < oldest) starts.push(day);
  return starts;
}

const monday = (day: Day): Day => addDays(day, (8 - Temporal.PlainDate.from(day).dayOfWeek) % 7);

/** Who answers for an organisation day to day. */
export async function referentOf({ states }: Ports, organisationId: string): Promise<string> {
  const { state } = await states.load(organisationStream, organisationId);
  const members = state.status === "registered" ? state.members : [];
  const found = members.find(({ role }) => role === "referent") ?? members[0];
  if (found === undefined) throw new Error(`Nobody belongs to the organisation ${organisationId}.`);
  return found.personId;
}

interface Declared {
  readonly by: string;
  readonly from: Day;
  /** One in four is declared late, with somebody who is not accepted yet. */
  readonly odd: boolean;
  readonly n: number;
}

async function declare(ports: Ports, { id, effectiveOn }: HabilitationLine, { by, from, odd, n }: Declared) {
  const declaredOn = addDays(from, odd ? -6 : -lead);
  const player = playerFrom(ports, declaredOn > effectiveOn ? declaredOn : effectiveOn);
  const remote = n % 2 === 1;
  const session = await player.act(by, declareSession, {
    ...{ habilitationId: id, from, until: addDays(from, length), modalities: [remote ? "distance" : "on_site"] },
    where: remote ? "Classe virtuelle : https://classe.exemple.fr/session" : "Salle Lovelace, au siège",
    ...{ trainers: ["t1"], others: odd ? "Nora Vasseur, en remplacement" : "", programme: `${id}/1` },
    expected: 6 + (n % 4),
  });
  return session.id;
}

interface Told {
  readonly by: string;
  readonly on: Day;
  readonly odd: boolean;
}

async function report(ports: Ports, sessionId: string, { by, on, odd }: Told): Promise<void> {
  await playerFrom(ports, on).act(by, reportHeadcount, {
    ...{ sessionId, prepared: 7, enrolled: odd ? 5 : 6, gaveUp: 1 },
    explanation: odd ? "Un abandon en cours de session, pour raison de santé." : "",
  });
}
