import type { Pool } from "pg";
import type { RehearsalReadings } from "../../application/ports/rehearsals.readings.ts";
import { readDraft, saveDraft } from "./drafts.ts";

const draftId = (auditId: string): string => `rehearsal-${auditId}`;

/** The notes of rehearsals, kept among the drafts. */
export const postgresRehearsals = (pool: Pool): RehearsalReadings => ({
  notes: (auditId) => readDraft(pool, draftId(auditId)),
  save: (auditId, draft) => saveDraft(pool, { ...draft, id: draftId(auditId) }),
});
