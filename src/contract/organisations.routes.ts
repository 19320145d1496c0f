import { z } from "zod";
import { organisationRoles } from "../domain/access/actor.ts";
import { command, query, text } from "./route.ts";
import { waitingInvitation } from "./staff.routes.ts";

export const organisationRoutes = {
  "POST /api/organisations": command({
    action: "organisation.register",
    summary: "Enregistre un organisme de formation et la personne qui l’inscrit comme responsable",
    body: { siren: text(20), name: text(200), role: z.enum(["legal_representative", "referent"]) },
  }),
  "GET /api/organisations/:organisationId": query({
    action: "organisation.read",
    summary: "Un organisme et ses membres",
    answer: z.object({
      id: z.string(),
      name: z.string(),
      members: z.array(
        z.object({ personId: z.string(), name: z.string(), email: z.string(), role: z.enum(organisationRoles) }),
      ),
      invitations: z.array(waitingInvitation),
      position: z.int(),
    }),
  }),
  "POST /api/organisations/:organisationId/invitations": command({
    action: "organisation.invite",
    summary: "Invite un collègue à rejoindre l’organisme",
    body: { email: z.email().max(200), role: z.enum(organisationRoles) },
  }),
  "POST /api/organisations/:organisationId/invitations/:invitationId/withdraw": command({
    action: "organisation.invite",
    summary: "Retire une invitation que personne n’a utilisée",
  }),
  "POST /api/organisations/:organisationId/members/:personId/remove": command({
    action: "organisation.invite",
    summary: "Retire à une personne sa fonction dans l’organisme",
    body: { role: z.enum(organisationRoles) },
  }),
} as const;
