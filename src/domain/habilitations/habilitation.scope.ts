import { appealOn } from "../schemes/statedGrounds.ts";
import { dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import { founded } from "./habilitation.checks.ts";
import type { Scope } from "./habilitation.events.ts";
import type { ChangeScope, HabilitationFacts, HabilitationRefusal } from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import { openSuspension } from "./periods.ts";
import type { ChangedItem, ScopeChanged } from "./scope.events.ts";

/** Adds or removes what the decision names, and nothing else; a part is never left empty (R-SCOPE-1). */
export function changeScope(
  command: ChangeScope,
  state: Granted,
  facts: HabilitationFacts,
): Decision<ScopeChanged, HabilitationRefusal> {
  const { by, at, direction, items, changeId } = command;
  const decision = founded(command, direction === "add" ? "extend_scope" : "reduce_scope", facts);
  if (!decision.ok) return refuse(decision.refusal);
  if (direction === "add" && openSuspension(state) !== null)
    return refuse({ code: "habilitation/no-extension-while-suspended" });
  const refusal = direction === "add" ? alreadyCovered(items, state) : notRemovable(items, state);
  if (refusal !== null) return refuse(refusal);
  const { grounds } = decision;
  const appeal = appealOn(grounds, facts.grounds, facts.rules.decision.appealDays);
  return accept({
    ...{ type: "ScopeChanged", by, at, direction, items, grounds, changeId, effectiveOn: dayOf(at), appeal },
  });
}

const covers = ({ scope }: Granted, { part, value }: ChangedItem): boolean => scope[part].includes(value);

const alreadyCovered = (items: readonly ChangedItem[], state: Granted): HabilitationRefusal | null =>
  items.length === 0 || items.some((item) => covers(state, item)) ? { code: "habilitation/scope-unchanged" } : null;

function notRemovable(items: readonly ChangedItem[], state: Granted): HabilitationRefusal | null {
  if (items.length === 0 || items.some((item) => !covers(state, item))) return { code: "habilitation/scope-unchanged" };
  const left = scopeWith(state.scope, "remove", items);
  const parts = partsOf.filter((part) => left[part].length === 0);
  return parts.length === 0 ? null : { code: "habilitation/scope-empty", parts };
}

const partsOf = ["establishments", "programmes", "modalities", "trainers"] as const satisfies readonly (keyof Scope)[];

/** A scope once something was added to it or removed from it. */
export function scopeWith(scope: Scope, direction: "add" | "remove", items: readonly ChangedItem[]): Scope {
  const valuesOf = (part: keyof Scope): readonly string[] => {
    const values = items.filter((item) => item.part === part).map(({ value }) => value);
    return direction === "add" ? [...scope[part], ...values] : scope[part].filter((value) => !values.includes(value));
  };
  return {
    establishments: valuesOf("establishments"),
    programmes: valuesOf("programmes"),
    modalities: valuesOf("modalities"),
    trainers: valuesOf("trainers"),
  };
}
