import { z } from "zod";
import { optionalText, query } from "./route.ts";

const mail = z.object({
  id: z.string(),
  code: z.string(),
  recipient: z.string(),
  subject: z.string(),
  at: z.string(),
  sentAt: z.string().nullable(),
  failure: z.string().nullable(),
});

export const mailRoutes = {
  "GET /api/mails": query({
    action: "mails.read",
    summary: "Les messages d’une démonstration ; ailleurs, seulement combien il y en a et combien ne sont pas partis",
    query: z.object({ recipient: optionalText(200) }),
    answer: z.object({
      shown: z.boolean(),
      /** Whether mails leave by themselves; in a real installation that is to be mended when false. */
      sent: z.boolean(),
      kept: z.int(),
      waiting: z.int(),
      failed: z.int(),
      warning: z.string().nullable(),
      mails: z.array(mail),
    }),
  }),
  "GET /api/mails/:mailId": query({
    action: "mails.read",
    summary: "Un message d’une démonstration, tel qu’il a été écrit",
    answer: z.object({ ...mail.shape, also: z.array(z.string()), text: z.string(), html: z.string() }),
  }),
} as const;
