import { z } from "zod";
import { organisationRoles } from "../domain/access/actor.ts";
import { civilDate, command, download, query, text } from "./route.ts";

/** `points` and `max` in the unit of one question; `rightAnswers` out of `questions` gave the whole key. */
const result = z.object({
  points: z.int(),
  max: z.int(),
  unit: z.int(),
  rightAnswers: z.int(),
  questions: z.int(),
  percent: z.int(),
  passed: z.boolean(),
});
const attemptStatus = z.enum(["running", "submitted", "expired"]);

const marking = z.enum(["all-or-nothing", "partial"]);
const layout = z.enum(["one-question", "all-questions"]);

const standing = z.object({
  status: z.enum(["not-open", "possible", "running", "waiting", "exhausted", "passed"]),
  /** The first day of the next attempt, when only time is missing. */
  from: civilDate.nullable(),
  number: z.int().nullable(),
  left: z.int().nullable(),
});

const rules = z.object({
  questions: z.int(),
  minutes: z.int(),
  passPercent: z.int(),
  passingAnswers: z.int(),
  attempts: z.int(),
  daysBetweenAttempts: z.int(),
  extraTimeMinutes: z.int(),
  sits: z.array(z.enum(organisationRoles)),
  marking,
  layout,
  graceSeconds: z.int(),
  /** Neutral questions to try the screen on; nothing is kept of them. */
  practice: z.array(z.object({ text: z.string(), options: z.array(z.string()), rightOptions: z.int() })),
  themes: z.array(z.object({ title: z.string(), questions: z.int(), mustKnow: z.string() })),
});

const attempt = z.object({
  id: z.string(),
  number: z.int(),
  status: attemptStatus,
  startedAt: z.string(),
  deadline: z.string(),
  endedAt: z.string().nullable(),
  result: result.nullable(),
});

const sitter = z.object({
  personId: z.string(),
  position: z.int(),
  me: z.boolean(),
  name: z.string(),
  roles: z.array(z.enum(organisationRoles)),
  standing,
  /** Known to the person and to whoever grants it; 0 for everybody else. */
  extraMinutes: z.int(),
  attempts: z.array(attempt),
  /** What the person who reads may arrange now, with a reason. */
  arrangements: z.array(z.enum(["reopening", "extra-time"])),
});

/** A question as it is put; options are known by their place only, so that nothing hints at the key (R-QCM-4). */
const question = z.object({
  number: z.int(),
  question: z.string(),
  text: z.string(),
  kind: z.enum(["single", "multiple"]),
  rightOptions: z.int(),
  image: z.object({ file: z.string(), alternative: z.string() }).nullable(),
  options: z.array(z.object({ place: z.int(), text: z.string(), chosen: z.boolean() })),
  flagged: z.boolean(),
});

/** Something to look at in an attempt, with its facts; nothing follows from it by itself. */
const alert = z.discriminatedUnion("alert", [
  z.object({ alert: z.literal("fast"), seconds: z.int(), questions: z.int(), secondsPerQuestion: z.int() }),
  z.object({
    alert: z.literal("alike"),
    attemptId: z.string(),
    personName: z.string(),
    dossierNumber: z.string(),
    common: z.int(),
    identical: z.int(),
    sameMistakes: z.int(),
  }),
]);

/** How a paper was drawn: enough to do it again, and the answer to whether it gives this very paper. */
const draw = z.object({
  commitment: z.string(),
  fixedAt: z.string().nullable(),
  secret: z.string(),
  nonce: z.string(),
  seed: z.string(),
  pool: z.string(),
  poolSize: z.int(),
  aside: z.array(z.string()),
  over: z.array(z.string()),
  exposureLimitPercent: z.int(),
  /** The themes in which the bank is too small for the share to be held. */
  overexposedThemes: z.array(z.string()),
  proof: z.object({ secretWasFixed: z.boolean(), seedFollows: z.boolean(), paperFollows: z.boolean() }),
});

const head = { id: z.string(), dossierId: z.string(), dossierNumber: z.string(), number: z.int() };
const kept = { at: z.string() };
const arrangement = { body: { reason: text(2000) } };

