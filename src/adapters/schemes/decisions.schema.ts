import { z } from "zod";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { orNull, text } from "./texts.schema.ts";

const family = z.enum([
  "grant",
  "refusal",
  "closure",
  "suspension",
  "lift",
  "withdrawal",
  "end",
  "scope",
  "renewal",
  "complementary_audit",
  "appeal",
]);

const act = z.enum([
  "grant",
  "refuse_application",
  "refuse_habilitation",
  "refuse_renewal",
  "close",
  "suspend",
  "lift",
  "refuse_lift",
  "withdraw",
  "end",
  "expire",
  "extend_scope",
  "reduce_scope",
  "renew",
  "prolong",
  "order_audit",
  "decline_audit",
  "uphold_appeal",
  "uphold_appeal_partly",
  "reject_appeal",
  "dismiss_appeal",
]);

/** The file `grounds.yaml`. */
export const groundsSchema = z.strictObject({
  grounds: z.array(
    z.strictObject({
      code: text,
      family,
      label: text,
      detailRequired: text,
      acts: z.array(act).min(1),
      appealable: z.enum(["yes", "no", "limited", "external"]),
      appealNote: orNull(text),
      seriousInfringement: z.boolean().default(false),
    }),
  ),
}) satisfies z.ZodType<Pick<Scheme, "grounds">>;

const recipient = z.enum([
  "legal_representative",
  "referent",
  "trainer",
  "account_manager",
  "auditor",
  "reviewer",
  "decision_maker",
  "signatory",
  "quality_manager",
  "exam_manager",
  "administrator",
  "person_concerned",
  "former_address",
  "visitor",
  "other_party",
  "author",
  "appellant",
  "staff",
  "handler",
  "enrolled_people",
]);

/** The file `messages.yaml`. */
export const messagesSchema = z.strictObject({
  messages: z.array(
    z.strictObject({
      code: text,
      group: text,
      trigger: text,
      recipients: z
        .array(
          z.strictObject({
            who: recipient,
            copy: z.boolean().default(false),
            onlyOn: z.array(z.int()).default([]),
          }),
        )
        .min(1),
      recipientsText: text,
      kind: z.enum(["N", "S", "C"]),
      registered: z.enum(["yes", "no", "refusal-only"]).default("no"),
      subject: text,
      variables: z.array(text).default([]),
      schedule: z.array(z.int()).default([]),
      calendar: z.boolean().default(false),
    }),
  ),
}) satisfies z.ZodType<Pick<Scheme, "messages">>;
