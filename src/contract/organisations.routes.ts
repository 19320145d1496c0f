import { z } from "zod";
import { organisationRoles } from "../domain/access/actor.ts";
import { command, query, text } from "./route.ts";

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
      position: z.int(),
    }),
  }),
  "POST /api/organisations/:organisationId/invitations": command({
    action: "organisation.invite",
    summary: "Invite un collègue à rejoindre l’organisme",
    body: { email: z.email().max(200), role: z.enum(organisationRoles) },
  }),
} as const;
