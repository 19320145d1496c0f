import { z } from "zod";
import { civilDate, command, download, optionalText, query, save, text } from "./route.ts";

const status = z.enum([
  ...(["open", "filed", "returned", "examined", "granted", "refused", "concluded", "closed"] as const),
]);
const outcome = z.enum(["renew", "refuse"]);
const result = z.enum(["conforming", "observation", "gap", "not-applicable"]);
const asked = z.enum(["nothing", "confirmation", "afresh"]);
const file = z.object({ id: z.string(), name: z.string() });

const line = z.object({
  id: z.string(),
  habilitationId: z.string(),
  habilitationNumber: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  managerName: z.string().nullable(),
  status,
  expiresOn: civilDate,
  fileBy: civilDate,
  openedOn: civilDate,
  filedOn: civilDate.nullable(),
  inTime: z.boolean().nullable(),
  answerBy: civilDate.nullable(),
  points: z.int(),
  rated: z.int(),
  proposal: outcome.nullable(),
  outcome: outcome.nullable(),
  signBy: civilDate.nullable(),
  extendedUntil: civilDate.nullable(),
  extensionSigned: z.boolean(),
});

const known = z.object({
  what: z.string(),
  watch: z.boolean(),
  text: z.string().optional(),
  on: civilDate.optional(),
  count: z.int().optional(),
  of: z.int().optional(),
});

const answer = z.object({
  unchanged: z.boolean(),
  text: z.string(),
  attachments: z.array(z.string()),
  reply: z.string(),
});
const content = z.object({
  answers: z.record(z.string(), answer),
  sworn: z.array(z.string()),
  qualiopiUntil: z.string(),
});

const point = z.object({
  code: z.string(),
  heading: z.enum(["quality", "requirements"]),
  text: z.string(),
  /** What is asked of the organisation, in words; null when nothing is. */
  wanted: z.string().nullable(),
  consequence: z.string(),
  asked,
  qualiopi: z.boolean(),
  known: z.array(known),
  before: z.object({ text: z.string(), files: z.array(file), on: civilDate }).nullable(),
  answer,
  /** What is asked about it when it is sent back. */
  returned: z.string().nullable(),
  rating: z.object({ result, note: z.string().nullable(), byName: z.string(), on: civilDate }).nullable(),
});

/** What the missing list is computed from, on screen as on the server. */
const ground = z.object({
  points: z.array(z.object({ code: z.string(), asked, qualiopi: z.boolean() })),
  statements: z.array(z.string()),
  expiresOn: civilDate,
  answered: z.array(z.string()),
  qualiopiUntil: civilDate.nullable(),
  returned: z.array(z.string()),
  today: civilDate,
});

const cycle = z.object({
  from: civilDate,
  until: civilDate,
  activity: z.object({
    ...{ declared: z.int(), held: z.int(), prepared: z.int(), enrolled: z.int(), gaveUp: z.int() },
  }),
  results: z.object({
    ...{ passed: z.int(), presented: z.int(), tenths: z.int().nullable(), threshold: z.number() },
    standing: z.enum(["no-result", "not-significant", "below", "reached"]),
  }),
  audits: z.array(
    z.object({
      ...{ id: z.string(), kind: z.string(), status: z.string(), auditOn: civilDate.nullable() },
      openNonconformities: z.int(),
    }),
  ),
  surveillances: z.array(
    z.object({
      ...{ id: z.string(), surveillanceType: z.enum(["S3", "SA"]), dueOn: civilDate },
      outcome: z.enum(["satisfactory", "with-observations", "with-nonconformities", "insufficient"]).nullable(),
      ...{ concludedOn: civilDate.nullable(), late: z.boolean(), openGaps: z.int() },
    }),
  ),
  complaints: z.object({ received: z.int(), founded: z.int(), open: z.int() }),
  alerts: z.object({ raised: z.int(), open: z.int() }),
  changes: z.object({ declared: z.int(), late: z.int() }),
  suspensions: z.array(z.object({ from: civilDate, liftedOn: civilDate.nullable() })),
});

