import { z } from "zod";
import { chosenGround } from "./decisions.routes.ts";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const aim = z.enum(["suspension", "withdrawal"]);
const file = z.object({ id: z.string(), name: z.string(), bytes: z.int(), mediaType: z.string(), at: z.string() });

/** Something written, by somebody, with files. */
const written = z.object({ text: z.string(), files: z.array(file), byName: z.string(), on: civilDate });
const writtenInTime = z.object({ ...written.shape, late: z.boolean() });

/** The status of an habilitation on a day (R-CERT-1). */
export const habilitationStatus = z.enum(["active", "suspended", "withdrawn", "expired", "terminated", "ended"]);

/** How the correction of a failing is asked for, and where it stands. */
export const correction = {
  proofExpected: z.string(),
  proofDueOn: civilDate,
  status: z.enum(["missing", "filed", "filed-late", "verified", "insufficient"]),
};

const point = z.object({
  aim,
  code: z.string(),
  label: z.string(),
  detail: z.string(),
  files: z.array(file),
  /** Last day for observations; null until the letter is presented. */
  until: civilDate.nullable(),
  answers: z.array(writtenInTime),
  /** Once its observations are followed, it is closed. */
  dropped: written.nullable(),
  /** A failing of the suspension: it is corrected rather than dropped. */
  failing: z.boolean(),
});

const notice = z.object({
  aim,
  /** Null for a letter of suspension, and for what was notified without being told before. */
  issuedOn: civilDate.nullable(),
  notifiedOn: civilDate.nullable(),
  reference: z.string().nullable(),
  until: civilDate.nullable(),
});

const failing = z.object({
  ...{ code: z.string(), label: z.string(), detail: z.string(), ...correction },
  filed: writtenInTime.nullable(),
  found: z.object({ ...written.shape, outcome: z.enum(["verified", "insufficient"]) }).nullable(),
});

const procedure = z.object({
  ...{ id: z.string(), position: z.int(), number: z.string(), dossierId: z.string() },
  ...{ organisationId: z.string(), organisationName: z.string(), effectiveOn: civilDate },
  status: habilitationStatus,
  awaitsDecision: z.boolean(),
  notices: z.array(notice),
  points: z.array(point),
  suspension: z
    .object({
      ...{ from: civilDate, lastDay: civilDate, urgency: z.string().nullable() },
      /** Grounds already held in the cycle: a withdrawal procedure opens (R-SUS-3). */
      repeated: z.array(z.string()),
      hearing: z.object({ dueOn: civilDate, held: writtenInTime.nullable() }).nullable(),
      failings: z.array(failing),
    })
    .nullable(),
  removal: z.object({ since: civilDate, dueOn: civilDate, proved: writtenInTime.nullable() }).nullable(),
  /** Whether the person has verified a correction: they decide on nothing of it. */
  verifiedByMe: z.boolean(),
  rules: z.object({ observationDays: z.int(), proofDaysBeforeEnd: z.int(), reviewDays: z.int() }),
});

const effects = z.object({
  fingerprint: z.string(),
  sessions: z.array(
    z.object({
      ...{ id: z.string(), from: civilDate, until: civilDate, people: z.int() },
      modalities: z.array(z.enum(["on_site", "distance", "e_learning"])),
    }),
  ),
  mentions: z.object({ establishments: z.array(z.string()), programmes: z.array(z.string()) }),
  agreement: z.string().nullable(),
  attestation: z.string().nullable(),
  trainers: z.array(z.string()),
  audits: z.array(z.object({ id: z.string(), kind: z.string(), on: civilDate.nullable() })),
  /** Months during which people enrolled before may still sit the exam (R-EFF-1). */
  examRightMonths: z.int(),
});

const files = z.array(text(64)).max(50).default([]);
const received = { text: optionalText(20_000), files, receivedOn: civilDate };
const code = text(20);
const reason = optionalText(4000);

export const procedureRoutes = {
  "GET /api/habilitations/:habilitationId/procedure": query({
    action: "habilitation.read",
    summary: "La procédure en cours, point par point : griefs, observations, corrections, retrait des mentions",
    answer: procedure,
  }),
  "GET /api/habilitations/:habilitationId/effects": query({
    action: "habilitation.read",
    summary: "Ce qu’une suspension ou une fin toucherait aujourd’hui, avec son empreinte",
    answer: effects,
  }),
  "POST /api/habilitations/:habilitationId/grievances": command({
    action: "habilitation.notify",
    summary: "Communique des griefs à l’organisme, point par point ; leur lettre ouvre le délai d’observations",
    body: { aim, grounds: z.array(z.object({ ...chosenGround.shape, files })).max(20) },
  }),
  "POST /api/habilitations/:habilitationId/answers": command({
    action: "habilitation.observe",
    summary: "Reçoit les observations de l’organisme sur un point",
    body: { aim, code, ...received },
  }),
  "POST /api/habilitations/:habilitationId/dropped-points": command({
    action: "habilitation.sanction",
    summary: "Abandonne un point dont les observations sont suivies",
    body: { aim, code, reason },
  }),
  "POST /api/habilitations/:habilitationId/no-sanction": command({
    action: "habilitation.sanction",
    summary: "Décide qu’aucune sanction ne suit les griefs",
    body: { aim, reason },
  }),
  "POST /api/habilitations/:habilitationId/hearing": command({
    action: "habilitation.notify",
    summary: "Enregistre l’audition qui suit une mesure urgente",
    body: { heldOn: civilDate, text: optionalText(20_000), files },
  }),
  "POST /api/habilitations/:habilitationId/corrections": command({
    action: "habilitation.observe",
    summary: "Dépose la preuve de la correction d’un manquement",
    body: { code, ...received },
  }),
  "POST /api/habilitations/:habilitationId/verifications": command({
    action: "habilitation.verify",
    summary: "Vérifie la correction d’un manquement",
    body: { code, outcome: z.enum(["verified", "insufficient"]), reason },
  }),
  "POST /api/habilitations/:habilitationId/mentions-removal": command({
    action: "habilitation.observe",
    summary: "Prouve que plus aucune mention publique n’annonce l’habilitation",
    body: received,
  }),
  "POST /api/habilitations/:habilitationId/people": command({
    action: "habilitation.notify",
    summary: "Écrit en termes neutres aux personnes en formation ou inscrites, ou dit pourquoi personne n’est concerné",
    body: {
      groups: z
        .array(
          z.object({
            situation: z.enum(["finish", "transfer", "stop", "enrolled"]),
            addresses: z.array(optionalText(254)).max(1000),
          }),
        )
        .max(4),
      text: optionalText(4000),
    },
  }),
} as const;
