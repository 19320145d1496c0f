import { closeAlert } from "../../application/alerts/actOnAlert.ts";
import { signalAlert } from "../../application/alerts/raiseAlert.ts";
import { hashedId } from "../../application/hashedId.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { playerFrom } from "./player.ts";

/** How long ago an alert was looked at in time by whoever holds it, in days. */
const long = 60;
const manager = "staff-camille";

/** As far back as certificates lapsed in the time that the demonstration tells, in days. */
const past = 1200;

/** The certificates that lapsed in the time that is told raised their alert the day after, as the pass of each day does. */
export async function raiseLapses(ports: Ports, today: Day): Promise<void> {
  const days = Array.from({ length: past }, (_, n) => addDays(today, -1 - n));
  const id = (...names: readonly string[]): string => hashedId(ports.ids.sha256(JSON.stringify(["lapse", ...names])));
  const lapsed = await ports.readings.alerts.qualiopiUntil(days, { after: null, limit: 500 });
  for (const { habilitationId, validUntil } of lapsed) {
    const { now, today: seenOn } = playerFrom(ports, addDays(validUntil, 1));
    await signalAlert(
      { ports, at: now, id },
      { habilitationId, kind: "qualiopi-lapsed", subject: "", facts: { validUntil }, seen: { seenOn } },
    );
  }
}

/** The alerts of long ago were looked at in their time: what was found was corrected. */
export async function settleAlerts(ports: Ports, today: Day): Promise<void> {
  const open = await ports.readings.alerts.list({ statuses: ["open"] });
  for (const { id: alertId, raisedOn } of open.filter((one) => one.raisedOn < addDays(today, -long)))
    await playerFrom(ports, addDays(raisedOn, 21)).act(manager, closeAlert, {
      ...{ alertId, outcome: "corrected" },
      reason: "Expliqué par l’organisme et corrigé ; les sessions et les pages suivantes sont en ordre.",
    });
}
