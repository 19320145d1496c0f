import type { Audit } from "./audit.query.ts";

type Printed = Audit["documents"][number];
export type PrintedKind = Printed["kind"];

const kindNames: Readonly<Record<PrintedKind, string>> = {
  "audit-plan": "Plan d’audit",
  "audit-record": "Procès-verbal de clôture",
  "audit-report": "Rapport d’audit",
};

/**
 * Whether a document is being printed, or about to be: the worker announces it a moment after the plan is sent, the record
 * answered by both, a report issued.
 */
export function isPrinting({ documents, status, opening, record, reports }: Told): boolean {
  if (documents.some(({ attachmentId }) => attachmentId === null)) return true;
  const printed = (kind: PrintedKind): number => documents.filter((one) => one.kind === kind).length;
  const sent = status === "plan_sent" || opening !== null;
  const answered = record?.auditor != null && (record.organisation ?? record.refusal) !== null;
  return (
    printed("audit-plan") < Number(sent) ||
    printed("audit-record") < Number(answered) ||
    printed("audit-report") < reports.length
  );
}

type Told = Pick<Audit, "documents" | "status" | "opening" | "record" | "reports">;

/** The documents with the name that people give them; when a kind was printed several times, each has its version. */
export function namedDocuments(documents: readonly Printed[]): readonly (Printed & { readonly title: string })[] {
  const byKind = Map.groupBy(documents, ({ kind }) => kind);
  return documents.map((one) => {
    const alike = byKind.get(one.kind) ?? [];
    const title = kindNames[one.kind];
    return { ...one, title: alike.length < 2 ? title : `${title}, version ${alike.indexOf(one) + 1}` };
  });
}
