import { may } from "../../domain/access/permissions.ts";
import { answerTo, type RenewalContent } from "../../domain/renewals/renewal.content.ts";
import { type Day, isDay } from "../../domain/shared/calendar.ts";
import { namedPieces } from "../audits/fileEvidence.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Query } from "../query.ts";
import { forRenewal } from "./forRenewal.ts";
import { renewalStream } from "./renewal.stream.ts";
import { draftOf, lacking } from "./renewalFacts.ts";

interface TypedDraft {
  readonly renewalId: string;
  readonly version: number;
  readonly content: RenewalContent;
}

/** Keeps what was typed; saving the same text twice is harmless, overwriting another tab’s is refused. */
export const saveRenewalDraft: Query<TypedDraft, { version: number; savedAt: string }> = async (
  { ports, actor, at },
  { renewalId: id, version, content },
) => {
  const { state } = await ports.states.load(renewalStream, id);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = may(actor, "renewal.file", { organisationId: state.opened.organisationId });
  if (denied !== null) return refused(denied);
  if (state.status !== "open" && state.status !== "returned")
    return refused({ code: "renewal/not-now", status: state.status });
  const saved = await ports.readings.renewals.saveDraft({ id, version, body: content, by: actor.id, at });
  return saved === null
    ? refused({ code: "changed-meanwhile" })
    : done({ version: saved.version, savedAt: saved.savedAt });
};

/** Files the draft as it is; refused with the exact list of what is missing (R-REN-1, R-APP-4). */
export const fileRenewal: UseCase<{ readonly renewalId: string }, { id: string }> = async (work, { renewalId: id }) => {
  const found = await forRenewal(work, "renewal.file", id);
  if (!found.ok) return found;
  const { ports, today } = work;
  const { renewal, state, facts } = found;
  const content = await draftOf(ports, id);
  const named = state.opened.points.flatMap(({ code }) => answerTo(content, code).attachments);
  if ((await namedPieces(work, state.opened.dossierId, [...new Set(named)])) === null)
    return refused({ code: "renewal/piece-unknown" });
  const missing = await lacking(ports, state, { content, today });
  const refusal = work.decide(
    renewal,
    { type: "FileRenewal", content: work.content(content), qualiopiUntil: dayIn(content) },
    { ...facts, missing },
  );
  return refusal === null ? done({ id }) : refused(refusal);
};

const dayIn = ({ qualiopiUntil }: RenewalContent): Day | null => (isDay(qualiopiUntil) ? qualiopiUntil : null);
