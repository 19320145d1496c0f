import { z } from "zod";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const outcome = z.enum(["grant", "refuse"]);
const kind = z.enum(["admissibility", "grant"]);
const channel = z.enum(["email", "registered-letter"]);
const judgedItems = ["plan-respected", "report-consistent"] as const;
const reviewItems = [
  ...judgedItems,
  "indicators-rated",
  "signatures-present",
  "audit-complete",
  "quiz-passed",
  "nda-valid",
  "siren-valid",
  "qualiopi-valid",
] as const;

const checked = z.object({ item: z.enum(reviewItems), result: z.enum(["ok", "not-ok", "pending"]) });
/** Why somebody may not decide, or what is shown about them; its words are the screen's. */
const coded = z.looseObject({ code: z.string() });
const appeal = z.object({ route: z.enum(["certifier", "external"]), days: z.int() });

export const statedGround = z.object({ code: z.string(), label: z.string(), detail: z.string() });
export const chosenGround = z.object({ code: text(20), detail: optionalText(4000) });
/** What notes that somebody was told, and when: a registered letter has its number. */
export const notification = { notifiedOn: civilDate, channel, reference: optionalText(60) };

const decision = z.object({
  kind,
  outcome,
  at: z.string(),
  byName: z.string(),
  grounds: z.array(statedGround),
  appeal: appeal.nullable(),
  signBy: civilDate.nullable(),
  reapplyFrom: civilDate.nullable(),
  /** Since when an upheld appeal has taken away the points to follow. */
  pointsAnnulledOn: civilDate.nullable(),
  snapshotHash: z.string(),
  notification: z
    .object({ notifiedOn: civilDate, channel, reference: z.string().nullable(), appealUntil: civilDate.nullable() })
    .nullable(),
});

const question = z.object({
  id: z.string(),
  at: z.string(),
  to: z.string(),
  toName: z.string(),
  askedByName: z.string(),
  text: z.string(),
  status: z.enum(["open", "answered", "withdrawn"]),
  answer: z.string().nullable(),
});

const nonconformity = z.object({
  id: z.string(),
  indicator: z.string(),
  title: z.string(),
  grade: z.string(),
  status: z.string(),
  finding: z.string(),
  risk: z.string(),
});

const attempt = z.object({
  number: z.int(),
  endedAt: z.string(),
  points: z.int(),
  max: z.int(),
  percent: z.int(),
  passed: z.boolean(),
});

const deliberation = z.object({
  review: z
    .object({ at: z.string(), byName: z.string(), items: z.array(checked), proposal: outcome, opinion: z.string() })
    .nullable(),
  /** What the product knows of the points to review, today. */
  items: z.array(checked),
  nonconformities: z.array(nonconformity),
  quiz: z.array(z.object({ personId: z.string(), name: z.string(), attempts: z.array(attempt) })),
  proposedRefusal: z.array(statedGround),
  deciders: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      eligible: z.boolean(),
      reasons: z.array(coded),
      notices: z.array(coded),
    }),
  ),
  /** Why whoever reads, a reviewer, may not review this file; empty for the others. */
  reviewerReasons: z.array(coded),
  /** Those who evaluated the file, and how: a question may be put to them. */
  evaluators: z.array(z.object({ personId: z.string(), name: z.string(), acts: z.array(z.string()) })),
  questions: z.array(question),
  abstentions: z.array(z.object({ personId: z.string(), name: z.string(), at: z.string(), reason: z.string() })),
  /** The grounds that a decision can rest on, each with the acts it allows. */
  grounds: z.array(
    z.object({
      code: z.string(),
      family: z.string(),
      label: z.string(),
      detailRequired: z.string(),
      acts: z.array(z.string()),
      appealable: z.enum(["yes", "no", "limited", "external"]),
    }),
  ),
  rules: z.object({ signatureDays: z.int(), appealDays: z.int(), reapplicationDelayMonths: z.int() }),
  /** The last decisions that rest on the same grounds. */
  similar: z.array(
    z.object({
      dossierId: z.string(),
      number: z.string(),
      organisationName: z.string(),
      outcome,
      decidedOn: civilDate,
      grounds: z.array(z.string()),
    }),
  ),
});

