import { z } from "zod";
import { chosenGround } from "./decisions.routes.ts";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const kinds = [
  ...(["name", "manager", "address", "establishment-added", "establishment-removed"] as const),
  ...(["trainer-added", "trainer-removed", "programme", "modality-added", "modality-removed"] as const),
  ...(["qualiopi-lost", "nda-lost", "siren-lost"] as const),
] as const;
const kind = z.enum(kinds);
const status = z.enum(["declared", "to_complete", "proposed", "accepted", "refused", "withdrawn"]);

const line = z.object({
  id: z.string(),
  habilitationId: z.string(),
  habilitationNumber: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  kind,
  status,
  happenedOn: civilDate,
  declaredOn: civilDate,
  /** Declared after the days that the scheme gives. */
  late: z.boolean(),
  reviewDueOn: civilDate,
});

const item = z.object({
  value: z.string(),
  name: z.string(),
  detail: z.string(),
  address: z.string(),
  postcode: z.string(),
  city: z.string(),
});
const file = z.object({ id: z.string(), name: z.string(), bytes: z.int(), mediaType: z.string(), at: z.string() });
const said = z.object({
  kind: z.enum(["declared", "sent-back", "completed", "proposed", "accepted", "refused"]),
  byName: z.string(),
  at: z.string(),
  text: z.string(),
  files: z.array(file),
});

const change = z.object({
  ...line.shape,
  position: z.int(),
  dossierId: z.string(),
  /** What it does to the scope; null when it does not touch it. */
  effect: z
    .object({
      part: z.enum(["establishments", "programmes", "modalities", "trainers"]),
      direction: z.enum(["add", "remove"]),
      item: item.nullable(),
    })
    .nullable(),
  /** What describes the organisation once accepted: its name, its address, who manages it; null for the rest. */
  identity: item.nullable(),
  /** A loss of Qualiopi, of the declaration of activity or of the registration. */
  loss: z.boolean(),
  /** Those that a programme is checked to cover (R-PROG-2); none for any other change. */
  competences: z.array(z.object({ code: z.string(), name: z.string() })),
  said: z.array(said),
  grounds: z.array(z.object({ code: z.string(), label: z.string(), detailRequired: z.string() })),
  rules: z.object({ declarationDays: z.int(), reviewWorkingDays: z.int(), appealDays: z.int() }),
});

const typedItem = z.object({
  value: optionalText(64),
  name: optionalText(200),
  detail: optionalText(400),
  address: optionalText(200),
  postcode: optionalText(10),
  city: optionalText(100),
});
const files = z.array(text(64)).max(50).default([]);
const reason = optionalText(4000);
const part = z.enum(["establishments", "programmes", "modalities", "trainers"]);

export const changeRoutes = {
  "GET /api/changes": query({
    action: "change.read",
    summary: "Les changements déclarés que la personne peut lire, ceux qui attendent d’abord",
    query: z.object({ habilitation: optionalText(64), open: z.stringbool().default(false) }),
    answer: z.object({ count: z.int(), changes: z.array(line) }),
  }),
  "GET /api/changes/:changeId": query({
    action: "change.read",
    summary: "Un changement déclaré, ce qui en a été dit et ce qu’il ferait au périmètre",
    answer: change,
  }),
  "POST /api/habilitations/:habilitationId/changes": command({
    action: "change.declare",
    summary: "Déclare un changement de l’organisme, avec ses pièces",
    body: {
      kind: z.enum([...kinds, "siren-changed"]),
      ...{ happenedOn: civilDate, text: optionalText(20_000), files, item: typedItem.nullable().default(null) },
    },
  }),
  "POST /api/changes/:changeId/completion": command({
    action: "change.declare",
    summary: "Complète un changement renvoyé",
    body: { text: optionalText(20_000), files },
  }),
  "POST /api/changes/:changeId/withdrawal": command({
    action: "change.declare",
    summary: "Renonce à un changement déclaré",
  }),
  "POST /api/changes/:changeId/return": command({
    action: "change.review",
    summary: "Renvoie un changement à compléter",
    body: { reason },
  }),
  "POST /api/changes/:changeId/proposal": command({
    action: "change.review",
    summary:
      "Propose à un décideur un changement qui touche le périmètre ; un programme, une fois chaque compétence vérifiée",
    body: { reason, covered: z.array(text(20)).max(50).default([]) },
  }),
  "POST /api/changes/:changeId/acceptance": command({
    action: "change.review",
    summary: "Accepte un changement, ou prend acte d’une perte",
    body: { reason },
  }),
  "POST /api/changes/:changeId/refusal": command({
    action: "change.review",
    summary: "Refuse un changement, avec sa raison",
    body: { reason },
  }),
  "POST /api/changes/:changeId/decision": command({
    action: "change.decide",
    summary: "Décide de ce qu’un changement fait au périmètre",
    body: { grounds: z.array(chosenGround).max(10) },
  }),
  "POST /api/habilitations/:habilitationId/scope-reduction": command({
    action: "change.decide",
    summary: "Retire du périmètre un établissement, un programme, une modalité ou un formateur",
    body: {
      items: z.array(z.object({ part, value: text(64) })).max(50),
      grounds: z.array(chosenGround).max(10),
    },
  }),
} as const;
