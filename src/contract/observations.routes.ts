import { z } from "zod";
import { civilDate, command, query, text } from "./route.ts";

const observer = z.object({ personId: z.string(), name: z.string() });

export const observationRoutes = {
  "GET /api/dossiers/:dossierId/observers": query({
    action: "observation.manage",
    summary: "Les observateurs à qui le dossier est ou a été ouvert, ce qu’ils en ont lu, et ceux à qui l’ouvrir",
    answer: z.object({
      position: z.int(),
      openings: z.array(observer.extend({ openedOn: civilDate, until: civilDate, open: z.boolean() })),
      /** The latest first. */
      accesses: z.array(observer.extend({ at: z.string(), path: z.string() })),
      observers: z.array(observer),
    }),
  }),
  "POST /api/dossiers/:dossierId/observers": command({
    action: "observation.manage",
    summary: "Ouvre le dossier à un observateur jusqu’à un jour, ou déplace ce jour",
    body: { personId: text(64), until: civilDate, reason: text(1000) },
  }),
  "POST /api/dossiers/:dossierId/observers/:personId/close": command({
    action: "observation.manage",
    summary: "Ferme le dossier à un observateur avant son terme",
  }),
} as const;
