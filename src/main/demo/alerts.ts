import { closeAlert } from "../../application/alerts/actOnAlert.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { playerFrom } from "./player.ts";

/** How long ago an alert was looked at in time by whoever holds it, in days. */
const long = 60;
const manager = "staff-camille";

/** The alerts of long ago were looked at in their time: what was found was corrected. */
export async function settleAlerts(ports: Ports, today: Day): Promise<void> {
  const open = await ports.readings.alerts.list({ statuses: ["open"] });
  for (const { id: alertId, raisedOn } of open.filter((one) => one.raisedOn < addDays(today, -long)))
    await playerFrom(ports, addDays(raisedOn, 21)).act(manager, closeAlert, {
      ...{ alertId, outcome: "corrected" },
      reason: "Expliqué par l’organisme et corrigé ; les sessions et les pages suivantes sont en ordre.",
    });
}
