import { z } from "zod";
import { resultFields } from "../domain/exams/columns.ts";
import { examOutcomes } from "../domain/exams/result.model.ts";
import { civilDate, command, optionalText, query, save, text, upload } from "./route.ts";

const counts = z.object({
  read: z.int(),
  added: z.int(),
  corrected: z.int(),
  unchanged: z.int(),
  refused: z.int(),
});
const origin = z.enum(["file", "api", "correction"]);
const importStatus = z.enum(["running", "done", "undone"]);

/** A line that is not taken, and all that is wrong in it, in sentences. */
const refusedLine = z.object({ line: z.int(), problems: z.array(z.string()) });

const result = z.object({
  candidate: z.string(),
  organisationId: z.string().nullable(),
  session: z.string(),
  heldOn: civilDate.nullable(),
  juryOn: civilDate,
  outcome: z.enum(examOutcomes),
  competences: z.array(z.object({ code: z.string(), acquired: z.boolean() })),
  certificate: z.string().nullable(),
  sitting: z.int(),
});

const mapping = z.record(text(40), text(1000));
const preview = z.object({
  file: z.string(),
  headings: z.array(z.string()),
  mapping: z.record(z.string(), z.string()),
  missing: z.array(z.enum(resultFields)),
  /** Columns that are not kept. */
  leftOut: z.array(z.string()),
  fields: z.array(z.enum(resultFields)),
  competences: z.array(z.object({ code: z.string(), title: z.string() })),
  counts,
  refused: z.array(refusedLine),
  /** What each corrects, in words. */
  corrected: z.array(z.object({ line: z.int(), candidate: z.string(), changes: z.array(z.string()) })),
  sample: z.array(result),
  sameFile: z.object({ importId: z.string(), at: z.string() }).nullable(),
});

const interval = z.object({ low: z.int(), high: z.int() }).nullable();
export const rateStanding = z.enum(["no-result", "not-significant", "below", "reached"]);
export const rate = z.object({
  passed: z.int(),
  presented: z.int(),
  /** In tenths of a percent, truncated. */
  tenths: z.int().nullable(),
  interval,
  standing: rateStanding,
});
const point = z.object({
  name: z.string(),
  passed: z.int(),
  presented: z.int(),
  tenths: z.int().nullable(),
  interval,
});
export const rateWindow = z.object({ from: civilDate, until: civilDate });
export const rateRules = z.object({ passRatePercent: z.int(), minimumSample: z.int(), rollingMonths: z.int() });
const kept = result.extend({ importId: z.string(), openedAt: z.string() });

const typedResult = z.record(text(40), optionalText(1000));

