import type { Section } from "../../../domain/dossiers/completeness.ts";
import type { DossierContent } from "../../../domain/dossiers/content.model.ts";
import { merge, takeSections } from "./draft.merge.ts";

/** A draft as it is kept, with its version. */
export interface Version {
  readonly version: number;
  readonly content: DossierContent;
}

interface Outside {
  /** Null when another version was saved meanwhile. */
  readonly save: (draft: Version) => Promise<{ readonly version: number; readonly savedAt: string } | null>;
  readonly load: () => Promise<Version>;
  /** The content on screen changes by itself: something came from elsewhere. */
  readonly onShow: (content: DossierContent) => void;
  /** Sections that both sides changed, or none any more. */
  readonly onConflict: (sections: readonly Section[]) => void;
}

/** Nothing is sent while somebody has to choose. */
export class ToBeChosen extends Error {}

/** Keeps a draft over what it was typed on, and puts it together with what was saved elsewhere meanwhile. */
export interface DraftKeeper {
  readonly shown: () => DossierContent;
  /** Something was typed. */
  readonly type: (content: DossierContent) => void;
  /** Saves what is on screen; gives the moment it was. */
  readonly send: () => Promise<string>;
  /** A version read from the server while nothing is unsaved here. */
  readonly adopt: (read: Version) => void;
  /** Ends a conflict; what is then on screen is to be saved. */
  readonly choose: (whose: "mine" | "theirs") => void;
}

interface State {
  shown: DossierContent;
  base: Version;
  conflict: { readonly theirs: DossierContent; readonly sections: readonly Section[] } | undefined;
}

export function createDraftKeeper(first: Version, outside: Outside): DraftKeeper {
  const state: State = { shown: first.content, base: first, conflict: undefined };
  const show = (content: DossierContent) => {
    state.shown = content;
    outside.onShow(content);
  };
  return {
    shown: () => state.shown,
    type: (content) => {
      state.shown = content;
    },
    send: () => send(state, outside, show),
    adopt: (read) => {
      if (read.version <= state.base.version) return;
      state.base = read;
      show(read.content);
    },
    choose: (whose) => {
      const { conflict } = state;
      state.conflict = undefined;
      outside.onConflict([]);
      if (whose === "theirs" && conflict !== undefined)
        show(takeSections(state.shown, conflict.theirs, conflict.sections));
    },
  };
}

async function send(state: State, outside: Outside, show: (content: DossierContent) => void): Promise<string> {
  if (state.conflict !== undefined) throw new ToBeChosen();
  const content = state.shown;
  const saved = await outside.save({ version: state.base.version, content });
  if (saved !== null) {
    state.base = { version: saved.version, content };
    return saved.savedAt;
  }
  const found = await outside.load();
  const merged = merge({ base: state.base.content, mine: state.shown, theirs: found.content });
  state.base = found;
  show(merged.content);
  if (merged.conflicts.length === 0) return await send(state, outside, show);
  state.conflict = { theirs: found.content, sections: merged.conflicts };
  outside.onConflict(merged.conflicts);
  throw new ToBeChosen();
}
