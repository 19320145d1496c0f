import { z } from "zod";
import { exchangeFormats } from "../domain/bank/exchange.model.ts";
import { completable } from "../domain/bank/exchange.wording.ts";
import { civilDate, command, download, optionalText, query, text, upload } from "./route.ts";

const statuses = ["draft", "in_review", "active", "suspended", "retired"] as const;
const kind = z.enum(["single", "multiple"]);
const difficulty = z.enum(["facile", "moyenne", "difficile"]);

const wording = z.object({
  theme: z.string(),
  kind,
  difficulty,
  recall: z.boolean(),
  text: z.string(),
  options: z.array(z.object({ id: z.string(), text: z.string(), correct: z.boolean() })),
  explanation: z.string(),
  source: z.string(),
  image: z.object({ file: z.string(), alternative: z.string() }).nullable(),
});

/** A wording as it is typed: what is missing in it is told by the rules, all at once. */
const typed = {
  wording: z.object({
    ...{ theme: text(20), kind, difficulty, recall: z.boolean(), text: optionalText(2000) },
    options: z.array(z.object({ id: text(20), text: optionalText(600), correct: z.boolean() })).max(8),
    ...{ explanation: optionalText(2000), source: optionalText(300) },
    image: z.object({ file: text(64), alternative: optionalText(500) }).nullable(),
  }),
};

const reason = { reason: text(2000) };

/** What became of a question read from a file, or written in one. */
const report = {
  ...{ rank: z.int(), title: z.string(), outcome: z.enum(["kept", "altered", "refused"]) },
  /** In sentences. */
  remarks: z.array(z.string()),
};

