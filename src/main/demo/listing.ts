import { changesUntil } from "../../application/listing/readChanges.ts";
import { confirmChanges, reportChanges } from "../../application/listing/reportChanges.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { playerFrom } from "./player.ts";

/** Days after a change on which the exam manager declares it, then sees it in the published list. */
const [declared, seen] = [18, 52];
const manager = "staff-marc";

/** The changes of the list were declared to France compétences as they came; the last one waits, the one before is not seen yet (R-LIST-1). */
export async function declareList(ports: Ports, today: Day): Promise<void> {
  const known = (await changesUntil(ports, today)).toSorted((one, other) => one.on.localeCompare(other.on));
  const [before, last] = known.slice(-2);
  for (const change of known) {
    const { habilitationId, key, on } = change;
    if (change === last) continue;
    const reportedOn = addDays(on, declared);
    const confirmedOn = addDays(on, seen);
    const changes = [{ habilitationId, key }];
    if (reportedOn > addDays(today, -declared)) continue;
    await playerFrom(ports, reportedOn).act(manager, reportChanges, { changes, reportedOn, reference: "" });
    if (confirmedOn < today && change !== before)
      await playerFrom(ports, confirmedOn).act(manager, confirmChanges, { changes, confirmedOn });
  }
}
