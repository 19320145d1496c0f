import { changesUntil } from "../../application/listing/readChanges.ts";
import { confirmChanges, reportChanges } from "../../application/listing/reportChanges.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { playerFrom } from "./player.ts";

/** Days after a change on which the exam manager declares it, then sees it in the published list. */
const [declared, seen] = [18, 52];
const manager = "staff-marc";

/** The changes of the list were declared to France compétences as they came; the last ones wait (R-LIST-1). */
export async function declareList(ports: Ports, today: Day): Promise<void> {
  for (const { habilitationId, key, on } of await changesUntil(ports, today)) {
    const reportedOn = addDays(on, declared);
    const confirmedOn = addDays(on, seen);
    const changes = [{ habilitationId, key }];
    if (reportedOn > addDays(today, -declared)) continue;
    await playerFrom(ports, reportedOn).act(manager, reportChanges, { changes, reportedOn, reference: "" });
    if (confirmedOn < today)
      await playerFrom(ports, confirmedOn).act(manager, confirmChanges, { changes, confirmedOn });
  }
}