const stated = z.object({ code: z.string(), label: z.string(), detail: z.string() });
const agreementStatus = z.enum(["none", "generated", "half-signed", "concluded", "lapsed"]);

const scope = z.object({
  establishments: z.array(z.object({ value: z.string(), name: z.string(), siret: z.string(), address: z.string() })),
  programmes: z.array(z.object({ value: z.string(), title: z.string(), version: z.string(), duration: z.string() })),
  modalities: z.array(z.object({ value: z.string(), name: z.string() })),
  trainers: z.array(z.object({ value: z.string(), name: z.string(), competences: z.string() })),
});

const renewal = z.object({
  ...line.pick({ id: true, habilitationId: true, habilitationNumber: true, organisationId: true }).shape,
  ...line.pick({ organisationName: true, managerName: true, status: true }).shape,
  ...line.pick({ expiresOn: true, fileBy: true, openedOn: true }).shape,
  dossierId: z.string(),
  position: z.int(),
  /** Last day on which the habilitation holds, its extension included once signed. */
  lastDay: civilDate,
  audited: z.boolean(),
  audit: z
    .object({ id: z.string(), status: z.string(), auditOn: civilDate.nullable(), reported: z.boolean() })
    .nullable(),
  suspended: z.boolean(),
  scope: scope.nullable(),
  /** Null for who does not file it now. */
  draft: z.object({ version: z.int(), savedAt: z.string().nullable() }).nullable(),
  content,
  ground,
  /** Every file of the dossier, to name those that are cited. */
  files: z.array(z.object({ ...file.shape, bytes: z.int(), at: z.string() })),
  filed: z.object({ on: civilDate, completeOn: civilDate, inTime: z.boolean(), examineBy: civilDate }).nullable(),
  returned: z.object({ on: civilDate, answerBy: civilDate }).nullable(),
  statements: z.array(z.object({ code: z.string(), text: z.string() })),
  points: z.array(point),
  examined: z
    .object({ proposal: outcome, opinion: z.string().nullable(), byName: z.string(), on: civilDate })
    .nullable(),
  decided: z
    .object({
      ...{ outcome, on: civilDate, byName: z.string(), signBy: civilDate.nullable(), grounds: z.array(stated) },
      appealDays: z.int().nullable(),
    })
    .nullable(),
  notified: z.object({ on: civilDate, appealUntil: civilDate.nullable() }).nullable(),
  extension: z
    .object({
      ...{ until: civilDate, concluded: z.boolean(), on: civilDate, byName: z.string() },
      grounds: z.array(stated),
    })
    .nullable(),
  /** First day past which an extension cannot go; null where nothing can be extended. */
  extensible: civilDate.nullable(),
  /** Those that a decision can rest on, for who decides. */
  grounds: z.array(
    z.object({ code: z.string(), label: z.string(), detailRequired: z.string(), acts: z.array(z.string()) }),
  ),
  /** For the certifier: as of today, then as of the day of the proposal. */
  cycle: cycle.nullable(),
  /** Whether the report of the cycle, as it was proposed, is printed. */
  cyclePrinted: z.boolean(),
  /** The letter of what was last decided; null before any decision. */
  letter: z.object({ ...file.shape, ready: z.boolean() }).nullable(),
  agreements: z.object({ agreement: agreementStatus, amendment: agreementStatus, amendmentId: z.string() }),
  may: z.object({
    ...{ file: z.boolean(), check: z.boolean(), decide: z.boolean(), notify: z.boolean(), generate: z.boolean() },
    sign: z.boolean(),
  }),
});

const chosen = z.array(z.object({ code: text(20), detail: optionalText(8000) })).max(20);
const typed = z.object({
  unchanged: z.boolean().default(false),
  text: z.string().max(8000).default(""),
  attachments: z.array(text(64)).max(30).default([]),
  reply: z.string().max(4000).default(""),
});

