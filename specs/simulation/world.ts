import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { passwordHash } from "../../src/adapters/identity/persons.ts";
import { sealOf } from "../../src/adapters/postgres/contents.postgres.ts";
import type { ReadingPool } from "../../src/adapters/postgres/pool.ts";
import type { Ids, Ports } from "../../src/application/ports/ports.ts";
import type { Actor } from "../../src/domain/access/actor.ts";
import { addDays, type Day, type Moment, moment } from "../../src/domain/shared/calendar.ts";
import { type Lots, lotsOf } from "../../src/domain/shared/draw.ts";
import { checkSiren, checkSiret } from "../../src/domain/shared/identifiers.ts";
import { composePorts } from "../../src/main/compose.ts";
import { type Company, companies } from "../../src/main/demo/companies.ts";
import { enterMembers, enterStaff } from "../../src/main/demo/people.ts";
import { type Player, playerFrom } from "../../src/main/demo/player.ts";
import { Days, type Until } from "./days.ts";
import { Invariants } from "./invariants.ts";
import { live } from "./lives.ts";
import { declareTheList, declineDigests } from "./office.ts";
import { type Staffing, Workers } from "./workers.ts";

export interface Simulated extends Staffing {
  readonly url: string;
  readonly pool: ReadingPool;
  readonly owner: Pool;
  readonly dataDir: string;
  readonly seed: string;
  readonly organisations: number;
  /** Days over which they apply. */
  readonly spread: number;
  readonly from: Day;
  readonly until: Day;
}

/** What was lived. */
export interface Lived {
  /** The whole log, stream by stream: every byte of a fact, and of those before it, is in its SHA-256. */
  readonly log: readonly string[];
  /** Every mail, with the day on which it left: a reminder that left twice, late, or never, makes another list. */
  readonly mails: readonly string[];
  readonly days: number;
  readonly killed: number;
}

/** Lives many organisations day by day; throws on the first day on which something that must always be true is not. */
export async function simulate(asked: Simulated): Promise<Lived> {
  const { owner, pool, dataDir, seed, from, until } = asked;
  const days = new Days(from);
  const clock = { now: async (): Promise<Moment> => moment(`${days.today}T20:00:00Z`) };
  const ports = seeded(composePorts(pool, dataDir, clock), seed);
  const lots = lotsOf(hash(`${seed} lives`));
  const workers = new Workers(
    { url: asked.url, dataDir, clock, altered: (own) => ({ ...own, contents: sealedBy(own, seed) }) },
    owner,
    { ...asked, lots: lotsOf(hash(`${seed} kills`)) },
  );
  const { rows } = await owner.query<{ installed: number }>("select coalesce(max(seq), 0) as installed from events");
  const eve = playerFrom(ports, addDays(from, -1));
  await enterStaff(owner, eve);
  await declineDigests(eve);
  await workers.catchUp();
  const password = await passwordHash("un mot de passe long");
  for (let rank = 0; rank < asked.organisations; rank++) {
    const starts = addDays(from, lots(asked.spread));
    await days.begin(rank, (wait) => lifeOf({ asked, ports, lots, password, wait }, { rank, starts }));
  }
  await days.begin(asked.organisations, (wait) => declareTheList(patient(playerFrom(ports, from), wait), until));
  const invariants = new Invariants(ports, owner);
  let lived = 0;
  for (let day = days.next(); day !== null && day <= until; day = days.next()) {
    days.today = day;
    await workers.catchUp();
    await days.goOn(day);
    await workers.catchUp();
    const wrong = await invariants.broken(day);
    if (wrong.length > 0) throw new Error(`Seed ${seed}, ${day}:\n${wrong.join("\n")}`);
    lived += 1;
  }
  await workers.end();
  const log = await logOf(owner, rows[0]?.installed ?? 0);
  return { log, mails: await mailsOf(owner), days: lived, killed: workers.killed };
}

interface Stage {
  readonly asked: Simulated;
  readonly ports: Ports;
  readonly lots: Lots;
  /** The one hash of all their passwords: making it is slow by design. */
  readonly password: string;
  readonly wait: Until;
}

