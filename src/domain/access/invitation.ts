/** Why an invitation cannot be used. */
export type InvitationRefusal =
  | { readonly code: "invitation/unknown" }
  | { readonly code: "invitation/used" }
  | { readonly code: "invitation/over" }
  | { readonly code: "invitation/account-needed" };
