import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Section } from "../../../domain/dossiers/completeness.ts";
import type { DossierContent } from "../../../domain/dossiers/content.model.ts";
import { ask, asking, save } from "../../app/api.ts";
import { RequestFailed } from "../../app/problemOf.ts";
import type { SaveState } from "../../ui/autosave.ts";
import { createDraftKeeper, type DraftKeeper, type Version } from "../../ui/draft.keeper.ts";
import { useAutosave } from "../../ui/useAutosave.ts";
import type { Dossier } from "../dossier.query.ts";
import { sections, withSection } from "./draft.merge.ts";

/** The application being filled: what is typed, whether it is saved, what was changed elsewhere. */
export interface Draft {
  readonly content: DossierContent;
  readonly change: <S extends Section>(section: S, value: DossierContent[S]) => void;
  /** Adds a file to a document: uploads end in any order, so that each starts from what is there then. */
  readonly give: (place: string, attachmentId: string) => void;
  readonly state: SaveState;
  /** The same sections were changed elsewhere: nothing is sent before somebody chooses. */
  readonly conflict: readonly Section[];
  readonly choose: (whose: "mine" | "theirs") => void;
  /** Saves at once; true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
}

/** A refusal says what to mend; the rest is tried again. */
const whyNot = (failure: unknown): string | undefined =>
  failure instanceof RequestFailed && failure.problem.kind === "refused" ? failure.problem.detail : undefined;

const versionOf = ({ draft, content }: Dossier): Version<DossierContent> => ({ version: draft?.version ?? 0, content });

/** How the draft of a dossier is kept by the server. */
const server = (dossierId: string, queries: QueryClient) => ({
  parts: sections,
  load: async () => versionOf(await ask("GET /api/dossiers/:dossierId", { dossierId })),
  save: async (draft: Version<DossierContent>) => {
    try {
      const saved = await save("PUT /api/dossiers/:dossierId/draft", { dossierId, ...draft });
      void queries.invalidateQueries({ queryKey: asking("GET /api/dossiers/:dossierId", { dossierId }).queryKey });
      return saved;
    } catch (failure) {
      if (failure instanceof RequestFailed && failure.problem.kind === "changed") return null;
      throw failure;
    }
  },
});

/** Keeps the draft of an application: saved by itself, put together with what a colleague or another tab saved meanwhile. */
export function useDraft(dossier: Dossier): Draft {
  const queries = useQueryClient();
  const [content, onShow] = useState<DossierContent>(dossier.content);
  const [conflict, onConflict] = useState<readonly Section[]>([]);
  const kept = useRef<DraftKeeper<DossierContent>>(undefined);
  kept.current ??= createDraftKeeper(versionOf(dossier), { ...server(dossier.id, queries), onShow, onConflict });
  const keeper = kept.current;
  const autosave = useAutosave(() => keeper.send(), { within: `/dossiers/${dossier.id}/candidature`, whyNot });
  const { change, flush, state, unsaved } = autosave;
  useEffect(() => {
    if (!unsaved()) keeper.adopt(versionOf(dossier));
  }, [dossier, unsaved, keeper]);

  const write = (next: DossierContent) => {
    keeper.type(next);
    onShow(next);
    change(next);
  };
  return {
    ...{ content, conflict, flush, state },
    change: (section, value) => write(withSection(keeper.shown(), section, value)),
    give: (place, id) => write(withFile(keeper.shown(), place, id)),
    choose: (whose) => {
      keeper.choose(whose);
      write(keeper.shown());
    },
  };
}

function withFile(content: DossierContent, place: string, attachmentId: string): DossierContent {
  const given = content.documents[place] ?? [];
  if (given.includes(attachmentId)) return content;
  return withSection(content, "documents", { ...content.documents, [place]: [...given, attachmentId] });
}
