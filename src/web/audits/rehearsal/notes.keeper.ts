import { mergedNotes, type RehearsalNotes } from "../../../domain/audits/rehearsal.ts";

/** The notes as they are kept, with their version. */
export interface KeptNotes {
  readonly version: number;
  readonly notes: RehearsalNotes;
}

interface Outside {
  /** Null when others were saved meanwhile. */
  readonly save: (kept: KeptNotes) => Promise<{ readonly version: number; readonly savedAt: string } | null>;
  readonly load: () => Promise<KeptNotes>;
  /** The notes on screen change by themselves: some came from elsewhere. */
  readonly onShow: (notes: RehearsalNotes) => void;
}

/** Keeps notes over those they were typed on, and puts them together with what a colleague saved meanwhile. */
export interface NotesKeeper {
  readonly shown: () => RehearsalNotes;
  /** Something was typed. */
  readonly type: (notes: RehearsalNotes) => void;
  /** Saves what is on screen; gives the moment it was. */
  readonly send: () => Promise<string>;
  /** Notes read from the server while nothing is unsaved here. */
  readonly adopt: (read: KeptNotes) => void;
}

export function createNotesKeeper(first: KeptNotes, { save, load, onShow }: Outside): NotesKeeper {
  let base = first;
  let shown = first.notes;
  const show = (notes: RehearsalNotes) => {
    shown = notes;
    onShow(notes);
  };
  const send = async (): Promise<string> => {
    const sent = shown;
    const saved = await save({ version: base.version, notes: sent });
    if (saved !== null) {
      base = { version: saved.version, notes: sent };
      return saved.savedAt;
    }
    const found = await load();
    show(mergedNotes({ base: base.notes, mine: shown, theirs: found.notes }));
    base = found;
    return await send();
  };
  return {
    shown: () => shown,
    type: (notes) => {
      shown = notes;
    },
    send,
    adopt: (read) => {
      if (read.version <= base.version) return;
      base = read;
      show(read.notes);
    },
  };
}