export const bankRoutes = {
  "GET /api/schemes/:scheme/questions": query({
    action: "bank.read",
    summary: "La banque de questions d’un dispositif, et ce que chaque thème en compte",
    query: z.object({
      status: z.enum(statuses).optional(),
      theme: z.string().max(20).optional(),
      search: z.string().max(200).optional(),
      submitted: z.stringbool().optional(),
    }),
    answer: z.object({
      title: z.string(),
      options: z.int(),
      themes: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          drawn: z.int(),
          minimum: z.int(),
          target: z.int(),
          active: z.int(),
        }),
      ),
      /** Versions that wait for somebody to check them. */
      waiting: z.int(),
      questions: z.array(
        z.object({
          code: z.string(),
          status: z.enum(statuses),
          version: z.int().nullable(),
          nextVersion: z.int().nullable(),
          submitted: z.boolean(),
          changedAt: z.string(),
          author: z.string().nullable(),
          theme: z.string(),
          kind,
          difficulty,
          text: z.string(),
        }),
      ),
    }),
  }),
  "POST /api/schemes/:scheme/questions": command({
    action: "bank.write",
    summary: "Propose une question",
    body: typed,
    answer: { code: z.string() },
  }),
  "GET /api/schemes/:scheme/question-statistics": query({
    action: "bank.read",
    summary: "Comment chaque question en service a servi, et ce que mesure le QCM entier",
    answer: z.object({
      since: civilDate,
      /** Finished attempts since then. */
      papers: z.int(),
      minimumUses: z.int(),
      exposureLimitPercent: z.int(),
      /** In points; null when nobody sat. */
      test: z
        .object({
          ...{ questions: z.int(), mean: z.number(), deviation: z.number() },
          ...{ kr20: z.number().nullable(), standardError: z.number().nullable() },
        })
        .nullable(),
      questions: z.array(
        z.object({
          ...{ code: z.string(), status: z.enum(statuses), version: z.int(), text: z.string(), uses: z.int() },
          ...{ rightPercent: z.int(), discriminationPercent: z.int().nullable(), exposurePercent: z.int() },
          choices: z.array(z.object({ id: z.string(), text: z.string(), correct: z.boolean(), times: z.int() })),
          /** What deserves a look, in sentences. */
          flags: z.array(z.string()),
        }),
      ),
    }),
  }),
  "GET /api/schemes/:scheme/questions/:code": query({
    action: "bank.read",
    summary:
      "Une question de la banque : sa rédaction, celle qui s’écrit, celles qui lui ressemblent, ce qui lui est arrivé",
    answer: z.object({
      code: z.string(),
      position: z.int(),
      status: z.enum(statuses),
      theme: z.string(),
      options: z.int(),
      themes: z.array(z.object({ code: z.string(), title: z.string() })),
      used: z.object({ version: z.int(), wording: wording.nullable() }).nullable(),
      next: z.object({ version: z.int(), submitted: z.boolean(), wording: wording.nullable() }).nullable(),
      /** Whether the version being written or checked is of the person who asks. */
      mine: z.boolean(),
      resembles: z.array(z.object({ code: z.string(), percent: z.int(), text: z.string() })),
      history: z.array(
        z.object({
          act: z.enum([
            "drafted",
            "submitted",
            "returned",
            "approved",
            "suspended",
            "reinstated",
            "retired",
            "adopted",
          ]),
          at: z.string(),
          version: z.int().nullable(),
          /** Null when the scheme did it. */
          by: z.string().nullable(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  }),
  "POST /api/schemes/:scheme/question-readings": upload({
    action: "bank.write",
    summary:
      "Lit un fichier de questions (Moodle XML, GIFT, Aiken, QTI) et les place à côté de la banque, sans rien y mettre",
    answer: z.object({
      format: z.enum(exchangeFormats),
      themes: z.array(z.object({ code: z.string(), title: z.string() })),
      items: z.array(
        z.object({
          ...report,
          wording: wording.extend({ difficulty: difficulty.nullable() }).nullable(),
          /** Of its pictures by name, the one that the bank keeps, and those it does not. */
          images: z.object({ kept: z.string().nullable(), left: z.array(z.string()) }),
          standing: z.enum(["new", "same", "changed", "repeated"]),
          /** The question of the bank it is the same as, or another version of. */
          code: z.string().nullable(),
          repeats: z.int().nullable(),
          /** Those it nearly repeats: of the bank by their code, of the file by their rank. */
          near: z.array(
            z.object({ code: z.string().nullable(), rank: z.int().nullable(), percent: z.int(), text: z.string() }),
          ),
          lacks: z.array(z.enum(completable)),
          /** What must be written anew before it can be proposed, in sentences. */
          faults: z.array(z.string()),
        }),
      ),
    }),
  }),
  "GET /api/schemes/:scheme/question-exports/:format": download({
    action: "bank.read",
    summary: "Les questions en service d’un dispositif, dans un format d’échange, clé comprise",
  }),
  "GET /api/schemes/:scheme/question-exports/:format/report": query({
    action: "bank.read",
    summary: "Ce qu’un format d’échange garde de chaque question",
    answer: z.object({ questions: z.int(), bytes: z.int(), reports: z.array(z.object(report)) }),
  }),
  "POST /api/schemes/:scheme/question-images": upload({
    action: "bank.write",
    summary: "Garde l’image d’une question qui s’écrit",
    answer: z.object({ file: z.string() }),
  }),
  "GET /api/schemes/:scheme/questions/:code/images/:file": download({
    action: "bank.read",
    summary: "L’image d’une question de la banque",
  }),
  "POST /api/schemes/:scheme/questions/:code/versions": command({
    action: "bank.write",
    summary: "Écrit la version suivante d’une question, ou corrige celle qui s’écrit",
    body: typed,
  }),
  "POST /api/schemes/:scheme/questions/:code/submission": command({
    action: "bank.write",
    summary: "Donne la version qui s’écrit à vérifier à une autre personne",
  }),
  "POST /api/schemes/:scheme/questions/:code/approval": command({
    action: "bank.approve",
    summary: "Met en service la version vérifiée",
  }),
  "POST /api/schemes/:scheme/questions/:code/return": command({
    action: "bank.approve",
    summary: "Rend la version à son auteur, avec ce qui est à changer",
    body: reason,
  }),
  "POST /api/schemes/:scheme/questions/:code/suspension": command({
    action: "bank.approve",
    summary: "Retire une question des prochains sujets, le temps de l’examiner",
    body: reason,
  }),
  "POST /api/schemes/:scheme/questions/:code/reinstatement": command({
    action: "bank.approve",
    summary: "Remet une question suspendue dans les sujets",
    body: reason,
  }),
  "POST /api/schemes/:scheme/questions/:code/retirement": command({
    action: "bank.approve",
    summary: "Retire une question de la banque pour de bon",
    body: reason,
  }),
} as const;
