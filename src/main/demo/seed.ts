import type { Pool } from "pg";
import { passwordHash } from "../../adapters/identity/persons.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, dayOf } from "../../domain/shared/calendar.ts";
import { demoPassword } from "./accounts.ts";
import { companies } from "./companies.ts";
import { enterMembers, enterStaff } from "./people.ts";
import { playerFrom } from "./player.ts";
import { stories } from "./stories.ts";

/** Account managers share the dossiers. */
const managers = ["staff-camille", "staff-yanis"];
const auditors = ["staff-helene", "staff-thomas"];
const years = 4;

/** Four years of a certifier's life, played through the same use cases as the screens. */
export async function seedDemonstration(ports: Ports, pool: Pool): Promise<void> {
  const today = dayOf(await ports.clock.now());
  await enterStaff(pool, playerFrom(ports, addDays(today, -365 * years)));
  const hash = await passwordHash(demoPassword);
  for (const [rank, { daysAgo, tell }] of stories.entries()) {
    const company = companies[rank];
    if (company === undefined) throw new Error("There are more stories than organisations.");
    const player = playerFrom(ports, addDays(today, -daysAgo));
    const { scheme } = await ports.schemes.inForce("certifiag", player.today);
    const manager = managers[rank % managers.length] ?? "";
    const auditor = auditors[rank % auditors.length] ?? "";
    await tell({
      player,
      pool,
      cast: { company, scheme, manager, auditor, ...(await enterMembers(pool, company, hash)) },
    });
  }
}
