import { z } from "zod";
import { auditTypes } from "./auditView.ts";

const criterion = z.object({
  code: z.string(),
  title: z.string(),
  indicators: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      expected: z.string(),
      /** What completes it before any session exists, then once some do. */
      initial: z.string().nullable(),
      active: z.string().nullable(),
      evidence: z.string(),
      /** When it does not apply; empty when it always does. */
      notApplicable: z.string(),
      auditTypes: z.array(z.enum(auditTypes)),
      weight: z.int(),
    }),
  ),
});

/** The quality referential that an organisation is audited on (R-AUD-1). */
export const referential = z.object({
  version: z.string(),
  criteria: z.array(criterion),
  observations: z.array(z.object({ code: z.string(), text: z.string() })),
});
