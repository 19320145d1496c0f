import { may } from "../../domain/access/permissions.ts";
import { standingOn } from "../../domain/activity/session.standing.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { endingOf, openSuspension } from "../../domain/habilitations/periods.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { SessionLine } from "../ports/activity.readings.ts";
import type { Asking } from "../query.ts";
import { scopeInWords } from "./scopeInWords.ts";

/** A session as lists show it, with where it stands today. */
const lineOn = (today: Day) => (line: SessionLine) => ({ ...line, standing: standingOn(line, today) });

const words = (list: string): readonly string[] => list.split(",").filter((word) => word !== "");

/** The sessions that somebody may read: all for the staff, its own for an organisation. */
export const listSessions = async (
  { ports, actor, today }: Asking,
  { search, standing, remark }: { readonly search: string; readonly standing: string; readonly remark: string },
) => {
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  const filter = { search, standings: words(standing), remarks: words(remark) };
  const lines = await ports.readings.activity.list(
    { ...filter, ...(actor.staff.length > 0 ? {} : { organisations: own }) },
    today,
  );
  return done({ count: lines.length, sessions: lines.map(lineOn(today)) });
};

/** The sessions of one habilitation, what a new one is chosen from, and why one cannot be declared today. */
export const readHabilitationSessions = async (
  asking: Asking,
  { habilitationId }: { readonly habilitationId: string },
) => {
  const { ports, actor, today } = asking;
  const { state, position } = await ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.grant, "habilitation.read");
  if (denied !== null) return refused(denied);
  const { rulebook } = await schemeOf(ports, state);
  const lines = await ports.readings.activity.ofHabilitation(habilitationId);
  const { declarationDaysBefore, headcountDaysAfter } = rulebook.sessions;
  return done({
    ...{ position, habilitationId, number: state.grant.number },
    sessions: lines.map(lineOn(today)),
    choices: { ...(await scopeInWords(ports, state)), modalities: modalitiesOf(state) },
    rules: { declarationDaysBefore, headcountDaysAfter },
    declares: may(actor, "activity.declare", state.grant) === null,
    closed: closedFor(state, today),
    from: state.grant.effectiveOn,
    until: endingOf(state).on,
  });
};

const modalitiesOf = ({ scope }: Granted) =>
  (["on_site", "distance", "e_learning"] as const).map((id) => ({ id, accepted: scope.modalities.includes(id) }));

/** Why no session can be declared today; null when one can. */
function closedFor(state: Granted, today: Day): "suspended" | "over" | null {
  if (endingOf(state).on <= today) return "over";
  return openSuspension(state) === null ? null : "suspended";
}
