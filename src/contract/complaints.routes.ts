import { z } from "zod";
import { civilDate, command, download, optionalText, query, text, upload } from "./route.ts";

const complaintKinds = ["alert", "complaint"] as const;
const complaintTracks = ["organisation", "misuse", "certifier", "out-of-scope"] as const;
export const complaintStatuses = [
  ...(["received", "acknowledged", "admissible", "investigating"] as const),
  ...(["inadmissible", "decided", "communicated", "closed"] as const),
] as const;
const complaintOutcomes = ["founded", "partly", "unfounded", "inadmissible", "out-of-scope"] as const;
const followUpKinds = ["complementary-audit", "sanction"] as const;
const stepKinds = ["capture", "cease-letter", "authority-report", "interview", "document"] as const;
const channels = ["form", "post", "telephone", "email"] as const;

const line = z.object({
  ...{ id: z.string(), number: z.string(), kind: z.enum(complaintKinds), track: z.enum(complaintTracks) },
  ...{ channel: z.enum(channels), status: z.enum(complaintStatuses) },
  ...{ organisationId: z.string().nullable(), organisationName: z.string().nullable() },
  habilitationId: z.string().nullable(),
  ...{ handler: z.string().nullable(), handlerName: z.string().nullable() },
  ...{ receivedOn: civilDate, acknowledgeBy: civilDate, acknowledgedOn: civilDate.nullable(), decideBy: civilDate },
  ...{ concludedOn: civilDate.nullable(), closedOn: civilDate.nullable() },
  outcome: z.enum(complaintOutcomes).nullable(),
  ...{ heard: z.boolean(), answerBy: civilDate.nullable(), followUps: z.array(z.enum(followUpKinds)) },
});

/** Why somebody may not handle or decide; put in words by `complaints.sentences`. */
const involvement = z.discriminatedUnion("code", [
  z.object({ code: z.literal("took-part"), acts: z.array(z.string()) }),
  z.object({ code: z.literal("concerned") }),
  z.object({ code: z.literal("link-declared") }),
  z.object({ code: z.literal("excluded-by-risk-analysis") }),
]);
export type InvolvementView = z.output<typeof involvement>;

const person = z.object({ id: z.string(), name: z.string() });
const file = z.object({ id: z.string(), name: z.string(), bytes: z.int() });

const hearing = z.object({
  ...{ hearingId: z.string(), question: z.string(), askedOn: civilDate, answerBy: civilDate },
  answer: z.object({ text: z.string(), on: civilDate, late: z.boolean(), files: z.array(z.string()) }).nullable(),
});

const complaint = z.object({
  ...{ id: z.string(), position: z.int(), number: z.string(), kind: z.enum(complaintKinds) },
  ...{ track: z.enum(complaintTracks), channel: z.enum(channels), status: z.enum(complaintStatuses) },
  organisation: person.nullable(),
  ...{ habilitationId: z.string().nullable(), dossierId: z.string().nullable() },
  /** The organisation as it was written. */
  named: z.object({ name: z.string(), siren: z.string() }).nullable(),
  /** Null when masked or erased. */
  facts: z.string().nullable(),
  author: z.object({
    status: z.enum(["anonymous", "hidden", "erased", "shown"]),
    person: z.object({ name: z.string(), email: z.string(), phone: z.string() }).nullable(),
  }),
  ...{ handler: person.nullable(), concerned: z.array(person), staff: z.array(person), mine: z.boolean() },
  candidates: z.array(z.object({ ...person.shape, eligible: z.boolean(), reasons: z.array(involvement) })),
  ...{ receivedOn: civilDate, acknowledgeBy: civilDate, acknowledgedOn: civilDate.nullable() },
  ...{ decideBy: civilDate, extended: z.boolean() },
  hearings: z.array(hearing),
  files: z.array(z.object({ ...file.shape, party: z.enum(["author", "organisation", "staff"]), at: z.string() })),
  story: z.array(
    z.object({
      ...{ type: z.string(), at: z.string(), byName: z.string().nullable(), detail: z.string().nullable() },
      ...{ text: z.string().nullable(), files: z.array(z.string()) },
    }),
  ),
  conclusion: z
    .object({
      ...{ outcome: z.enum(complaintOutcomes), at: z.string(), reasons: z.string() },
      ...{ authority: z.string().nullable(), communicated: z.boolean(), closedOn: civilDate.nullable() },
    })
    .nullable(),
  followUps: z.array(z.object({ kind: z.enum(followUpKinds), open: z.boolean(), done: z.boolean().nullable() })),
  accepts: z.array(z.string()),
  rules: z.object({
    ...{ hearingDays: z.int(), extensionDays: z.int() },
    ...{ acknowledgementWorkingDays: z.int(), decisionDays: z.int() },
  }),
});

const files = z.array(text(64)).max(20).default([]);