async function lifeOf(
  { asked, ports, lots, password, wait }: Stage,
  { rank, starts }: { readonly rank: number; readonly starts: Day },
): Promise<void> {
  const company = companyOf(rank);
  const members = await enterMembers(asked.owner, company, password);
  const player = patient(playerFrom(ports, starts), wait);
  const { scheme } = await ports.schemes.inForce("certifiag", starts);
  const cast = { company, scheme, manager: "staff-camille", auditor: "staff-helene", ...members };
  await live({ player, cast, pool: asked.owner, ports, lots, end: asked.until });
}

/** Somebody who acts only once the day has come. */
function patient(player: Player, wait: Until): Player {
  return {
    async act(by, run, input) {
      await wait(player.today);
      return await player.act(by, run, input);
    },
    async ask(by, query, input) {
      await wait(player.today);
      return await player.ask(by, query, input);
    },
    id: () => player.id(),
    wait: (days) => player.wait(days),
    get today() {
      return player.today;
    },
    get now() {
      return player.now;
    },
  };
}

/** The companies of the demonstration, then as many more as are asked for, each with its own SIREN and address. */
function companyOf(rank: number): Company {
  const model = companies[rank % companies.length];
  if (model === undefined) throw new Error("A company is needed.");
  if (rank < companies.length) return model;
  const siren = firstAfter(800_000_000 + rank * 40, (number) => checkSiren(number).valid);
  const siret = firstAfter(Number(siren) * 100_000, (number) => checkSiret(number).valid);
  return { ...model, siren, siret, slug: `${model.slug}-${rank}` };
}

function firstAfter(from: number, isOne: (number: string) => boolean): string {
  for (let n = from; ; n++) if (isOne(String(n))) return String(n);
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Identifiers and secrets that the seed gives, in the order in which they are asked for. */
function seededIds(seed: string): Pick<Ids, "next" | "secret"> {
  let asked = 0;
  const next = (): string => {
    const made = hash(`${seed} ${++asked}`);
    const time = asked.toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${made.slice(0, 3)}-8${made.slice(3, 6)}-${made.slice(6, 18)}`;
  };
  return {
    next,
    secret: (bytes) =>
      hash(`${seed} secret ${++asked}`)
        .repeat(Math.ceil(bytes / 32))
        .slice(0, 2 * bytes),
  };
}

/** The same ports, in which nothing is left to chance. */
function seeded(ports: Ports, seed: string): Ports {
  const ids = seededIds(seed);
  const seal: Ports["contents"]["seal"] = (body) => {
    const salt = ids.secret(16);
    return { hash: sealOf(body, salt), salt };
  };
  return {
    ...ports,
    ids: { ...ports.ids, ...ids },
    contents: { ...ports.contents, seal },
    people: { ...ports.people, actor: rememberedActors(ports.people.actor) },
  };
}

/** What people may do is asked until they have a function, which nobody here changes. */
function rememberedActors(actor: Ports["people"]["actor"]): Ports["people"]["actor"] {
  const known = new Map<string, Actor>();
  return async (id) => {
    const found = known.get(id) ?? (await actor(id));
    if (found.staff.length + found.memberships.length > 0) known.set(id, found);
    return found;
  };
}

/** The same words, sealed by any worker, in whatever order they work, bear the same seal. */
function sealedBy({ contents }: Ports, seed: string): Ports["contents"] {
  const seal: Ports["contents"]["seal"] = (body) => {
    const salt = hash(`${seed} ${JSON.stringify(body)}`).slice(0, 32);
    return { hash: sealOf(body, salt), salt };
  };
  return { ...contents, seal };
}

/** What was written since the installation, whose own facts bear the time of the machine. */
async function logOf(owner: Pool, installed: number): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(
    `select concat_ws(' ', stream, position, type, actor, at, payload, encode(hash, 'hex')) as line from events
      where seq > $1 order by stream, position`,
    [installed],
  );
  return rows.map(({ line }) => line);
}

async function mailsOf(owner: Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(
    `select concat_ws(' ', at::date, code, about, recipient, md5(text)) as line from mails order by at::date, code, about, recipient, text`,
  );
  return rows.map(({ line }) => line);
}
