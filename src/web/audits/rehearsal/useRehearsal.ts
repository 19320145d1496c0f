import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { RehearsalNotes, SelfRated } from "../../../domain/audits/rehearsal.ts";
import { ask, asking, save } from "../../app/api.ts";
import { RequestFailed } from "../../app/problemOf.ts";
import { useAutosave } from "../../ui/useAutosave.ts";
import { createNotesKeeper, type KeptNotes, type NotesKeeper } from "./notes.keeper.ts";
import { noteOn } from "./rehearsal.view.ts";

const read = (auditId: string) => asking("GET /api/audits/:auditId/rehearsal", { auditId });

async function send(auditId: string, kept: KeptNotes) {
  try {
    return await save("PUT /api/audits/:auditId/rehearsal", { auditId, ...kept });
  } catch (failure) {
    if (failure instanceof RequestFailed && failure.problem.kind === "changed") return null;
    throw failure;
  }
}

/** The rehearsal of an audit: its grid, and the notes, saved by themselves as they are typed. */
export function useRehearsal(auditId: string) {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(read(auditId));
  const [notes, show] = useState<RehearsalNotes>(data.notes);
  const keeper = useRef<NotesKeeper>(undefined);
  keeper.current ??= createNotesKeeper(data, {
    save: (kept) => send(auditId, kept),
    load: () => ask("GET /api/audits/:auditId/rehearsal", { auditId }),
    onShow: show,
  });
  const { current } = keeper;
  const { state, change, unsaved } = useAutosave(async () => {
    const at = await current.send();
    void queries.invalidateQueries({ queryKey: read(auditId).queryKey });
    return at;
  });
  useEffect(() => {
    if (!unsaved()) current.adopt(data);
  }, [data, unsaved, current]);

  const note = (code: string, some: Partial<SelfRated>) => {
    const next = noteOn(current.shown(), code, some);
    current.type(next);
    show(next);
    change(next);
  };
  return { rehearsal: data, notes, note, state };
}
