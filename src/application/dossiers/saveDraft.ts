import { may } from "../../domain/access/permissions.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import { done, refused } from "../outcome.ts";
import type { Query } from "../query.ts";
import { dossierStream } from "./dossier.stream.ts";

interface TypedDraft {
  readonly dossierId: string;
  readonly version: number;
  readonly content: DossierContent;
}

/** Keeps what was typed; saving the same text twice is harmless, overwriting another tab's is refused. */
export const saveDraft: Query<TypedDraft, { version: number; savedAt: string }> = async (
  { ports, actor, at },
  { dossierId, version, content },
) => {
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = may(actor, "dossier.edit", { organisationId: state.organisationId });
  if (denied !== null) return refused(denied);
  if (state.status !== "draft" && state.status !== "incomplete") return refused({ code: "dossier/not-in-this-state" });
  const saved = await ports.readings.dossiers.saveDraft({ id: dossierId, version, body: content, by: actor.id, at });
  return saved === null
    ? refused({ code: "changed-meanwhile" })
    : done({ version: saved.version, savedAt: saved.savedAt });
};
