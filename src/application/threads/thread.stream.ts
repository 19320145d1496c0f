import {
  type ThreadCommand,
  type ThreadFacts,
  type ThreadRefusal,
  type ThreadState,
  thread,
} from "../../domain/threads/thread.decide.ts";
import type { ThreadEvent } from "../../domain/threads/thread.events.ts";
import { depositedIn } from "../dossiers/deposited.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Stream } from "../stream.ts";

/** The conversation about a dossier; the stream is named by the dossier. */
export const threadStream: Stream<ThreadCommand, ThreadState, ThreadEvent, ThreadRefusal, ThreadFacts> = {
  name: "thread",
  decider: thread,
  readings: (id, { dossierId, organisationId }) => [story("thread", id, { dossierId, organisationId })],
};

/** Writes a message in the thread of a dossier (R-WORK-1). */
export const postMessage: UseCase<
  {
    readonly dossierId: string;
    readonly text: string;
    readonly internal: boolean;
    readonly attachments: readonly string[];
  },
  { id: string }
> = async (work, { dossierId, text, internal, attachments }) => {
  const [conversation, found] = await Promise.all([
    work.load(threadStream, dossierId),
    forDossier(work, "dossier.write", dossierId),
  ]);
  if (!found.ok) return found;
  const deposited = attachments.length === 0 ? null : await depositedIn(work.ports, dossierId);
  if (attachments.some((id) => !deposited?.has(id))) return refused({ code: "file/unknown" });
  const { organisationId } = found.state;
  const command = { type: "PostMessage", text: work.content(text), internal, attachments } as const;
  const refusal = work.decide(conversation, command, {
    byStaff: work.actor.staff.length > 0,
    dossierId,
    organisationId,
  });
  return refusal === null ? done({ id: dossierId }) : refused(refusal);
};
