import { type DossierContent, emptyContent } from "../../domain/dossiers/content.model.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";
import type { FiledContent } from "./dossierFacts.ts";
import type { OpenedState } from "./forDossier.ts";

export interface CurrentContent {
  readonly content: DossierContent;
  /** The draft being typed; null once filed and not sent back. */
  readonly draft: { readonly version: number; readonly savedAt: Moment | null } | null;
}

/** What a dossier contains: its draft while it is the organisation's to fill, or what was filed. */
export async function readContent(ports: Ports, dossierId: string, state: OpenedState): Promise<CurrentContent> {
  const editable = state.status === "draft" || state.status === "incomplete";
  if (editable || state.status === "abandoned") {
    const draft = await ports.readings.dossiers.draft(dossierId);
    const content = { ...emptyContent, ...draft?.body };
    return { content, draft: editable ? { version: draft?.version ?? 0, savedAt: draft?.savedAt ?? null } : null };
  }
  const filed = (await ports.contents.read<FiledContent>([state.content])).get(state.content);
  return { content: { ...emptyContent, ...filed?.content }, draft: null };
}
