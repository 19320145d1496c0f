import type { RehearsalNotes } from "../../domain/audits/rehearsal.ts";
import type { Draft, SavedDraft } from "./drafts.ts";

/** What organisations note for themselves when they rehearse their audit; nobody of the certifier reads it. */
export interface RehearsalReadings {
  notes(auditId: string): Promise<Draft<RehearsalNotes> | null>;
  /** Keeps the notes over the version they were typed on; null when others were saved meanwhile. */
  save(auditId: string, draft: Omit<SavedDraft<RehearsalNotes>, "id">): Promise<Draft<RehearsalNotes> | null>;
}
