import type { Pool } from "pg";
import { passwordHash } from "../../adapters/identity/persons.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, type Day, dayOf } from "../../domain/shared/calendar.ts";
import { demoPassword } from "./accounts.ts";
import { raiseLapses, settleAlerts } from "./alerts.ts";
import { observeAuditors } from "./auditors.ts";
import { companies } from "./companies.ts";
import { complain } from "./complaints.ts";
import { declareList } from "./listing.ts";
import { enterMembers, enterStaff } from "./people.ts";
import { playerFrom } from "./player.ts";
import { playPublications } from "./publications.ts";
import { playResults } from "./results.ts";
import { playSessions } from "./sessions.ts";
import { type Afterwards, type Story, stories } from "./stories.ts";
import { playSurveillances } from "./surveillances.ts";

/** Account managers share the dossiers. */
const managers = ["staff-camille", "staff-yanis"];
const auditors = ["staff-helene", "staff-thomas"];
const years = 4;

/** Stories told at the same time, one a connection; each has its own organisation. */
const voices = 8;

/** Four years of a certifier's life, played through the same use cases as the screens. */
export async function seedDemonstration(ports: Ports, pool: Pool): Promise<void> {
  const today = dayOf(await ports.clock.now());
  const start = playerFrom(ports, addDays(today, -365 * years));
  await enterStaff(pool, start, { "staff-thomas": addDays(today, 26) });
  const hash = await passwordHash(demoPassword);
  const waiting = [...stories.entries()];
  const epilogues: (() => Promise<void>)[] = [];
  const afterwards: Afterwards = (epilogue) => void epilogues.push(epilogue);
  const tellOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [rank, story] = next;
      await tellOne({ ports, pool, hash, afterwards }, story, { rank, today });
    }
  };
  await Promise.all(Array.from({ length: voices }, tellOn));
  await observeAuditors(ports, today);
  await playSessions(ports, today);
  await playSurveillances(ports, today);
  await playPublications(ports, today);
  await raiseLapses(ports, today);
  await settleAlerts(ports, today);
  await playResults(ports, today);
  for (const epilogue of epilogues) await epilogue();
  await complain(ports, today);
  await declareList(ports, today);
}

interface Stage {
  readonly ports: Ports;
  readonly pool: Pool;
  readonly hash: string;
  readonly afterwards: Afterwards;
}

async function tellOne(
  { ports, pool, hash, afterwards }: Stage,
  { daysAgo, tell }: Story,
  at: { readonly rank: number; readonly today: Day },
): Promise<void> {
  const { rank, today } = at;
  const company = companies[rank];
  if (company === undefined) throw new Error("There are more stories than organisations.");
  const player = playerFrom(ports, addDays(today, -daysAgo));
  const { scheme } = await ports.schemes.inForce("certifiag", player.today);
  const manager = managers[rank % managers.length] ?? "";
  const auditor = auditors[rank % auditors.length] ?? "";
  const members = await enterMembers(pool, company, hash);
  await tell({ player, pool, cast: { company, scheme, manager, auditor, ...members } }, afterwards);
}
