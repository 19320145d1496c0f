import { useState } from "react";
import type { AuditEntry } from "../../../domain/audits/audit.entries.ts";
import type { CommandHandle } from "../../ui/command.ts";
import type { Problem } from "../../ui/problem.ts";
import { useField, useSheet } from "./useNotebook.ts";

const refusal = (detail: string): Problem => ({
  ...{ kind: "refused", status: 422, code: "refused", fields: {} },
  ...{ title: "Cette action n’est pas possible.", detail },
});

/** What enters something by a button: decided at once on this device, by the rules of the server. */
export function useEntry(onDone: () => void = () => undefined): CommandHandle<AuditEntry> {
  const { notebook } = useField();
  const [problem, setProblem] = useState<Problem>();
  const send = async (entry: AuditEntry): Promise<boolean> => {
    const why = notebook.enter(entry);
    setProblem(why === null ? undefined : refusal(why));
    if (why === null) onDone();
    return why === null;
  };
  return { pending: false, problem, send, reload: () => setProblem(undefined) };
}

/** A text being written, found again on this device until it is entered. */
export function useDraft(name: string) {
  const { notebook } = useField();
  return { text: useSheet(({ drafts }) => drafts[name] ?? ""), change: (text: string) => notebook.draft(name, text) };
}
