import { z } from "zod";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const party = z.enum(["organisation", "certifier"]);
const named = z.object({ name: z.string(), role: z.string() });
const signatory = z.object({ personId: z.string(), ...named.shape, party: z.string() });
const fact = z.object({ label: z.string(), value: z.string() });

const scope = z.object({
  establishments: z.array(z.object({ name: z.string(), siret: z.string(), address: z.string() })),
  programmes: z.array(z.object({ title: z.string(), version: z.string(), duration: z.string() })),
  modalities: z.array(z.string()),
  trainers: z.array(z.object({ name: z.string(), competences: z.string() })),
});

const certification = z.object({
  shortName: z.string(),
  title: z.string(),
  number: z.string(),
  registrationEndsOn: civilDate.nullable(),
});

const certifier = z.object({
  name: z.string(),
  legalForm: z.string(),
  siren: z.string(),
  siret: z.string(),
  registeredOffice: z.string(),
  address: z.string(),
  email: z.string(),
  phone: z.string(),
  website: z.string(),
  appealAddress: z.string(),
  appealEmail: z.string(),
  privacyEmail: z.string(),
  signatoryTitle: z.string(),
});

/** The agreement word for word, as it is signed: nothing is left out, so that its fingerprint can be computed again (R-AGR-1). */
const agreementText = z.object({
  reference: z.string(),
  habilitation: z.string(),
  generatedOn: civilDate,
  title: z.string(),
  certification,
  certifier,
  parties: z.array(
    z.object({ name: z.string(), facts: z.array(fact), representative: named, calledHereafter: z.string() }),
  ),
  preamble: z.string(),
  clauses: z.array(z.object({ code: z.string(), title: z.string(), text: z.string() })),
  scope,
  validityRule: z.string(),
  calendar: z.array(z.object({ kind: z.string(), title: z.string(), rule: z.string(), expected: z.string() })),
  signatories: z.object({ organisation: signatory, certifier: signatory }),
});

const agreement = z.object({
  position: z.int(),
  /** Its own dossier, or that of the habilitation it renews or extends. */
  dossierId: z.string(),
  purpose: z.enum(["initial", "renewal", "extension"]),
  status: z.enum(["none", "generated", "half-signed", "concluded", "lapsed"]),
  signBy: civilDate.nullable(),
  documentHash: z.string().nullable(),
  text: agreementText.nullable(),
  signatures: z.array(z.object({ party, at: z.string(), name: z.string(), role: z.string(), reference: z.string() })),
  turn: z.object({ party, name: z.string(), consent: z.string() }).nullable(),
  conclusion: z.object({ effectiveOn: civilDate, endsOn: civilDate }).nullable(),
  /** Files of the dossier once ready. */
  documents: z.array(z.object({ id: z.string(), sheet: z.string(), name: z.string(), ready: z.boolean() })),
});

export const agreementRoutes = {
  "GET /api/agreements/:agreementId": query({
    action: "dossier.read",
    summary: "La convention : son texte entier, ses signatures, ses exemplaires",
    answer: agreement,
  }),
  "POST /api/dossiers/:dossierId/agreement": command({
    action: "agreement.generate",
    summary: "Rédige la convention à signer ; refusé tant qu’un article obligatoire est vide",
    body: { financialTerms: optionalText(4000), signatoryId: optionalText(64) },
  }),
  "POST /api/agreements/:agreementId/code": command({
    action: "agreement.sign",
    summary: "Envoie au signataire le code qui prouve son identité",
    answer: { sentTo: z.string(), expiresAt: z.string() },
  }),
  "POST /api/agreements/:agreementId/sign": command({
    action: "agreement.sign",
    summary: "Signe la convention ; la dernière signature ouvre l’habilitation, la renouvelle ou la prolonge",
    body: { documentHash: text(64), typedName: text(200), code: text(20), consent: z.literal(true) },
  }),
} as const;
