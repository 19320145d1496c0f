import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { Asking } from "../query.ts";

/** The renewals that somebody may read: all for the staff, its own for an organisation. */
export const listRenewals = async (
  { ports, actor }: Asking,
  { search, status }: { readonly search: string; readonly status: string },
) => {
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  const lines = await ports.readings.renewals.list({
    search,
    ...(actor.staff.length > 0 ? {} : { organisations: own }),
  });
  const wanted = status.split(",").filter((word) => word !== "");
  const shown = lines.filter((line) => wanted.length === 0 || wanted.includes(line.status));
  return done({ count: shown.length, renewals: shown });
};

/** The renewals of one habilitation, the last first. */
export const readHabilitationRenewals = async (
  asking: Asking,
  { habilitationId }: { readonly habilitationId: string },
) => {
  const { ports } = asking;
  const { state } = await ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.grant, "habilitation.read");
  if (denied !== null) return refused(denied);
  return done({ renewals: await ports.readings.renewals.ofHabilitation(habilitationId) });
};
