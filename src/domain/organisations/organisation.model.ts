import type { OrganisationRole } from "../access/actor.ts";
import type { Day } from "../shared/calendar.ts";
import type { Act } from "../shared/decider.ts";

/** How an organisation stands with one scheme: one open application, one habilitation at most (R-APP-4, R-SCOPE-1). */
export interface Standing {
  readonly openDossier: string | null;
  readonly habilitation: string | null;
  readonly reapplyFrom: string | null;
  readonly withdrawnForGood: boolean;
}

export interface Member {
  readonly personId: string;
  readonly role: OrganisationRole;
}

export type OrganisationState =
  | { readonly status: "unknown" }
  | {
      readonly status: "registered";
      readonly siren: string;
      readonly name: string;
      readonly registeredOn: Day;
      readonly members: readonly Member[];
      readonly standings: Readonly<Record<string, Standing>>;
    };

export type OrganisationCommand =
  | (Act & {
      readonly type: "RegisterOrganisation";
      readonly siren: string;
      readonly name: string;
      readonly role: OrganisationRole;
    })
  | (Act & { readonly type: "RenameOrganisation"; readonly name: string })
  | (Act & { readonly type: "AddMember"; readonly personId: string; readonly role: OrganisationRole })
  | (Act & { readonly type: "RemoveMember"; readonly personId: string; readonly role: OrganisationRole })
  | (Act & { readonly type: "OpenApplication"; readonly scheme: string; readonly dossierId: string })
  | (Act & {
      readonly type: "EndApplication";
      readonly scheme: string;
      readonly dossierId: string;
      readonly outcome: "granted" | "refused" | "abandoned";
      readonly reapplyFrom: string | null;
    })
  | (Act & { readonly type: "ReopenApplication"; readonly scheme: string; readonly dossierId: string })
  | (Act & { readonly type: "RegainHabilitation"; readonly scheme: string; readonly habilitationId: string })
  | (Act & { readonly type: "HoldHabilitation"; readonly scheme: string; readonly habilitationId: string })
  | (Act & { readonly type: "LoseHabilitation"; readonly scheme: string; readonly forGood: boolean });

export type OrganisationRefusal =
  | { readonly code: "organisation/unknown" }
  | { readonly code: "organisation/already-registered"; readonly name: string }
  | { readonly code: "organisation/siren-invalid"; readonly siren: string }
  | { readonly code: "organisation/name-missing" }
  | { readonly code: "organisation/person-of-the-certifier" }
  | { readonly code: "organisation/already-member" }
  | { readonly code: "organisation/not-a-member" }
  | { readonly code: "organisation/last-manager" }
  | { readonly code: "organisation/application-already-open"; readonly dossierId: string }
  | { readonly code: "organisation/already-habilitated"; readonly habilitationId: string }
  | { readonly code: "organisation/reapplication-too-early"; readonly from: string }
  | { readonly code: "organisation/withdrawn-for-good" };
