import { passwordHash } from "../src/adapters/identity/persons.ts";
import { handle } from "../src/application/handle.ts";
import type { Ports } from "../src/application/ports/ports.ts";
import { openRenewal } from "../src/application/renewals/openRenewal.ts";
import { openSurveillance } from "../src/application/surveillance/openSurveillance.ts";
import { habilis } from "../src/domain/access/actor.ts";
import { addDays, addMonths, type Day, daysBetween, startOf } from "../src/domain/shared/calendar.ts";
import { companies } from "../src/main/demo/companies.ts";
import { suspended } from "../src/main/demo/life.ts";
import { enterMembers, enterStaff } from "../src/main/demo/people.ts";
import { playerFrom } from "../src/main/demo/player.ts";
import { active, type Scene, type Story, stories } from "../src/main/demo/stories.ts";
import { Copies, type Wanted } from "./copies.ts";
import type { BenchHouse } from "./house.ts";

export const habilitations = 1_000_000;
/** Months of a term, over which the habilitations are spread: so many begin each day. */
const term = 36;
export const eachDay = Math.round(habilitations / 1096);
/** Times each file under way of the demonstration is there again. */
const underWay = 300;
const inProcedure = 1000;
/** Days before its date on which a surveillance opens, as the messages of the scheme have it. */
const ahead = 30;

interface Stage {
  readonly house: BenchHouse;
  readonly ports: Ports;
  readonly day: Day;
}

/** A million habilitations, those of the day with their whole streams, and the files that are under way. */
export async function fill(stage: Stage): Promise<void> {
  const { house, ports, day } = stage;
  await enterStaff(house.owner, playerFrom(ports, addMonths(day, -40)));
  const players = new Players(stage);
  const files: Wanted[] = [];
  for (const [months, from] of [
    [3, addDays(day, ahead)],
    [12, addDays(day, ahead)],
    [24, addDays(day, ahead)],
    [30, day],
  ] as const)
    files.push({ ...(await players.effectiveOn(addMonths(from, -months))), times: eachDay });
  for (const days of [0, ...toExpiry])
    files.push({ ...(await ending(stage, players, addDays(day, days))), times: eachDay });
  files.push(...(await remindedOfSurveillances(stage, players)), ...(await certificates(stage, players)));
  const suspending = (scene: Scene) => active(scene).then((id) => suspended(scene.player, scene.cast, id));
  files.push({ dossierId: await players.told(400, suspending), times: inProcedure });
  for (const { daysAgo, tell } of stories.filter((one) => one.daysAgo <= 100))
    files.push({ dossierId: await players.told(daysAgo, whole(tell)), times: underWay });
  const copies = new Copies(house);
  await copies.add(files.map((file) => (file.times === underWay ? file : { ...file, without: past })));
  await copies.spread(habilitations, { term, not: datesOf(day) });
}

/** A story, and at once what it keeps for later. */
const whole =
  (tell: Story["tell"]) =>
  async (scene: Scene): Promise<void> => {
    const epilogues: (() => Promise<void>)[] = [];
    await tell(scene, (epilogue) => void epilogues.push(epilogue));
    for (const epilogue of epilogues) await epilogue();
  };

/** What is over in a file that is habilitated. */
const past = ["audit", "briefing", "sitting"];

/** Days before the end of a term on which the messages of the scheme speak of its renewal (M-802, M-806). */
const toExpiry = [7, 30, 100, 120];

/** The days on which the habilitations of the day began: those that are only rows began on others. */
const datesOf = (day: Day): readonly Day[] => [
  ...[3, 12, 24].map((months) => addMonths(addDays(day, ahead), -months)),
  ...[30, 36].map((months) => addMonths(day, -months)),
  ...toExpiry.map((days) => addMonths(addDays(day, days), -term)),
];

/** Its term ends on that day, its renewal open and not filed. */
async function ending({ ports }: Stage, players: Players, on: Day): Promise<Told> {
  const told = await players.effectiveOn(addMonths(on, -term));
  const input = { habilitationId: told.dossierId, expiresOn: addMonths(told.found, term) };
  await byProduct(ports, { run: openRenewal, input }, addMonths(input.expiresOn, -6));
  return told;
}