export const examRoutes = {
  "GET /api/schemes/:scheme/result-imports": query({
    action: "results.oversee",
    summary: "Les imports de résultats d’un dispositif, et les sessions d’examen annoncées",
    answer: z.object({
      imports: z.array(
        z.object({
          ...{ id: z.string(), scheme: z.string(), origin, status: importStatus, fileName: z.string() },
          ...{ lines: z.int(), counts, byName: z.string(), openedAt: z.string(), endedAt: z.string().nullable() },
        }),
      ),
      sessions: z.array(
        z.object({
          ...{ id: z.string(), code: z.string(), status: z.enum(["planned", "cancelled"]), heldOn: civilDate },
          ...{ place: z.string(), organisationId: z.string().nullable(), organisationName: z.string().nullable() },
          results: z.int(),
        }),
      ),
    }),
  }),
  "POST /api/schemes/:scheme/result-files": upload({
    action: "results.import",
    summary: "Lit un fichier de résultats (CSV, XLSX) : ce que sont ses colonnes, ce que donneraient ses lignes",
    answer: preview,
  }),
  "PUT /api/schemes/:scheme/result-files/:file": save({
    action: "results.import",
    summary: "Relit un fichier de résultats avec une correspondance corrigée, sans rien importer",
    body: z.object({ mapping }),
    answer: preview,
  }),
  "POST /api/schemes/:scheme/result-imports": command({
    action: "results.import",
    summary: "Importe les lignes correctes d’un fichier de résultats",
    body: { file: text(64), fileName: text(200), mapping },
  }),
  "POST /api/schemes/:scheme/results": command({
    action: "results.import",
    summary: "Reçoit des résultats d’un autre système ; ceux qui sont faux sont laissés et dits",
    body: { source: text(200), results: z.array(typedResult).min(1).max(2000) },
    answer: { added: z.int(), corrected: z.int(), unchanged: z.int(), refused: z.array(refusedLine) },
  }),
  "POST /api/schemes/:scheme/result-corrections": command({
    action: "results.import",
    summary: "Corrige un résultat, avec un motif",
    /** `corrects`: the import whose word is corrected, as it was read; refused when another one came since. */
    body: { reason: optionalText(4000), corrects: text(100), result: typedResult },
  }),
  "GET /api/schemes/:scheme/result-history": query({
    action: "results.oversee",
    summary: "Ce qui a été dit, tour à tour, d’un candidat à une session",
    query: z.object({ candidate: text(1000), session: text(1000) }),
    answer: z.object({
      history: z.array(kept.extend({ undone: z.boolean(), byName: z.string(), origin })),
    }),
  }),
  "GET /api/result-imports/:importId": query({
    action: "results.oversee",
    summary: "Un import de résultats : ce que ses lignes sont devenues",
    answer: z.object({
      ...{ id: z.string(), position: z.int(), status: importStatus, scheme: z.string(), origin, fileName: z.string() },
      ...{ lines: z.int(), counts, byName: z.string(), openedAt: z.string(), endedAt: z.string().nullable() },
      reason: z.string().nullable(),
      refused: z.array(refusedLine),
    }),
  }),
  "POST /api/result-imports/:importId/continuation": command({
    action: "results.import",
    summary: "Reprend un import interrompu, là où il s’est arrêté",
  }),
  "POST /api/result-imports/:importId/undoing": command({
    action: "results.import",
    summary: "Annule un import entier, avec un motif : ce qu’il avait corrigé redevient ce qu’il était",
    body: { reason: optionalText(4000) },
  }),
  "POST /api/schemes/:scheme/exams": command({
    action: "results.import",
    summary: "Annonce une session d’examen, réservée à un organisme ou ouverte à tous",
    body: { code: text(60), heldOn: civilDate, place: optionalText(200), organisationId: text(20).nullable() },
  }),
  "POST /api/schemes/:scheme/exams/:code/cancellation": command({
    action: "results.import",
    summary: "Annule une session d’examen annoncée",
  }),
  "GET /api/schemes/:scheme/rates": query({
    action: "results.oversee",
    summary: "Le taux de réussite de chaque organisme habilité, sur les mois glissants du dispositif",
    query: z.object({ search: optionalText(100), standing: optionalText(100) }),
    answer: z.object({
      scheme: z.string(),
      window: rateWindow,
      rules: rateRules,
      whole: rate,
      count: z.int(),
      organisations: z.array(
        rate.extend({
          ...{ habilitationId: z.string(), number: z.string(), organisationId: z.string() },
          organisationName: z.string(),
        }),
      ),
    }),
  }),
  "GET /api/habilitations/:habilitationId/rate": query({
    action: "results.read",
    summary:
      "Le taux de réussite d’un organisme : mois glissants, cycle, tendance, compétences, ensemble du dispositif",
    answer: z.object({
      ...{ habilitationId: z.string(), window: rateWindow, cycle: rateWindow, rules: rateRules },
      ...{ rolling: rate, before: rate, cycleRate: rate, again: rate, whole: rate },
      ...{ months: z.array(point), quarters: z.array(point) },
      competences: z.array(z.object({ code: z.string(), title: z.string(), acquired: z.int(), assessed: z.int() })),
    }),
  }),
  "GET /api/habilitations/:habilitationId/results": query({
    action: "results.read",
    summary: "Les résultats des candidats d’un organisme, sous leur référence",
    query: z.object({ search: optionalText(100) }),
    answer: z.object({ limit: z.int(), results: z.array(kept) }),
  }),
} as const;
