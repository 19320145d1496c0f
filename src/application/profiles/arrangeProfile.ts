import type { DeclinableMessage } from "../../domain/profiles/profile.decide.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Query } from "../query.ts";
import { profileStream } from "./profile.stream.ts";

/** Stops, or takes up again, a comfort message for oneself. */
export const arrangeMessage: UseCase<
  { readonly code: DeclinableMessage; readonly wanted: boolean },
  { id: string }
> = async (work, { code, wanted }) => {
  const found = await work.load(profileStream, work.actor.id);
  const refusal = work.decide(found, { type: wanted ? "WantMessage" : "DeclineMessage", code }, null);
  return refusal === null ? done({ id: work.actor.id }) : refused(refusal);
};

/** The comfort messages that the person who asks does without. */
export const readProfile: Query<unknown, { readonly position: number; readonly declined: readonly string[] }> = async ({
  ports,
  actor,
}) => {
  const { state, position } = await ports.states.load(profileStream, actor.id);
  return done({ position, declined: state.declined });
};