export const renewalRoutes = {
  "GET /api/renewals": query({
    action: "renewal.list",
    summary: "Les renouvellements que la personne peut lire, filtrés",
    query: z.object({ search: optionalText(100), status: optionalText(200) }),
    answer: z.object({ count: z.int(), renewals: z.array(line) }),
  }),
  "GET /api/habilitations/:habilitationId/renewals": query({
    action: "habilitation.read",
    summary: "Les renouvellements d’une habilitation, le dernier d’abord",
    answer: z.object({ renewals: z.array(line) }),
  }),
  "GET /api/renewals/:renewalId": query({
    action: "habilitation.read",
    summary: "Un renouvellement : ce qui est connu, demandé, donné, vérifié, décidé et signé",
    answer: renewal,
  }),
  "GET /api/renewals/:renewalId/cycle": download({
    action: "habilitation.read",
    summary: "Le bilan du cycle, tel qu’imprimé avec la dernière proposition",
  }),
  "PUT /api/renewals/:renewalId/draft": save({
    action: "renewal.file",
    summary: "Enregistre ce qui est saisi, sans déposer",
    body: z.object({
      version: z.int().min(0),
      content: z.object({
        answers: z.record(text(20), typed),
        sworn: z.array(text(20)).max(20).default([]),
        qualiopiUntil: z.union([civilDate, z.literal("")]).default(""),
      }),
    }),
    answer: z.object({ version: z.int(), savedAt: z.string() }),
  }),
  "POST /api/renewals/:renewalId/filing": command({
    action: "renewal.file",
    summary: "Dépose le dossier de renouvellement, ou dit exactement ce qui manque",
  }),
  "POST /api/renewals/:renewalId/return": command({
    action: "renewal.check",
    summary: "Renvoie des points à l’organisme, chacun avec ce qui est demandé",
    body: { points: z.array(z.object({ code: text(20), text: text(4000) })).max(30) },
  }),
  "POST /api/renewals/:renewalId/ratings": command({
    action: "renewal.check",
    summary: "Évalue un point",
    body: { point: text(20), result, note: optionalText(8000) },
  }),
  "POST /api/renewals/:renewalId/ratings/rest": command({
    action: "renewal.check",
    summary: "Évalue conformes tous les points qui ne sont pas encore évalués",
  }),
  "POST /api/renewals/:renewalId/examination": command({
    action: "renewal.check",
    summary: "Propose au décideur de renouveler ou non, avec le bilan du cycle",
    body: { proposal: outcome, opinion: optionalText(8000) },
  }),
  "POST /api/renewals/:renewalId/decision": command({
    action: "renewal.decide",
    summary: "Renouvelle ou refuse, avec des motifs",
    body: { outcome, grounds: chosen },
  }),
  "POST /api/renewals/:renewalId/notification": command({
    action: "renewal.notify",
    summary: "Note quand l’organisme a reçu la décision",
    body: {
      notifiedOn: civilDate,
      channel: z.enum(["email", "registered-letter"]),
      reference: optionalText(60),
    },
  }),
  "POST /api/renewals/:renewalId/extension": command({
    action: "renewal.decide",
    summary: "Décide l’unique prorogation, le certificateur étant en retard sur un dossier complet à temps",
    body: { until: civilDate, grounds: chosen },
  }),
  "POST /api/renewals/:renewalId/agreement": command({
    action: "agreement.generate",
    summary: "Rédige la convention de renouvellement à signer",
    body: { financialTerms: optionalText(4000), signatoryId: optionalText(64) },
  }),
  "POST /api/renewals/:renewalId/amendment": command({
    action: "agreement.generate",
    summary: "Rédige l’avenant de prorogation à signer",
    body: { signatoryId: optionalText(64) },
  }),
} as const;
