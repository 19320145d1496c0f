import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Query } from "../query.ts";
import { feedStream } from "./feed.stream.ts";

/** Makes the address of one’s own calendar, in the place of the former one. */
export const openFeed: UseCase<{ readonly secret: string }, { id: string }> = async (work, { secret }) => {
  const secretHash = work.ports.ids.sha256(secret);
  const owner = await work.ports.readings.programme.feedOwner(secretHash);
  // One address opens one calendar: a secret that somebody else has is no secret.
  if (owner !== null && owner !== work.actor.id) return refused({ code: "feed/same-secret" });
  const found = await work.load(feedStream, work.actor.id);
  const refusal = work.decide(found, { type: "OpenFeed", secretHash }, null);
  return refusal === null ? done({ id: work.actor.id }) : refused(refusal);
};

/** Closes the address of one’s own calendar. */
export const closeFeed: UseCase<unknown, { id: string }> = async (work) => {
  const found = await work.load(feedStream, work.actor.id);
  const refusal = work.decide(found, { type: "CloseFeed" }, null);
  return refusal === null ? done({ id: work.actor.id }) : refused(refusal);
};

/** Whether one’s own calendar has an address, and since when. */
export const readFeed: Query<unknown, { readonly position: number; readonly openedAt: string | null }> = async ({
  ports,
  actor,
}) => {
  const { state, position } = await ports.states.load(feedStream, actor.id);
  return done({ position, openedAt: state.status === "open" ? state.openedAt : null });
};
