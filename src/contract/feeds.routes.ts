import { z } from "zod";
import { command, download, query } from "./route.ts";

/** The calendar of the audits of one auditor, read by their own agenda at a secret address. */
export const feedRoutes = {
  "GET /api/calendar-feed": query({
    action: "audit.subscribe",
    summary: "Si une adresse de calendrier est active pour la personne, et depuis quand",
    answer: z.object({ position: z.int(), openedAt: z.string().nullable() }),
  }),
  "POST /api/calendar-feed": command({
    action: "audit.subscribe",
    summary: "Active une adresse de calendrier ; seule l’empreinte de son secret est gardée",
    /** 32 random bytes made by the screen, which alone shows the address: no answer and no table holds them. */
    body: { secret: z.string().regex(/^[0-9a-f]{64}$/) },
  }),
  "POST /api/calendar-feed/closing": command({
    action: "audit.subscribe",
    summary: "Désactive l’adresse de calendrier",
  }),
  "GET /api/calendars/:secret": download({
    action: "public",
    summary: "Les audits d’un auditeur au format iCalendar (RFC 5545), pour qui connaît l’adresse",
  }),
} as const;
