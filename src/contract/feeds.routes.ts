import { z } from "zod";
import { declinableMessages } from "../domain/profiles/profile.decide.ts";
import { command, download, query } from "./route.ts";

/** The due dates of one person, and the audits of an auditor, read by their own agenda at a secret address. */
export const feedRoutes = {
  "GET /api/profile": query({
    action: "profile.arrange",
    summary: "Les messages de confort dont la personne se passe",
    answer: z.object({ position: z.int(), declined: z.array(z.string()) }),
  }),
  "POST /api/profile/messages": command({
    action: "profile.arrange",
    summary: "Arrête ou reprend un message de confort",
    body: { code: z.enum(declinableMessages), wanted: z.boolean() },
  }),
  "GET /api/calendar-feed": query({
    action: "calendar.subscribe",
    summary: "Si une adresse de calendrier est active pour la personne, et depuis quand",
    answer: z.object({ position: z.int(), openedAt: z.string().nullable() }),
  }),
  "POST /api/calendar-feed": command({
    action: "calendar.subscribe",
    summary: "Active une adresse de calendrier ; seule l’empreinte de son secret est gardée",
    /** 32 random bytes made by the screen, which alone shows the address: no answer and no table holds them. */
    body: { secret: z.string().regex(/^[0-9a-f]{64}$/) },
  }),
  "POST /api/calendar-feed/closing": command({
    action: "calendar.subscribe",
    summary: "Désactive l’adresse de calendrier",
  }),
  "GET /api/calendars/:secret": download({
    action: "public",
    summary: "Les échéances d’une personne, et ses audits, au format iCalendar (RFC 5545), pour qui connaît l’adresse",
  }),
} as const;