const waiting = z.object({
  dossierId: z.string(),
  number: z.string(),
  organisationName: z.string(),
  stage: z.enum(["refusal", "review", "decision"]),
  since: civilDate,
  dueOn: civilDate,
  /** Why the file is not for the person who asks; its content is then closed. */
  reasons: z.array(coded),
  content: z
    .object({
      proposal: outcome.nullable(),
      openNonconformities: z.int(),
      quizPercent: z.int().nullable(),
      questionOpen: z.boolean(),
    })
    .nullable(),
});

export const decisionRoutes = {
  "GET /api/decisions": query({
    action: "decision.review",
    summary: "Les dossiers qui attendent une revue ou une décision, et ceux qui ne sont pas pour la personne",
    answer: z.object({ files: z.array(waiting) }),
  }),
  "GET /api/dossiers/:dossierId/decision": query({
    action: "dossier.read",
    summary: "La décision et, pour le certificateur, tout ce sur quoi elle se prend",
    query: z.object({ grounds: optionalText(400) }),
    answer: z.object({
      position: z.int(),
      dossierId: z.string(),
      number: z.string(),
      organisationName: z.string(),
      status: z.enum(["waiting", "reviewed", "granted", "refused"]),
      kind: kind.nullable(),
      decision: decision.nullable(),
      deliberation: deliberation.nullable(),
      /** The conflicts that close the deliberation to whoever reads, of the staff; empty for the others. */
      closed: z.array(coded),
      /** Why nobody may decide, and what could be given to whom; null while somebody may. For the staff. */
      vacancy: z
        .object({
          deciders: z.array(z.object({ personId: z.string(), name: z.string(), reasons: z.array(coded) })),
          candidates: z.array(
            z.object({
              personId: z.string(),
              name: z.string(),
              lacks: z.array(z.enum(["function", "authorisation"])),
            }),
          ),
        })
        .nullable(),
      letters: z.array(z.object({ id: z.string(), name: z.string(), at: z.string(), ready: z.boolean() })),
    }),
  }),
  "POST /api/dossiers/:dossierId/review": command({
    action: "decision.review",
    summary: "Revoit le dossier complet avant la décision, et propose",
    body: {
      judged: z.array(z.object({ item: z.enum(judgedItems), result: z.enum(["ok", "not-ok"]) })).max(2),
      proposal: outcome,
      opinion: optionalText(6000),
    },
  }),
  "POST /api/dossiers/:dossierId/decision": command({
    action: "decision.take",
    summary: "Accorde ou refuse, sur un dossier figé, avec ses motifs",
    body: { outcome, grounds: z.array(chosenGround).max(20) },
  }),
  "POST /api/dossiers/:dossierId/decision/refusal-declined": command({
    action: "decision.take",
    summary: "Ne prononce pas le refus proposé : l’instruction reprend",
    body: { reason: optionalText(4000) },
  }),
  "POST /api/dossiers/:dossierId/decision/abstention": command({
    action: "decision.review",
    summary: "S’abstient, avec son motif : la personne ne décide plus sur ce dossier",
    body: { reason: optionalText(4000) },
  }),
  "POST /api/dossiers/:dossierId/decision/questions": command({
    action: "decision.take",
    summary: "Pose une question à une personne qui a travaillé sur le dossier",
    body: { to: text(64), text: optionalText(4000) },
  }),
  "POST /api/dossiers/:dossierId/decision/questions/:questionId/answer": command({
    action: "decision.answer",
    summary: "Répond à une question du décideur",
    body: { text: optionalText(6000) },
  }),
  "POST /api/dossiers/:dossierId/decision/questions/:questionId/withdraw": command({
    action: "decision.take",
    summary: "Renonce à une question sans réponse",
  }),
  "POST /api/dossiers/:dossierId/decision/notification": command({
    action: "decision.notify",
    summary: "Enregistre la notification de la décision, qui ouvre le délai d’appel",
    body: notification,
  }),
} as const;