export const complaintRoutes = {
  "GET /api/complaints": query({
    action: "complaint.read",
    summary: "Le registre des signalements et des plaintes, tel que la personne peut le lire",
    query: z.object({ search: optionalText(120) }),
    answer: z.object({
      complaints: z.array(line),
      /** Concluded cases, older than those that are read: they are looked for by number, name or SIREN. */
      older: z.int(),
      rules: z.object({ acknowledgementWorkingDays: z.int(), decisionDays: z.int() }),
    }),
  }),
  "POST /api/complaints": command({
    action: "complaint.register",
    summary: "Enregistre ce qui est venu par courrier, par téléphone ou par courriel, pour le compte de son auteur",
    body: {
      ...{ kind: z.enum(complaintKinds), about: z.enum(["organisation", "certifier", "other"]) },
      ...{ organisationName: optionalText(200), siren: optionalText(20), facts: optionalText(20_000) },
      ...{ name: optionalText(200), email: optionalText(254), phone: optionalText(40) },
      ...{ channel: z.enum(["post", "telephone", "email"]), receivedOn: civilDate },
    },
    answer: { number: z.string(), track: z.string() },
  }),
  "GET /api/complaints/:complaintId": query({
    action: "complaint.read",
    summary: "Un signalement ou une plainte, avec ce qu’il reste à y faire",
    answer: complaint,
  }),
  "POST /api/complaints/:complaintId/files": upload({
    action: "complaint.attach",
    summary: "Joint un fichier à une affaire",
    answer: file,
  }),
  "GET /api/complaints/:complaintId/files/:fileId": download({
    action: "complaint.attach",
    summary: "Un fichier d’une affaire",
  }),
  "GET /api/complaints/:complaintId/letters/:party": download({
    action: "complaint.attach",
    summary: "La lettre qui communique l’issue à l’auteur ou à l’organisme",
  }),
  "GET /api/complaints/:complaintId/author": query({
    action: "complaint.answer",
    summary: "L’organisme qui demande qui l’a mis en cause apprend pourquoi il ne le saura pas",
    answer: z.object({}),
  }),
  "POST /api/complaints/:complaintId/handler": command({
    action: "complaint.assign",
    summary: "Confie une affaire à quelqu’un qui n’est pas mêlé à ce qu’elle conteste",
    body: { handler: text(64) },
  }),
  "POST /api/complaints/:complaintId/requalification": command({
    action: "complaint.assign",
    summary: "Traite une affaire autrement qu’elle n’est venue, avec une raison",
    body: {
      ...{ track: z.enum(complaintTracks), siren: optionalText(20), reason: optionalText(4000) },
      concerned: z.array(text(64)).max(50).default([]),
    },
  }),
  "POST /api/complaints/:complaintId/acknowledgement": command({
    action: "complaint.handle",
    summary: "Accuse réception d’une affaire",
  }),
  "POST /api/complaints/:complaintId/admission": command({
    action: "complaint.handle",
    summary: "Déclare une affaire recevable",
    body: { reason: optionalText(4000) },
  }),
  "POST /api/complaints/:complaintId/dismissal": command({
    action: "complaint.handle",
    summary: "Déclare une affaire irrecevable, ou hors compétence en nommant l’autorité",
    body: { reason: optionalText(4000), authority: optionalText(300) },
  }),
  "POST /api/complaints/:complaintId/hearings": command({
    action: "complaint.handle",
    summary: "Interroge l’organisme, dans des mots qui ne disent pas qui l’a mis en cause",
    body: { question: optionalText(10_000) },
  }),
  "POST /api/complaints/:complaintId/hearings/:hearingId/answer": command({
    action: "complaint.answer",
    summary: "Répond pour l’organisme",
    body: { text: optionalText(20_000), files },
  }),
  "POST /api/complaints/:complaintId/steps": command({
    action: "complaint.handle",
    summary: "Note une vérification",
    body: { kind: z.enum(stepKinds), text: optionalText(10_000), files },
  }),
  "POST /api/complaints/:complaintId/messages": command({
    action: "complaint.handle",
    summary: "Écrit à l’auteur, qui le lit avec son code",
    body: { text: optionalText(10_000) },
  }),
  "POST /api/complaints/:complaintId/extension": command({
    action: "complaint.handle",
    summary: "Prolonge une fois le délai, avec une raison",
    body: { until: civilDate, reason: optionalText(4000) },
  }),
  "POST /api/complaints/:complaintId/decision": command({
    action: "complaint.handle",
    summary: "Décide si les faits sont établis, et propose une suite",
    body: {
      ...{ outcome: z.enum(["founded", "partly", "unfounded"]), reasons: optionalText(20_000) },
      followUps: z.array(z.enum(followUpKinds)).max(2).default([]),
    },
  }),
  "POST /api/complaints/:complaintId/communication": command({
    action: "complaint.handle",
    summary: "Communique l’issue à chacun, par sa propre lettre",
    body: { toAuthor: optionalText(20_000), toOrganisation: optionalText(20_000) },
  }),
  "POST /api/complaints/:complaintId/follow-up": command({
    action: "complaint.follow-up",
    summary: "Décide de la suite proposée, ou l’écarte avec une raison",
    body: { kind: z.enum(followUpKinds), done: z.boolean(), reason: optionalText(4000) },
  }),
  "POST /api/complaints/:complaintId/closing": command({
    action: "complaint.handle",
    summary: "Clôt une affaire dont l’issue est communiquée",
  }),
  "GET /api/hearings": query({
    action: "complaint.answer",
    summary: "Ce que le certificateur demande à l’organisme à propos de messages qui le concernent",
    answer: z.object({
      hearings: z.array(
        z.object({
          ...{ id: z.string(), number: z.string(), answerBy: civilDate.nullable(), receivedOn: civilDate },
          status: z.enum(complaintStatuses),
        }),
      ),
    }),
  }),
  "GET /api/hearings/:complaintId": query({
    action: "complaint.answer",
    summary: "Une demande faite à l’organisme : les questions, ses réponses, la lettre reçue",
    answer: z.object({
      ...{ id: z.string(), position: z.int(), number: z.string(), organisationId: z.string(), open: z.boolean() },
      ...{ hearings: z.array(hearing), letter: z.string().nullable(), files: z.array(file) },
    }),
  }),
} as const;