export const quizRoutes = {
  "GET /api/dossiers/:dossierId/quiz": query({
    action: "dossier.read",
    summary: "Le QCM d’un dossier : ses règles, qui le passe, et où chacun en est",
    answer: z.object({
      number: z.string(),
      organisationName: z.string(),
      open: z.boolean(),
      order: z.enum(["audit-then-quiz", "quiz-then-audit", "parallel"]),
      duringCorrections: z.boolean(),
      rules,
      people: z.array(sitter),
    }),
  }),
  "POST /api/dossiers/:dossierId/attempts/code": command({
    action: "quiz.sit",
    summary: "Envoie le code qui prouve qui commence, et fixe ce dont le sujet sera tiré",
    answer: { sentTo: z.string(), expiresAt: z.string() },
  }),
  "POST /api/dossiers/:dossierId/attempts": command({
    action: "quiz.sit",
    summary: "Commence le QCM avec le code reçu : le sujet est tiré, le temps court",
    body: { code: text(20) },
  }),
  "GET /api/attempts/:attemptId": query({
    action: "quiz.sit",
    summary: "Le sujet et les réponses de la personne qui passe le QCM, et l’heure du serveur",
    answer: z.object({
      ...head,
      position: z.int(),
      status: attemptStatus,
      startedAt: z.string(),
      deadline: z.string(),
      now: z.string(),
      layout,
      marking,
      questions: z.array(question),
    }),
  }),
  "GET /api/attempts/:attemptId/images/:file": download({
    action: "quiz.sit",
    summary: "L’image d’une question du sujet que la personne passe",
  }),
  "POST /api/attempts/:attemptId/answers": command({
    action: "quiz.sit",
    summary: "Garde la réponse à une question ; la dernière compte",
    body: { question: text(40), places: z.array(z.int().min(1).max(20)).max(20) },
    answer: kept,
  }),
  "POST /api/attempts/:attemptId/flags": command({
    action: "quiz.sit",
    summary: "Marque une question pour y revenir, ou retire la marque",
    body: { question: text(40), flagged: z.boolean() },
    answer: kept,
  }),
  "POST /api/attempts/:attemptId/focus-losses": command({
    action: "quiz.sit",
    summary: "Note que la fenêtre du QCM a été quittée, et combien de temps",
    body: { seconds: z.int().min(1).max(86_400) },
    answer: kept,
  }),
  "POST /api/attempts/:attemptId/submission": command({
    action: "quiz.sit",
    summary: "Rend le QCM ; il est corrigé aussitôt",
    answer: kept,
  }),
  "GET /api/attempts/:attemptId/result": query({
    action: "dossier.read",
    summary: "Le résultat d’un QCM terminé, par thème, sans le corrigé",
    answer: z.object({
      ...head,
      ...result.shape,
      status: attemptStatus,
      startedAt: z.string(),
      endedAt: z.string(),
      passPercent: z.int(),
      passKept: z.boolean(),
      /** The questions neutralised since, each with its reason and the result before it. */
      regrades: z.array(z.object({ at: z.string(), reason: z.string(), before: result })),
      /** How far the statement of result has got; a scheme published before there was one prints none. */
      certificate: z.enum(["printed", "printing", "none"]),
      passingAnswers: z.int(),
      me: z.boolean(),
      personName: z.string(),
      themes: z.array(z.object({ title: z.string(), points: z.int(), max: z.int() })),
      standing,
    }),
  }),
  "GET /api/attempts/:attemptId/certificate": download({
    action: "dossier.read",
    summary: "Le relevé de résultat d’une tentative terminée (PDF)",
  }),
  "GET /api/attempts/:attemptId/record": query({
    action: "quiz.inspect",
    summary: "Le relevé d’une tentative : son tirage et sa preuve, ce qui a été noté, ce qui mérite un regard",
    answer: z.object({
      ...head,
      status: attemptStatus,
      personName: z.string(),
      startedAt: z.string(),
      deadline: z.string(),
      endedAt: z.string().nullable(),
      graceSeconds: z.int(),
      result: result.nullable(),
      focusLosses: z.array(z.object({ until: z.string(), seconds: z.int() })),
      alerts: z.array(alert),
      /** Null while the attempt runs, and for a paper drawn before draws could be proven. */
      draw: draw.nullable(),
      items: z.array(z.object({ question: z.string(), version: z.int(), answered: z.boolean(), points: z.int() })),
    }),
  }),
  "GET /api/schemes/:scheme/attempts/alerts": query({
    action: "quiz.inspect",
    summary: "Les tentatives récentes qui méritent un regard, avec les faits",
    answer: z.object({
      withinDays: z.int(),
      attempts: z.array(
        z.object({
          ...head,
          personName: z.string(),
          endedAt: z.string(),
          alerts: z.array(alert),
        }),
      ),
    }),
  }),
  "GET /api/schemes/:scheme/questions/:code/neutralisation": query({
    action: "quiz.neutralise",
    summary: "Ce que changerait la neutralisation d’une version d’une question, copie par copie, avant d’en décider",
    query: z.object({ version: z.coerce.number().int().min(1) }),
    answer: z.object({
      code: z.string(),
      version: z.int(),
      position: z.int(),
      /** To be sent back with the decision: it is refused when something has changed since. */
      seen: z.string(),
      running: z.int(),
      effects: z.object({ gains: z.int(), losses: z.int(), kept: z.int() }),
      neutralised: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
      attempts: z.array(
        z.object({
          ...head,
          personName: z.string(),
          endedAt: z.string(),
          before: result,
          after: result,
          crossing: z.enum(["gains", "loses", "kept", "same"]),
        }),
      ),
    }),
  }),
  "POST /api/schemes/:scheme/questions/:code/neutralisation": command({
    action: "quiz.neutralise",
    summary: "Neutralise une version fautive d’une question : chaque copie qui l’a eue est recalculée, avec un motif",
    body: { version: z.int().min(1), reason: text(2000), seen: text(64) },
  }),
  "POST /api/dossiers/:dossierId/sittings/:personId/reopening": command({
    action: "quiz.reopen",
    summary: "Ouvre une tentative de plus à une personne qui les a toutes faites, avec un motif",
    ...arrangement,
  }),
  "POST /api/dossiers/:dossierId/sittings/:personId/extra-time": command({
    action: "quiz.reopen",
    summary: "Accorde le temps supplémentaire prévu par le dispositif, avec un motif",
    ...arrangement,
  }),
} as const;
