import type { Day } from "../../domain/shared/calendar.ts";
import { isLateOn, standingOn } from "../../domain/surveillance/surveillance.standing.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { SurveillanceLine } from "../ports/surveillances.readings.ts";
import type { Asking } from "../query.ts";

const lineOn = (today: Day) => (line: SurveillanceLine) => ({
  ...line,
  ...{ standing: standingOn(line), overdue: isLateOn(line, today) },
});

/** The surveillances that somebody may read: all for the staff, its own for an organisation. */
export const listSurveillances = async (
  { ports, actor, today }: Asking,
  { search, standing, late }: { readonly search: string; readonly standing: string; readonly late: boolean },
) => {
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  const { count, rows } = await ports.readings.surveillances.list({
    ...{ search, standings: standing.split(",").filter((word) => word !== "") },
    ...(late ? { lateOn: today } : {}),
    ...(actor.staff.length > 0 ? {} : { organisations: own }),
  });
  return done({ count, surveillances: rows.map(lineOn(today)) });
};

/** How many surveillances that somebody may read stand so, and how many of them are late: the same as the list counts. */
export const tallySurveillances = async ({ ports, actor, today }: Asking) =>
  await ports.readings.surveillances.tally(
    today,
    actor.staff.length > 0 ? undefined : actor.memberships.map(({ organisationId }) => organisationId),
  );

/** The surveillances of one habilitation, the first due first. */
export const readHabilitationSurveillances = async (
  asking: Asking,
  { habilitationId }: { readonly habilitationId: string },
) => {
  const { ports, today } = asking;
  const { state } = await ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.grant, "habilitation.read");
  if (denied !== null) return refused(denied);
  const lines = await ports.readings.surveillances.ofHabilitation(habilitationId);
  return done({ surveillances: lines.map(lineOn(today)) });
};
