import { z } from "zod";
import { civilDate, command, download, optionalText, query, text } from "./route.ts";

const file = z.object({ id: z.string(), name: z.string() });
const attachments = z.array(text(64)).max(30).default([]);

const review = z.object({
  id: z.string(),
  position: z.int(),
  status: z.enum(["requested", "to-correct", "corrected", "conforming"]),
  /** Found by the certifier, rather than asked by the organisation. */
  found: z.boolean(),
  /** Whether the public can already see it. */
  published: z.boolean(),
  on: civilDate,
  address: z.string().nullable(),
  files: z.array(file),
  finding: z.string().nullable(),
  dueOn: civilDate.nullable(),
  answer: z.object({ conforming: z.boolean(), note: z.string().nullable(), on: civilDate }).nullable(),
  correction: z
    .object({ text: z.string().nullable(), files: z.array(file), on: civilDate, late: z.boolean() })
    .nullable(),
});

export const communicationRoutes = {
  "GET /api/habilitations/:habilitationId/communication": query({
    action: "habilitation.read",
    summary: "Le kit de communication d’une habilitation, et ce qui a été relu ou relevé",
    answer: z.object({
      habilitationId: z.string(),
      dossierId: z.string(),
      number: z.string(),
      kit: z.object({
        title: z.string(),
        number: z.string(),
        certifier: z.string(),
        texts: z.array(z.object({ use: z.string(), text: z.string() })),
        never: z.array(z.string()),
        /** Drawings, as SVG. */
        marks: z.array(z.object({ code: z.string(), use: z.string(), svg: z.string() })),
        /** Whether it may be used today. */
        usable: z.boolean(),
        from: civilDate,
      }),
      reviews: z.array(review),
      rules: z.object({ reviewWorkingDays: z.int(), correctionWorkingDays: z.int() }),
      asks: z.boolean(),
      checks: z.boolean(),
    }),
  }),
  "GET /api/habilitations/:habilitationId/communication/kit": download({
    action: "habilitation.read",
    summary: "Le kit de communication, pendant que l’habilitation est active",
  }),
  "POST /api/habilitations/:habilitationId/communication/reviews": command({
    action: "communication.ask",
    summary: "Demande la relecture d’un projet ou d’une page publiée",
    body: { address: optionalText(500), attachments, published: z.boolean() },
  }),
  "POST /api/habilitations/:habilitationId/communication/findings": command({
    action: "communication.review",
    summary: "Demande la correction d’une publication relevée, avec sa capture datée",
    body: { address: optionalText(500), attachments, on: civilDate, finding: optionalText(4000) },
  }),
  "POST /api/publications/:reviewId/answer": command({
    action: "communication.review",
    summary: "Répond à une relecture, ou juge une correction",
    body: { conforming: z.boolean(), note: optionalText(4000) },
  }),
  "POST /api/publications/:reviewId/correction": command({
    action: "communication.ask",
    summary: "Montre la correction d’une publication",
    body: { text: optionalText(4000), attachments },
  }),
} as const;
