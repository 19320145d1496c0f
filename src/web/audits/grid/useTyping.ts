import { useEffect, useMemo, useRef, useState } from "react";
import { newCommandId } from "../../app/commandId.ts";
import { followPresses, type Press } from "../../ui/press.ts";
import { newPoint, type PointDraft } from "./drafts.view.ts";
import type { Rating } from "./findings.view.ts";
import { pointsOf } from "./grid.view.ts";
import {
  changedDrafts,
  choiceRefusal,
  draftOf,
  dropped,
  flushed,
  type Typing,
  typed,
  typingOf,
  unfinished,
  withResult,
  written,
} from "./typing.view.ts";
import { type Field, useSheet } from "./useNotebook.ts";

/** What one types on the grid, entered as soon as it is whole. */
export interface TypingHandle {
  readonly typing: Typing;
  /** Chooses a result and enters it; gives why it cannot be chosen, if it cannot. */
  readonly choose: (code: string, rating: Rating) => string | null;
  readonly note: (code: string, text: string) => void;
  readonly write: (point: PointDraft) => void;
  readonly add: (code: string) => void;
  readonly remove: (point: PointDraft) => void;
  /** Enters what is whole on an indicator; gives why the rules refuse it, if they do. */
  readonly flush: (code: string) => string | null;
  /** The same as one leaves a text, once what made one leave it has had its click. */
  readonly leave: (code: string) => void;
  /** The nonconformity just opened, where one goes on writing. */
  readonly fresh: string | null;
  readonly unfinished: readonly string[];
}

/** The presses on this page, followed as long as the grid is on screen. */
function usePress() {
  const press = useRef<Press>(null);
  useEffect(() => {
    press.current = followPresses(window);
    return () => press.current?.stop();
  }, []);
  return press;
}

/** Keeps what is typed while it cannot be entered yet, on this device too. */
export function useTyping({ notebook, audit }: Field): TypingHandle {
  const drafts = useSheet((sheet) => sheet.drafts);
  const typing = useMemo(() => typingOf(drafts), [drafts]);
  const [fresh, setFresh] = useState<string | null>(null);
  const press = usePress();
  const now = useRef({ typing, audit });
  now.current = { typing, audit };
  const change = (next: Typing) => {
    for (const [name, value] of changedDrafts(now.current.typing, next)) notebook.draft(name, value);
    now.current = { typing: next, audit };
  };
  const flush = (code: string): string | null => {
    const { typing: before, audit: known } = now.current;
    const { typing: left, entries } = flushed(before, known, code);
    setFresh(null);
    const refusals = entries.flatMap((entry) => notebook.enter(entry) ?? []);
    if (refusals.length === 0) change(left);
    return refusals[0] ?? null;
  };
  const choose = (code: string, rating: Rating): string | null => {
    const { typing: before, audit: known } = now.current;
    const why = choiceRefusal(before, known, { code, rating });
    if (why !== null) return why;
    const id = newCommandId();
    change(withResult(before, known, { code, rating, id }));
    const refused = flush(code);
    setFresh(id);
    return refused;
  };
  return {
    ...{ typing, choose, flush, fresh, unfinished: unfinished(typing, audit) },
    leave: (code) => press.current?.settled(() => flush(code)),
    note: (code, text) => {
      const { typing: before, audit: known } = now.current;
      change(typed(before, code, { ...draftOf(before, known, code), note: text }));
    },
    write: (point) => change(written(now.current.typing, point)),
    add: (code) => {
      const id = newCommandId();
      change(written(now.current.typing, newPoint(id, code)));
      setFresh(id);
    },
    remove: ({ id, indicator }) => {
      change(dropped(now.current.typing, id));
      if (pointsOf(now.current.audit, indicator).some((one) => one.id === id)) notebook.enter({ kind: "remove", id });
    },
  };
}
