import type { StaffRole } from "../access/actor.ts";
import { type Act, accept, type Decider, refuse } from "../shared/decider.ts";
import type { StaffEvent } from "./staff.events.ts";

export interface StaffState {
  readonly status: "member";
  readonly roles: readonly StaffRole[];
}

/** Gives somebody of the certifier all their functions at once; an empty list takes every function back. */
export type StaffCommand = Act & {
  readonly type: "SetRoles";
  readonly roles: readonly StaffRole[];
  /** Who invited them, when they accept an invitation. */
  readonly invitedBy: string | null;
};

/** Whether the person who gives functions would take the last administrator's away. */
export interface StaffFacts {
  readonly lastAdministrator: boolean;
}

export type StaffRefusal =
  | { readonly code: "staff/roles-unchanged" }
  | { readonly code: "staff/last-administrator" }
  | { readonly code: "staff/not-an-account-manager" }
  | { readonly code: "staff/same-person" }
  | { readonly code: "staff/person-of-an-organisation" }
  | { readonly code: "staff/already-of-staff" };

/** Whether these functions, given to somebody, end their administration of Habilis. */
export const endsAdministration = ({ roles: held }: StaffState, roles: readonly StaffRole[]): boolean =>
  held.includes("administrator") && !roles.includes("administrator");

/** The functions of one person of the certifier (process.md §2). */
export const staff: Decider<StaffCommand, StaffState, StaffEvent, StaffRefusal, StaffFacts> = {
  initial: { status: "member", roles: [] },
  decide({ by, at, roles, invitedBy }, state, facts) {
    const wanted = [...new Set(roles)].sort();
    if (wanted.join() === state.roles.join()) return refuse({ code: "staff/roles-unchanged" });
    if (facts.lastAdministrator && endsAdministration(state, wanted))
      return refuse({ code: "staff/last-administrator" });
    return accept({ type: "RolesSet", by, at, roles: wanted, invitedBy });
  },
  evolve: (_, event) => ({ status: "member", roles: event.roles }),
};
