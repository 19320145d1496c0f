import type { OrganisationRole } from "../access/actor.ts";
import type { Moment } from "../shared/calendar.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** What can have happened to a training organisation; its stream is named by its SIREN. */
export type OrganisationEvent =
  | (Fact & { readonly type: "OrganisationRegistered"; readonly siren: string; readonly name: string })
  /** A change of name was declared and accepted (R-CHG-1). */
  | (Fact & { readonly type: "OrganisationRenamed"; readonly name: string })
  | (Fact & { readonly type: "MemberJoined"; readonly personId: string; readonly role: OrganisationRole })
  | (Fact & { readonly type: "MemberLeft"; readonly personId: string; readonly role: OrganisationRole })
  | (Fact & { readonly type: "ApplicationOpened"; readonly scheme: string; readonly dossierId: string })
  | (Fact & {
      readonly type: "ApplicationEnded";
      readonly scheme: string;
      readonly dossierId: string;
      readonly outcome: "granted" | "refused" | "abandoned";
      /** First day of a new application; null when nothing has to be waited for (R-APP-8). */
      readonly reapplyFrom: string | null;
    })
  /** The refusal that ended it is annulled on appeal (R-CMP-5). */
  | (Fact & { readonly type: "ApplicationReopened"; readonly scheme: string; readonly dossierId: string })
  /** The withdrawal is annulled on appeal: nothing keeps the organisation from its habilitation any more (R-WIT-1). */
  | (Fact & { readonly type: "HabilitationRegained"; readonly scheme: string; readonly habilitationId: string })
  | (Fact & { readonly type: "HabilitationHeld"; readonly scheme: string; readonly habilitationId: string })
  | (Fact & { readonly type: "HabilitationGone"; readonly scheme: string; readonly forGood: boolean });
