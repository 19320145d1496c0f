import type { Actor } from "../access/actor.ts";
import { isConcluded } from "./complaint.decide.ts";
import type { ConcludedComplaint, OpenComplaint } from "./complaint.model.ts";

type Registered = OpenComplaint | ConcludedComplaint;

/** A case as far as who reads it goes. */
export interface CaseSeen extends Pick<Registered, "handler" | "concerned" | "track"> {
  /** Whether it proposes something that a decision maker decides. */
  readonly proposes: boolean;
}

/**
 * Who of the certifier reads a case: who handles it, the quality managers, the management when it is against the certifier, and
 * whoever decides on what it proposes; never somebody it is about (R-CMP-1, R-CMP-2).
 */
export function readsCase({ id, staff }: Actor, { handler, concerned, track, proposes: asks }: CaseSeen): boolean {
  if (concerned.includes(id)) return false;
  if (handler === id || staff.includes("quality_manager")) return true;
  if (staff.includes("administrator") && track === "certifier") return true;
  return staff.includes("decision_maker") && asks;
}

export const mayRead = (actor: Actor, state: Registered): boolean =>
  readsCase(actor, { ...state, proposes: proposes(state) });

const proposes = (state: Registered): boolean =>
  isConcluded(state) && state.conclusion.type === "ComplaintDecided" && state.conclusion.followUps.length > 0;

/** Who wrote is known of who handles the case and of the quality managers, and of nobody else (R-CMP-1). */
export const seesAuthor = (actor: Actor, state: Registered): boolean =>
  !state.concerned.includes(actor.id) && (state.handler === actor.id || actor.staff.includes("quality_manager"));
