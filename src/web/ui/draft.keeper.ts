import { merge, type Parts, takeAll } from "./draft.merge.ts";

/** A draft as it is kept, with its version. */
export interface Version<Content> {
  readonly version: number;
  readonly content: Content;
}

export interface Outside<Content, Part> {
  readonly parts: Parts<Content, Part>;
  /** Null when another version was saved meanwhile. */
  readonly save: (draft: Version<Content>) => Promise<{ readonly version: number; readonly savedAt: string } | null>;
  readonly load: () => Promise<Version<Content>>;
  /** The content on screen changes by itself: something came from elsewhere. */
  readonly onShow: (content: Content) => void;
  /** Parts that both sides changed, or none any more. */
  readonly onConflict: (parts: readonly Part[]) => void;
}

/** Nothing is sent while somebody has to choose. */
export class ToBeChosen extends Error {}

/** Keeps a draft over what it was typed on, and puts it together with what was saved elsewhere meanwhile. */
export interface DraftKeeper<Content> {
  readonly shown: () => Content;
  /** Something was typed. */
  readonly type: (content: Content) => void;
  /** Saves what is on screen; gives the moment it was. */
  readonly send: () => Promise<string>;
  /** A version read from the server while nothing is unsaved here. */
  readonly adopt: (read: Version<Content>) => void;
  /** Ends a conflict; what is then on screen is to be saved. */
  readonly choose: (whose: "mine" | "theirs") => void;
}

interface State<Content, Part> {
  shown: Content;
  base: Version<Content>;
  conflict: { readonly theirs: Content; readonly named: readonly Part[] } | undefined;
}

export function createDraftKeeper<Content, Part>(
  first: Version<Content>,
  outside: Outside<Content, Part>,
): DraftKeeper<Content> {
  const state: State<Content, Part> = { shown: first.content, base: first, conflict: undefined };
  const show = (content: Content) => {
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
        show(takeAll(outside.parts, { ...conflict, content: state.shown }));
    },
  };
}

async function send<Content, Part>(
  state: State<Content, Part>,
  outside: Outside<Content, Part>,
  show: (content: Content) => void,
): Promise<string> {
  if (state.conflict !== undefined) throw new ToBeChosen();
  const content = state.shown;
  const saved = await outside.save({ version: state.base.version, content });
  if (saved !== null) {
    state.base = { version: saved.version, content };
    return saved.savedAt;
  }
  const found = await outside.load();
  const merged = merge(outside.parts, { base: state.base.content, mine: state.shown, theirs: found.content });
  state.base = found;
  show(merged.content);
  if (merged.conflicts.length === 0) return await send(state, outside, show);
  state.conflict = { theirs: found.content, named: merged.conflicts };
  outside.onConflict(merged.conflicts);
  throw new ToBeChosen();
}
