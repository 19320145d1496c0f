import { Link } from "@tanstack/react-router";
import { KeyValue } from "../../ui/KeyValue.tsx";
import { Section } from "../../ui/Section.tsx";
import type { Audit, AuditPage } from "../audit.query.ts";
import { partLink } from "../audit.view.ts";
import { takenFrom } from "./report.view.ts";

/** What the report takes from the audit by itself, beside what the auditor writes, each with the page where it is seen (R-AUD-10). */
export function TakenFromAudit({ page, audit }: { readonly page: AuditPage; readonly audit: Audit }) {
  const { departures, incidents } = audit;
  const taken = takenFrom(audit).map(({ label, value, part }) => ({
    ...{ label, value: <Link to={partLink(part, page)}>{value}</Link> },
  }));
  return (
    <Section
      title="Ce que le rapport reprend de l’audit"
      lead="Rien n’est à saisir deux fois : ceci s’y ajoute, mot pour mot."
    >
      <KeyValue
        items={[
          ...taken,
          ...departures.map(({ title, what }, n) => ({ label: `Écart ${n + 1}, ${title}`, value: what })),
          ...incidents.map(({ what }, n) => ({ label: `Incident ${n + 1}`, value: what })),
        ]}
      />
    </Section>
  );
}
