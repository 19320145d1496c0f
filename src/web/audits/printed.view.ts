import type { Audit } from "./audit.query.ts";

type Printed = Audit["documents"][number];

const kindNames: Readonly<Record<Printed["kind"], string>> = {
  "audit-plan": "Plan d’audit",
  "audit-record": "Procès-verbal de clôture",
  "audit-report": "Rapport d’audit",
};

/** The documents with the name that people give them; when a kind was printed several times, each has its version. */
export function namedDocuments(documents: readonly Printed[]): readonly (Printed & { readonly title: string })[] {
  const byKind = Map.groupBy(documents, ({ kind }) => kind);
  return documents.map((one) => {
    const alike = byKind.get(one.kind) ?? [];
    const title = kindNames[one.kind];
    return { ...one, title: alike.length < 2 ? title : `${title}, version ${alike.indexOf(one) + 1}` };
  });
}
