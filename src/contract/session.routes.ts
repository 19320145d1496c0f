import { z } from "zod";
import { organisationRoles, staffRoles } from "../domain/access/actor.ts";
import { command, query } from "./route.ts";

export const sessionRoutes = {
  "GET /api/session": query({
    action: "public",
    summary: "Qui est connecté, avec quelles fonctions, et la date du jour",
    answer: z.object({
      signedIn: z.boolean(),
      demo: z.boolean(),
      today: z.iso.date(),
      person: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
      roles: z.array(z.enum(staffRoles)),
      memberships: z.array(
        z.object({ organisationId: z.string(), organisationName: z.string(), role: z.enum(organisationRoles) }),
      ),
      demoAccounts: z.array(z.object({ label: z.string(), email: z.string(), password: z.string(), role: z.string() })),
    }),
  }),
  "POST /api/demo/clock": command({
    action: "demo.clock",
    summary: "Avance la date de la démonstration",
    body: { to: z.iso.date() },
    answer: { today: z.iso.date() },
  }),
} as const;
