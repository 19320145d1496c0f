import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { useKeptText } from "../../ui/useKeptText.ts";
import { type Audit, type AuditPage, target } from "../audit.query.ts";
import { keptReport, type ReportText, reportGap, startOf } from "./report.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
  readonly onDone: () => void;
}

const fields = [
  {
    name: "conclusion",
    label: "Conclusion",
    help: "Une phrase : elle ouvre le rapport et se lit seule.",
    rows: 2,
    most: 300,
  },
  {
    name: "summary",
    label: "Synthèse",
    help: "Pré-écrite d’après la grille. Dites le déroulement, ce qui a été vu, ce qui explique les résultats.",
    rows: 6,
    most: 12_000,
  },
  { name: "strengths", label: "Points forts", help: "Repris de la réunion de clôture.", rows: 3, most: 6000 },
  { name: "observations", label: "Observations", help: "Reprises de la réunion de clôture.", rows: 3, most: 6000 },
] as const;

/** The auditor writes the report; results, nonconformities and people come from the audit, nothing is typed twice (R-AUD-10). */
export function ReportForm({ page, audit, onDone }: Props) {
  const correcting = audit.reports.length > 0;
  const kept = useKeptText(`habilis.audit.report.${page.auditId}`);
  const text = keptReport(kept.text, startOf(audit));
  const change = (part: Partial<ReportText>) => kept.change(JSON.stringify({ ...text, ...part }));
  const command = useCommand("POST /api/audits/:auditId/report", {
    ...target(page),
    onDone: () => {
      kept.clear();
      notifyDone("Rapport remis à la vérification.");
      onDone();
    },
  });
  return (
    <FormSection
      title={correcting ? "Corriger le rapport" : "Rédiger le rapport"}
      help={
        correcting
          ? "La version émise reste ; la correction devient une nouvelle version, après vérification."
          : "Les résultats, les constats et les personnes rencontrées s’y ajoutent d’eux-mêmes."
      }
    >
      {correcting && (
        <LongField
          label="Ce qui est corrigé, et pourquoi"
          minRows={2}
          most={6000}
          value={text.correction}
          onChange={(event) => change({ correction: event.currentTarget.value })}
        />
      )}
      {fields.map(({ name, label, help, rows, most }) => (
        <LongField
          key={name}
          label={label}
          description={help}
          minRows={rows}
          most={most}
          value={text[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
      <ActionButton command={command} fields={trimmed(text)} unavailable={reportGap(text, correcting)}>
        Remettre à la vérification
      </ActionButton>
    </FormSection>
  );
}

const trimmed = ({ conclusion, summary, strengths, observations, correction }: ReportText) => ({
  ...{ conclusion: conclusion.trim(), summary: summary.trim(), strengths: strengths.trim() },
  ...{ observations: observations.trim(), correction: correction.trim() },
});