/** The surveillances whose elements are awaited, on the days on which they are reminded of (M-602). */
async function remindedOfSurveillances({ ports, day }: Stage, players: Players): Promise<readonly Wanted[]> {
  const { dossierId, found } = await players.effectiveOn(addMonths(addDays(day, 10), -3));
  const dueOn = addMonths(found, 3);
  const window = { opensOn: dueOn, closesOn: addDays(dueOn, 15) };
  const input = { habilitationId: dossierId, surveillanceType: "S3", dueOn, ...window } as const;
  await byProduct(ports, { run: openSurveillance, input }, addDays(day, -20));
  return [7, 1, -1].map((days) => ({
    ...{ dossierId, times: eachDay },
    changing: (first, last) => `update deadlines set due_on = '${addDays(day, days)}'
      where what = 'surveillance-elements' and dossier_id between '${first}' and '${last}'`,
  }));
}

/** The certificates whose last day comes, or was yesterday (M-605, PS-02). */
async function certificates({ day }: Stage, players: Players): Promise<readonly Wanted[]> {
  const dossierId = await players.told(500, active);
  return [60, 30, 7, -1].map((days) => ({
    ...{ dossierId, times: eachDay },
    changing: (first, last) => `with kept as (insert into contents (hash, salt, body)
        select 'until ${days}', c.salt, jsonb_set(c.body, '{content,qualiopi,validUntil}', '"${addDays(day, days)}"')
        from contents c join dossiers d on d.content = c.hash where d.id = '${dossierId}' returning hash)
      update dossiers set content = (select hash from kept) where id between '${first}' and '${last}'`,
  }));
}

async function byProduct<I>(
  ports: Ports,
  act: Parameters<typeof handle<I, { id: string }>>[2],
  on: Day,
): Promise<void> {
  const request = {
    actor: habilis,
    at: startOf(on),
    commandId: ports.ids.next(),
    bodyHash: ports.ids.sha256(on),
    expected: null,
  };
  const outcome = await handle(ports, request, act);
  if (!outcome.ok) throw new Error(`Refused on ${on}: ${outcome.refusal.code}.`);
}

interface Told extends Pick<Wanted, "dossierId" | "dates"> {
  /** The day on which it took effect. */
  readonly found: Day;
}

/** Days from the opening of a dossier to its habilitation. */
const long = 60;
/** Months after its first day of every date of an habilitation. */
const months = [0, 3, 12, 24, 30, 33, term];

/** Plays stories of the demonstration, each by another company. */
class Players {
  private played = 0;
  private readonly stage: Stage;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  /** A story begun so many days before the day; gives its dossier. */
  async told(daysAgo: number, tell: (scene: Scene) => Promise<unknown>): Promise<string> {
    const { ports, house, day } = this.stage;
    const company = companies[this.played++];
    if (company === undefined) throw new Error("The demonstration has not companies enough.");
    const starts = addDays(day, -daysAgo);
    const members = await enterMembers(house.owner, company, await passwordHash("un mot de passe long"));
    const { scheme } = await ports.schemes.inForce("certifiag", starts);
    const cast = { company, scheme, manager: "staff-camille", auditor: "staff-helene", ...members };
    await tell({ player: playerFrom(ports, starts), cast, pool: house.owner });
    const { rows } = await house.owner.query<{ id: string }>("select id from dossiers where organisation_id = $1", [
      company.siren,
    ]);
    return rows[0]?.id ?? "";
  }

  /** An habilitation that took effect about a day, and the dates by which its copies took effect on it. */
  async effectiveOn(on: Day): Promise<Told> {
    const dossierId = await this.told(daysBetween(on, this.stage.day) + long, active);
    const { rows } = await this.stage.house.owner.query<{ on: Day }>(
      "select effective_on::text as on from habilitations where id = $1",
      [dossierId],
    );
    const found = rows[0]?.on ?? on;
    return { dossierId, found, dates: months.map((after) => [addMonths(found, after), addMonths(on, after)]) };
  }
}
