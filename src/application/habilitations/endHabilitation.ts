import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { letGo, schemeOf } from "./forHabilitation.ts";
import { habilitationStream } from "./habilitation.stream.ts";

/** Notes for its organisation that an habilitation is over, on the day its final status begins. */
export const endHabilitation: UseCase<{ readonly habilitationId: string }, { id: string }> = async (
  work,
  { habilitationId: id },
) => {
  const { state } = await work.ports.states.load(habilitationStream, id);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const refusal = await letGo(work, { id, state, scheme: await schemeOf(work.ports, state) });
  return refusal === null ? done({ id }) : refused(refusal);
};
