import type { UseCase } from "../handle.ts";
import { refused } from "../outcome.ts";
import { change } from "./forChange.ts";
import { takeEffect } from "./takeEffect.ts";

interface Reasoned {
  readonly reason: string;
}

/** Something is missing: the organisation completes it. */
export const sendBackChange = change<Reasoned>("change.review", ({ reason }, work) => ({
  ...{ type: "SendBackChange", reason: reason === "" ? null : work.content(reason) },
}));

/** In order, what it changes of the scope is for a decision maker (R-SCOPE-1). */
export const proposeChange = change<Reasoned & { readonly covered: readonly string[] }>(
  "change.review",
  ({ reason, covered }, work) => ({
    ...{ type: "ProposeChange", opinion: reason === "" ? null : work.content(reason), covered },
  }),
);

const accepting = change<Reasoned>("change.review", ({ reason }, work) => ({
  ...{ type: "AcceptChange", reason: reason === "" ? null : work.content(reason), grounds: [] },
}));

export const refuseChange = change<Reasoned>("change.review", ({ reason }, work) => ({
  ...{ type: "RefuseChange", reason: reason === "" ? null : work.content(reason) },
}));

/** Accepted, or taken note of when it is a loss; what describes the organisation takes effect in the same act. */
export const acceptChange: UseCase<Reasoned & { readonly changeId: string }, { id: string }> = async (work, input) => {
  const accepted = await accepting(work, input);
  if (!accepted.ok) return accepted;
  const refusal = await takeEffect(work, input.changeId);
  return refusal === null ? accepted : refused(refusal);
};
