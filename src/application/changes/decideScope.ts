import { scopeEffect } from "../../domain/changes/change.kinds.ts";
import type { ChangedItem } from "../../domain/habilitations/scope.events.ts";
import { onHabilitation } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { stated, type TypedGround } from "../habilitations/sanction.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { publishScope } from "../register/publishScope.ts";
import { changeStream } from "./change.stream.ts";
import { changeFacts } from "./changeFacts.ts";

interface Decided {
  readonly habilitationId: string;
  readonly direction: "add" | "remove";
  readonly items: readonly ChangedItem[];
  readonly changeId: string | null;
  readonly grounds: readonly TypedGround[];
}

const changeScope = onHabilitation<Decided>("change.decide", ({ direction, items, changeId, grounds }, work) => ({
  ...{ type: "ChangeScope", direction, items, changeId, grounds: stated(work, { grounds }) },
}));

/** The decision on what a declared change adds to the scope or removes from it: both in one act, and the register follows (R-SCOPE-1). */
export const decideChange: UseCase<
  { readonly changeId: string; readonly grounds: readonly TypedGround[] },
  { id: string }
> = async (work, { changeId, grounds }) => {
  const found = await work.load(changeStream, changeId);
  if (found.state.status === "none") return refused({ code: "access/not-found" });
  const { habilitationId, kind, item } = found.state.declared;
  const effect = scopeEffect(kind);
  if (effect === null || item === null) return refused({ code: "change/nothing-to-decide" });
  const { direction, part } = effect;
  const items = [{ part, value: item.value, words: direction === "add" ? item.words : null }];
  const decided = await changeScope(work, { habilitationId, direction, items, changeId, grounds });
  if (!decided.ok) return decided;
  const { state } = await work.ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const reason = work.content(grounds.map(({ detail }) => detail).join("\n\n"));
  const command = { type: "AcceptChange", reason, grounds: stated(work, { grounds }) } as const;
  const refusal = work.decide(found, command, await changeFacts(work, state, { decidesScope: true }));
  if (refusal !== null) return refused(refusal);
  await publishScope(work, { habilitationId, dossierId: state.grant.dossierId }, { direction, items });
  return done({ id: changeId });
};

/** The certifier reduces the scope of itself: an establishment, a programme, a modality, the acceptance of a trainer (PER-02). */
export const reduceScope: UseCase<
  {
    readonly habilitationId: string;
    readonly items: readonly Pick<ChangedItem, "part" | "value">[];
    readonly grounds: readonly TypedGround[];
  },
  { id: string }
> = async (work, { habilitationId, grounds, ...given }) => {
  const items = given.items.map((item) => ({ ...item, words: null }));
  const decided = await changeScope(work, { habilitationId, direction: "remove", items, changeId: null, grounds });
  if (!decided.ok) return decided;
  const { state } = await work.ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  await publishScope(work, { habilitationId, dossierId: state.grant.dossierId }, { direction: "remove", items });
  return decided;
};
