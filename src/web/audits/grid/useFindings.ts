import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { newCommandId } from "../../app/commandId.ts";
import { type AuditPage, auditQuery } from "../audit.query.ts";
import type { Entry, Findings } from "./entries.view.ts";
import { postEntry } from "./post.ts";
import { emptyQueue, entered, type QueueState } from "./queue.ts";
import { type Reading, Sender } from "./sender.ts";

const retry = 8000;

/** What the grid shows and enters. */
export interface FindingsHandle {
  /** The findings with everything entered on this screen. */
  readonly findings: Findings;
  readonly queue: QueueState;
  readonly enter: (entry: Entry) => void;
  readonly again: () => void;
  readonly dismiss: (entry: Entry) => void;
}

const readingOf = ({ position, audit }: AuditPage): Reading => ({
  position,
  findings: { grid: audit?.grid ?? [], nonconformities: audit?.nonconformities ?? [] },
});

/** Enters findings at once on screen and sends them in order. */
export function useFindings(page: AuditPage): FindingsHandle {
  const { auditId } = page;
  const queries = useQueryClient();
  const [queue, setQueue] = useState<QueueState>(emptyQueue);
  const sender = useRef<Sender>(undefined);
  sender.current ??= new Sender(readingOf(page), {
    ...{ newId: newCommandId, now: () => new Date().toISOString(), onState: setQueue, retry },
    send: (item, position) => postEntry(auditId, item, position),
    read: () => queries.fetchQuery({ ...auditQuery(auditId), staleTime: 0 }).then(readingOf, () => null),
  });
  useEffect(() => {
    sender.current?.sync(readingOf(page));
  }, [page]);
  useEffect(() => {
    const again = () => sender.current?.again();
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("online", again);
      sender.current?.stop();
    };
  }, []);
  return {
    findings: entered(readingOf(page).findings, queue),
    queue,
    enter: (entry) => sender.current?.enter(entry),
    again: () => sender.current?.again(),
    dismiss: (entry) => sender.current?.dismiss(entry),
  };
}
