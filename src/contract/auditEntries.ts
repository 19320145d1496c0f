import { z } from "zod";
import { nonconformity, people, reason } from "./auditForms.ts";
import { ratings } from "./auditGrid.ts";
import { sampleCodes } from "./auditView.ts";
import { optionalText, text } from "./route.ts";

const id = z.uuid();
const indicator = text(20);
const long = optionalText(6000);
const drawing = z
  .string()
  .max(20_000)
  .regex(/^[ML0-9 .,-]+$/)
  .nullable();

/**
 * One thing that an auditor enters during the audit, with a network or without (R-AUD-12). The identifiers of what is new are
 * made where it is entered, so that the same entry always says the same thing.
 */
const auditEntry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open"), present: people }),
  z.object({ kind: z.literal("rate"), indicator, rating: z.enum(ratings), note: long }),
  z.object({ kind: z.literal("reopen"), indicator, reason }),
  z.object({ kind: z.literal("write"), id, indicator, ...nonconformity }),
  z.object({ kind: z.literal("edit"), id, ...nonconformity }),
  z.object({ kind: z.literal("remove"), id }),
  z.object({ kind: z.literal("flag"), indicator, flagged: z.boolean() }),
  z.object({
    kind: z.literal("photo"),
    ...{ id, indicator, nonconformity: z.uuid().nullable(), caption: optionalText(500) },
    /** The SHA-256 of its bytes, which were given to the dossier before. */
    file: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.object({ kind: z.literal("unphoto"), id }),
  z.object({
    kind: z.literal("sampled"),
    ...{ id, sample: z.enum(sampleCodes), reference: optionalText(40), note: optionalText(2000) },
  }),
  z.object({ kind: z.literal("unsampled"), id }),
  z.object({ kind: z.literal("incident"), id, what: optionalText(2000) }),
  z.object({ kind: z.literal("departure"), id, sequence: text(20), what: optionalText(2000) }),
  z.object({ kind: z.literal("close"), present: people, strengths: long, observations: long }),
  /** `drawing`: the path drawn on the screen, as SVG writes it, in a box of 600 by 200. */
  z.object({ kind: z.literal("sign"), party: z.enum(["auditor", "organisation"]), name: optionalText(200), drawing }),
  z.object({ kind: z.literal("unsigned"), reason }),
]);

/** The most entries that one request carries. */
const maximumEntries = 100;

/** Entries in the order in which they were made; `seen` is the version of the audit that the device knew when it made them. */
export const sentEntries = z.object({
  entries: z
    .array(
      z.object({
        commandId: z.uuid(),
        /** The time on the device: shown, and nothing else. */
        claimedAt: z.iso.datetime(),
        seen: z.int().min(0),
        entry: auditEntry,
      }),
    )
    .min(1)
    .max(maximumEntries),
});

/** The same thing as it stands, with who put it so; `entry` is null when it was taken back. */
const standing = z.object({
  entry: auditEntry.nullable(),
  by: z.string(),
  at: z.string(),
  claimedAt: z.string().nullable(),
});

/**
 * What became of each entry, in their order; those without a result were not reached and are sent again. `applied`: it is in the
 * audit, once. `refused`: a rule says no. `conflict`: somebody changed the same thing meanwhile, or an entry before it about the
 * same thing did not go through; sent again under another identifier with `position` as `seen`, it replaces what stands.
 */
export const enteredEntries = z.object({
  position: z.int(),
  results: z.array(
    z.object({
      commandId: z.string(),
      outcome: z.enum(["applied", "refused", "conflict"]),
      /** The version of the audit when this was said. */
      position: z.int(),
      refusal: z.object({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
      stands: standing.nullable(),
    }),
  ),
});
