import { useRef, useState } from "react";
import { newCommandId } from "../../app/commandId.ts";
import { useKeptText } from "../../dossiers/useKeptText.ts";
import { newPoint, type PointDraft } from "./drafts.view.ts";
import type { Rating } from "./entries.view.ts";
import { pointsOf } from "./grid.view.ts";
import {
  choiceRefusal,
  draftOf,
  dropped,
  flushed,
  keptTyping,
  type Typing,
  typed,
  unfinished,
  withResult,
  written,
} from "./typing.view.ts";
import type { FindingsHandle } from "./useFindings.ts";

/** What one types on the grid, entered as soon as it is whole. */
export interface TypingHandle {
  readonly typing: Typing;
  /** Chooses a result and enters it; gives why it cannot be chosen, if it cannot. */
  readonly choose: (code: string, rating: Rating) => string | null;
  readonly note: (code: string, text: string) => void;
  readonly write: (point: PointDraft) => void;
  readonly add: (code: string) => void;
  readonly remove: (point: PointDraft) => void;
  readonly flush: (code: string) => void;
  /** The nonconformity just opened, where one goes on writing. */
  readonly fresh: string | null;
  readonly unfinished: readonly string[];
}

/** Keeps what is typed while it cannot be entered yet, on this device too. */
export function useTyping({ findings, enter }: FindingsHandle, auditId: string): TypingHandle {
  const kept = useKeptText(`habilis.audit.typing.${auditId}`);
  const [typing, setTyping] = useState<Typing>(() => keptTyping(kept.text));
  const [fresh, setFresh] = useState<string | null>(null);
  const now = useRef({ typing, findings });
  now.current.findings = findings;
  const change = (next: Typing) => {
    now.current.typing = next;
    kept.change(JSON.stringify(next));
    setTyping(next);
  };
  const flush = (code: string) => {
    const { typing: before, findings: known } = now.current;
    const { typing: left, entries } = flushed(before, known, code);
    change(left);
    setFresh(null);
    for (const entry of entries) enter(entry);
  };
  const choose = (code: string, rating: Rating): string | null => {
    const { typing: before, findings: known } = now.current;
    const why = choiceRefusal(before, known, { code, rating });
    if (why !== null) return why;
    const id = newCommandId();
    change(withResult(before, known, { code, rating, id }));
    flush(code);
    setFresh(id);
    return null;
  };
  return {
    ...{ typing, choose, flush, fresh, unfinished: unfinished(typing, findings) },
    note: (code, text) => {
      const { typing: before, findings: known } = now.current;
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
      if (pointsOf(now.current.findings, indicator).some((one) => one.id === id))
        enter({ kind: "remove", indicator, id });
    },
  };
}
