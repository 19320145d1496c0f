import type { PeopleSituation } from "../../domain/habilitations/procedure.events.ts";
import { emailProblem } from "../../domain/shared/identifiers.ts";
import type { UseCase } from "../handle.ts";
import { refused } from "../outcome.ts";
import { onHabilitation } from "./forHabilitation.ts";
import { written } from "./sanction.ts";

/** Addresses to which the same words are written. */
export interface ToldGroup {
  readonly situation: PeopleSituation;
  readonly addresses: readonly string[];
}

interface Telling {
  readonly habilitationId: string;
  readonly groups: readonly ToldGroup[];
  /** What is added for everybody, or why nobody is to be told. */
  readonly text: string;
}

const tellGroups = onHabilitation<Telling>("habilitation.notify", ({ groups, text }, work) => ({
  ...{ type: "TellPeople", text: written(work, text) },
  groups: groups.map(({ situation, addresses }) => ({ situation, people: addresses.length })),
  addresses: groups.length === 0 ? null : work.content(groups),
}));

/** How many wrong addresses a refusal names. */
const named = 5;

/** Writes to the people in training or enrolled, each once, in the words of the first group that has their address (R-EFF-1). */
export const tellPeople: UseCase<Telling, { id: string }> = async (work, { groups, ...rest }) => {
  const typed = groups.map(({ situation, addresses }) => ({
    situation,
    addresses: addresses.map((address) => address.trim()).filter((address) => address !== ""),
  }));
  const wrong = typed.flatMap(({ addresses }) => addresses.filter((address) => emailProblem(address) !== null));
  if (wrong.length > 0) return refused({ code: "habilitation/address-wrong", addresses: wrong.slice(0, named) });
  return await tellGroups(work, { ...rest, groups: eachOnce(typed) });
};

function eachOnce(groups: readonly ToldGroup[]): readonly ToldGroup[] {
  const seen = new Set<string>();
  return groups
    .map(({ situation, addresses }) => ({ situation, addresses: addresses.filter((address) => isNew(address, seen)) }))
    .filter(({ addresses }) => addresses.length > 0);
}

function isNew(address: string, seen: Set<string>): boolean {
  const key = address.toLowerCase();
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
