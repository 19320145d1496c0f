import type { Signal } from "../alerts/alert.events.ts";
import type { SurveillancePoint } from "../schemes/surveillance.model.ts";
import type { Day } from "../shared/calendar.ts";

interface Seen {
  readonly habilitationId: string;
  readonly on: Day;
}

/**
 * The alert that a gap raises the same day when the scheme says so: Qualiopi, or the declaration of activity and the
 * existence of the organisation (PS-01, PS-02, R-CHG-1); null for the other points.
 */
export function gapSignal(
  point: Pick<SurveillancePoint, "code" | "facts" | "sameDayAlert">,
  { habilitationId, on, surveillanceId }: Seen & { readonly surveillanceId: string },
): Signal | null {
  if (!point.sameDayAlert) return null;
  const kind = point.facts.includes("qualiopi") ? "qualiopi-lapsed" : "nda-lapsed";
  const facts = { surveillance: surveillanceId, point: point.code };
  return { habilitationId, kind, subject: "", facts, seen: { seenOn: on } };
}
