import { queryOptions, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { createContext, use, useEffect, useMemo, useSyncExternalStore } from "react";
import { actorOf } from "../../app/rights.ts";
import { type SignedIn, useSession } from "../../app/session.ts";
import type { Notebook, Sheet } from "../../offline/notebook.ts";
import { sheetPage } from "../../offline/sheetPage.ts";
import { type Audit, type AuditPage, auditQuery } from "../audit.query.ts";

/** The audit of somebody on this device; null when it is not theirs to conduct. Asked again, it looks at the server too. */
const notebookQuery = ({ person }: SignedIn, auditId: string) =>
  queryOptions({
    queryKey: ["notebook", person.id, auditId],
    queryFn: async () => {
      const { notebookOf } = await import("../../offline/notebooks.ts");
      const notebook = await notebookOf(person, auditId);
      notebook?.refresh();
      return notebook;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    meta: { alone: true },
  });

export const useNotebook = (auditId: string): Notebook | null =>
  useSuspenseQuery(notebookQuery(useSession(), auditId)).data;

/** The audit as the screen shows and enters it, on this device. */
export interface Field {
  readonly notebook: Notebook;
  readonly page: AuditPage;
  readonly audit: Audit;
}

const FieldContext = createContext<Field | null>(null);
export const FieldProvider = FieldContext.Provider;

/** The audit on screen; only inside `FieldProvider`. */
export function useField(): Field {
  const field = use(FieldContext);
  if (field === null) throw new Error("This part is shown only where an audit is entered.");
  return field;
}

/** A part of what this device keeps of the audit, followed: nothing is drawn again when another part changes. */
const usePart = <T>(notebook: Notebook, part: (sheet: Sheet) => T): T =>
  useSyncExternalStore(notebook.subscribe, () => part(notebook.read()));

/** The same, inside `FieldProvider`. */
export const useSheet = <T>(part: (sheet: Sheet) => T): T => usePart(useField().notebook, part);

/** What an audit opened on this device shows now; null for an audit that is not scheduled. */
export function useOpenField(notebook: Notebook): Field | null {
  const session = useSession();
  const copy = usePart(notebook, (sheet) => sheet.copy);
  const state = usePart(notebook, (sheet) => sheet.state);
  useArrivals(notebook);
  const page = useMemo(() => sheetPage({ copy, state }, actorOf(session)), [copy, state, session]);
  return useMemo(() => (page.audit === null ? null : { notebook, page, audit: page.audit }), [notebook, page]);
}

const lastOf = ({ copy, rows }: Sheet): number =>
  rows.reduce((last, { position }) => Math.max(last, position ?? 0), copy.package.position);

/** What other screens read of the audit is read again once something has arrived. */
function useArrivals(notebook: Notebook): void {
  const queries = useQueryClient();
  const arrived = usePart(notebook, lastOf);
  const audit = usePart(notebook, ({ copy }) => copy.audit);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each further version.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: auditQuery(audit).queryKey });
  }, [queries, audit, arrived]);
}
