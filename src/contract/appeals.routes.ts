import { z } from "zod";
import { notification } from "./decisions.routes.ts";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const contestedKinds = [
  ...(["admissibility-refusal", "habilitation-refusal", "points-to-follow", "closure"] as const),
  ...(["suspension", "refused-lift", "withdrawal", "complementary-audit"] as const),
  ...(["scope-reduction", "change-refusal", "renewal-refusal"] as const),
] as const;
const appealStatuses = ["filed", "assigned", "decided", "notified"] as const;
const appealOutcomes = ["upheld", "partly", "rejected", "inadmissible"] as const;

const kind = z.enum(contestedKinds);
const person = z.object({ id: z.string(), name: z.string() });
const involvement = z.discriminatedUnion("code", [
  z.object({ code: z.literal("took-part"), acts: z.array(z.string()) }),
  z.object({ code: z.literal("concerned") }),
  z.object({ code: z.literal("link-declared") }),
  z.object({ code: z.literal("excluded-by-risk-analysis") }),
]);

const line = z.object({
  ...{ id: z.string(), number: z.string(), organisationId: z.string(), organisationName: z.string() },
  ...{ dossierId: z.string(), habilitationId: z.string().nullable(), kind, decidedAt: z.string() },
  ...{ status: z.enum(appealStatuses), handlerName: z.string().nullable(), deciderName: z.string().nullable() },
  ...{ receivedOn: civilDate, late: z.boolean(), decideBy: civilDate, concludedOn: civilDate.nullable() },
  outcome: z.enum(appealOutcomes).nullable(),
});

const appeal = z.object({
  ...{ id: z.string(), position: z.int(), number: z.string(), status: z.enum(appealStatuses), late: z.boolean() },
  ...{ receivedOn: civilDate, onBehalf: z.boolean(), decideBy: civilDate, extended: z.boolean() },
  organisation: person,
  contested: z.object({
    ...{ kind, dossierId: z.string(), habilitationId: z.string().nullable(), decidedAt: z.string() },
    ...{ notifiedOn: civilDate.nullable(), appealUntil: civilDate.nullable() },
  }),
  arguments: z.array(z.object({ id: z.string(), text: z.string(), answer: z.string().nullable() })),
  complements: z.array(z.object({ at: z.string(), text: z.string() })),
  files: z.array(z.object({ id: z.string(), name: z.string(), bytes: z.int() })),
  ...{ handler: person.nullable(), decider: person.nullable(), mine: z.boolean() },
  candidates: z.array(
    z.object({ ...person.shape, eligible: z.boolean(), decides: z.boolean(), reasons: z.array(involvement) }),
  ),
  decision: z
    .object({
      ...{ outcome: z.enum(appealOutcomes), at: z.string(), annuls: z.boolean() },
      grounds: z.array(z.object({ code: z.string(), label: z.string(), detail: z.string() })),
      ...{ notifiedOn: civilDate.nullable(), reference: z.string().nullable() },
    })
    .nullable(),
  /** Whether it suspends what it contests; null while nothing is decided: it does not. */
  stay: z.object({ suspensive: z.boolean(), at: z.string(), reason: z.string() }).nullable(),
  /** Whether its suspensive effect can still be decided. */
  stayable: z.boolean(),
  grounds: z.array(
    z.object({ code: z.string(), label: z.string(), detailRequired: z.string(), acts: z.array(z.string()) }),
  ),
  accepts: z.array(z.string()),
  rules: z.object({ extensionDays: z.int() }),
});

const files = z.array(text(64)).max(20).default([]);

export const appealRoutes = {
  "GET /api/appeals": query({
    action: "appeal.read",
    summary: "Les appels que la personne peut lire",
    query: z.object({ search: optionalText(120) }),
    answer: z.object({
      appeals: z.array(line),
      /** Decided appeals, older than those that are read: they are looked for by number, name or SIREN. */
      older: z.int(),
    }),
  }),
  "GET /api/appeals/:appealId": query({
    action: "appeal.read",
    summary: "Un appel, avec ce qu’il reste à y faire",
    answer: appeal,
  }),
  "GET /api/dossiers/:dossierId/contestable": query({
    action: "appeal.file",
    summary: "Les décisions d’un dossier qui peuvent être contestées, et jusqu’à quand",
    answer: z.object({
      ...{ dossierId: z.string(), number: z.string(), appealDays: z.int() },
      decisions: z.array(
        z.object({
          ...{ kind, decidedAt: z.string(), notifiedOn: civilDate.nullable(), appealUntil: civilDate.nullable() },
          ...{ late: z.boolean(), appealId: z.string().nullable() },
        }),
      ),
    }),
  }),
  "POST /api/dossiers/:dossierId/appeals": command({
    action: "appeal.file",
    summary: "Conteste une décision, argument par argument",
    body: {
      ...{ kind, decidedAt: z.iso.datetime(), arguments: z.array(text(10_000)).max(20), files },
      receivedOn: civilDate.nullable().default(null),
    },
    answer: { number: z.string() },
  }),
  "POST /api/appeals/:appealId/complement": command({
    action: "appeal.file",
    summary: "Complète un appel qui n’est pas décidé",
    body: { text: optionalText(10_000), files },
  }),
  "POST /api/appeals/:appealId/people": command({
    action: "appeal.assign",
    summary: "Confie un appel à qui le prépare et à qui le décide, étrangers à ce qui est contesté",
    body: { handler: text(64), decider: text(64) },
  }),
  "POST /api/appeals/:appealId/extension": command({
    action: "appeal.assign",
    summary: "Prolonge une fois le délai, avec une raison",
    body: { until: civilDate, reason: optionalText(4000) },
  }),
  "POST /api/appeals/:appealId/stay": command({
    action: "appeal.decide",
    summary: "Décide si l’appel suspend les effets de ce qu’il conteste, avec une raison",
    body: { suspensive: z.boolean(), reason: optionalText(4000) },
  }),
  "POST /api/appeals/:appealId/decision": command({
    action: "appeal.decide",
    summary: "Décide de l’appel ; ce qu’il annule est annulé dans le même acte",
    body: {
      outcome: z.enum(appealOutcomes),
      grounds: z.array(z.object({ code: text(20), detail: optionalText(10_000) })).max(5),
      answers: z
        .array(z.object({ id: text(10), text: optionalText(10_000) }))
        .max(20)
        .default([]),
      annuls: z.boolean().default(false),
    },
  }),
  "POST /api/appeals/:appealId/notification": command({
    action: "appeal.notify",
    summary: "Enregistre la notification de la décision d’appel",
    body: notification,
  }),
} as const;
