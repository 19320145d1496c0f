import { reassignFiles } from "../../application/dossiers/reassignFiles.ts";
import { inviteMember } from "../../application/organisations/inviteMember.ts";
import { readOrganisation } from "../../application/organisations/readOrganisation.ts";
import { registerOrganisation } from "../../application/organisations/registerOrganisation.ts";
import { removeMember } from "../../application/organisations/removeMember.ts";
import { acceptInvitation, enterByInvitation } from "../../application/staff/acceptInvitation.ts";
import { inviteStaff, type Postal } from "../../application/staff/inviteStaff.ts";
import { listStaff } from "../../application/staff/listStaff.ts";
import { readInvitation } from "../../application/staff/readInvitation.ts";
import { setRoles } from "../../application/staff/setRoles.ts";
import { withdrawMemberInvitation, withdrawStaffInvitation } from "../../application/staff/withdrawInvitation.ts";
import type { organisationRoutes } from "../../contract/organisations.routes.ts";
import { said } from "../../contract/refusals.ts";
import type { staffRoutes } from "../../contract/staff.routes.ts";
import { act, actAs, ask, type Bindings, told } from "../bind.ts";

export const staffBindings = (postal: Postal): Bindings<typeof staffRoutes & typeof organisationRoutes> => ({
  "GET /api/staff": ask(listStaff),
  "POST /api/staff/invitations": act(inviteStaff(postal)),
  "POST /api/staff/invitations/:invitationId/withdraw": act(withdrawStaffInvitation),
  "POST /api/staff/:personId/roles": act(setRoles),
  "POST /api/staff/:personId/reassign": told(act(reassignFiles), ({ kept, ...passed }) => ({
    ...passed,
    kept: kept.map(({ refusal, ...file }) => ({ ...file, reason: said(refusal).sentence })),
  })),
  "GET /api/invitations/:token": ask(readInvitation),
  "POST /api/invitations/:token/accept": actAs(enterByInvitation, acceptInvitation),
  "POST /api/organisations": act(registerOrganisation),
  "GET /api/organisations/:organisationId": ask(readOrganisation),
  "POST /api/organisations/:organisationId/invitations": act(inviteMember(postal)),
  "POST /api/organisations/:organisationId/invitations/:invitationId/withdraw": act(withdrawMemberInvitation),
  "POST /api/organisations/:organisationId/members/:personId/remove": act(removeMember),
});
