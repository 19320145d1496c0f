import { z } from "zod";
import { nonconformity, people, reason } from "./auditForms.ts";
import { ratings } from "./auditView.ts";
import { optionalText, text } from "./route.ts";

const id = z.uuid();
const indicator = text(20);
const long = optionalText(6000);

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
  z.object({ kind: z.literal("close"), present: people, strengths: long, observations: long }),
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
