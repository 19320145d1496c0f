import { z } from "zod";
import { emptyContent } from "../domain/dossiers/content.model.ts";
import { optionalText } from "./route.ts";

/**
 * A draft keeps what is typed, even longer than what can be filed, so that one text never prevents the others from being
 * saved; how long an answer may be is said by the domain when it is filed. The bound only keeps a body within reason.
 */
const short = optionalText(100_000);
const long = short;
const flag = z.boolean().default(false);
const hours = z.number().min(0).max(2000).default(0);
const id = z.string().min(1).max(64);

const contact = z.object({ name: short, position: short, email: short, phone: short });
const site = z.object({
  id,
  siret: short,
  name: short,
  address: short,
  owned: z.enum(["own", "third_party"]).default("own"),
});
const trainer = z.object({
  id,
  name: short,
  status: z.enum(["", "employed", "independent", "director"]).default(""),
  competences: z.array(z.string().max(10)).max(50).default([]),
  aiPracticeMonths: z.number().min(0).max(600).default(0),
  teachingHours: z.number().min(0).max(100_000).default(0),
  qualifications: long,
});
const cell = z.object({ competence: z.string().max(10), level: z.enum(["principal", "associated"]), passage: short });
const sequence = z.object({
  id,
  title: short,
  modality: z.enum(["on_site", "distance", "e_learning"]).default("on_site"),
  theoryHours: hours,
  practiceHours: hours,
  method: long,
  formativeAssessment: long,
  material: short,
  cells: z.array(cell).max(50).default([]),
});

/** The content of a draft: bounded, every field optional, so that unfinished work is kept as it is. */
export const dossierContent = z.object({
  identity: z
    .object({
      legalName: short,
      legalForm: short,
      siret: short,
      address: short,
      postcode: short,
      city: short,
      website: short,
      sites: z.array(site).max(50).default([]),
    })
    .default({ ...emptyContent.identity, sites: [] }),
  activity: z
    .object({ nda: short, ndaPending: flag, activityReportOn: short, firstYearEndsOn: short })
    .default(emptyContent.activity),
  qualiopi: z
    .object({
      kind: z.enum(["", "certified", "deemed", "pending"]).default(""),
      certifier: short,
      number: short,
      trainingActions: flag,
      validUntil: short,
    })
    .default(emptyContent.qualiopi),
  people: z
    .object({ legalRepresentative: contact, signatoryIsDelegated: flag, referent: contact, absence: long })
    .default(emptyContent.people),
  trainers: z.array(trainer).max(100).default([]),
  programme: z
    .object({
      title: short,
      audience: long,
      maximumTrainees: z.number().min(0).max(1000).default(0),
      durationReason: long,
      sequences: z.array(sequence).max(100).default([]),
    })
    .default({ ...emptyContent.programme, sequences: [] }),
  means: z.object({ tools: long, onSite: long, distance: long }).default(emptyContent.means),
  communication: z.object({ draft: long, places: long }).default(emptyContent.communication),
  subcontracting: z
    .object({
      kind: z.enum(["", "none", "partial", "for_others"]).default(""),
      detail: long,
      intermediaries: flag,
      intermediariesDetail: long,
    })
    .default(emptyContent.subcontracting),
  links: z
    .object({
      qualiopiClient: z.enum(["", "never", "former", "current", "requested"]).default(""),
      formerUntil: short,
      personal: z.enum(["", "none", "some"]).default(""),
      personalDetail: long,
    })
    .default(emptyContent.links),
  statements: z
    .object({
      probity: z.enum(["", "free", "explained"]).default(""),
      probityDetail: long,
      noAnnouncement: flag,
      certifierAssesses: flag,
      accurate: flag,
      signedBy: short,
    })
    .default(emptyContent.statements),
  documents: z.record(z.string().max(120), z.array(z.uuid()).max(20)).default({}),
});
