import type { ContentHash } from "../shared/content.ts";
import { type Act, accept, type Decider, refuse } from "../shared/decider.ts";
import type { ThreadEvent } from "./thread.events.ts";

export interface ThreadState {
  readonly dossierId: string;
  readonly organisationId: string;
}

/** Writes in the thread of a dossier; an internal note is never shown outside the certifier. */
export type ThreadCommand = Act & {
  readonly type: "PostMessage";
  readonly text: ContentHash;
  readonly internal: boolean;
  readonly attachments: readonly string[];
};

/** Whether the writer is of the organisation: only the staff write internal notes. */
export interface ThreadFacts {
  readonly byStaff: boolean;
  readonly dossierId: string;
  readonly organisationId: string;
}

export type ThreadRefusal = { readonly code: "thread/internal-note-by-organisation" };

/** The conversation about a dossier (R-WORK-1). */
export const thread: Decider<ThreadCommand, ThreadState, ThreadEvent, ThreadRefusal, ThreadFacts> = {
  initial: { dossierId: "", organisationId: "" },
  decide({ by, at, text, internal, attachments }, _, { byStaff, dossierId, organisationId }) {
    if (internal && !byStaff) return refuse({ code: "thread/internal-note-by-organisation" });
    return accept({ type: "MessagePosted", by, at, text, internal, byStaff, attachments, dossierId, organisationId });
  },
  evolve: (_, { dossierId, organisationId }) => ({ dossierId, organisationId }),
};
