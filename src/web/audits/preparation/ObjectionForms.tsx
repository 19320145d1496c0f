import { Radio } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { useKeptText } from "../../ui/useKeptText.ts";
import { type Audit, type AuditPage, target } from "../audit.query.ts";
import { AuditorChoice } from "./AuditorChoice.tsx";
import styles from "./DatesChoice.module.css";

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
}

/** The days of the audit as they are known: of the plan, retained, or proposed. */
const daysAhead = ({ plan, dates }: Audit): readonly string[] =>
  plan?.days ?? (dates.days.length > 0 ? dates.days : dates.proposals.flat());

/** The quality manager answers the objection of the organisation (R-AUD-3). */
export function SettleForm({ page, audit }: Props) {
  const [outcome, setOutcome] = useState("");
  const { text: answer, change: setAnswer, clear } = useKeptText(`acte/${page.auditId}/recusation`);
  const command = useCommand("POST /api/audits/:auditId/objection/answer", {
    ...target(page),
    onDone: () => {
      clear();
      notifyDone("Réponse envoyée à l’organisme.");
    },
  });
  const { auditor, objection } = audit.team;
  return (
    <FormSection title="Répondre à la récusation" help={`Motif de l’organisme : « ${objection?.reason ?? ""} »`}>
      <Radio.Group label={`Récusation de ${auditor.name}`} value={outcome} onChange={setOutcome}>
        <div className={styles.proposals}>
          <Radio value="upheld" label="Fondée" description="Un autre auditeur est désigné avant la suite." />
          <Radio value="rejected" label="Non fondée" description={`${auditor.name} reste chargé de l’audit.`} />
        </div>
      </Radio.Group>
      <LongField
        label="Réponse motivée, adressée à l’organisme"
        minRows={3}
        most={4000}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ upheld: outcome === "upheld", answer: answer.trim() }}
        unavailable={
          outcome === "" ? "Choisissez une suite." : answer.trim() === "" ? "Écrivez votre réponse." : undefined
        }
      >
        Répondre à l’organisme
      </ActionButton>
    </FormSection>
  );
}

/** Another auditor, as eligible as the first, in one act (R-WORK-1). */
export function ReplaceForm({ page, audit }: Props) {
  const [auditor, setAuditor] = useState<string>();
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${page.auditId}/remplacement`);
  const command = useCommand("POST /api/audits/:auditId/auditor", {
    ...target(page),
    onDone: () => {
      clear();
      notifyDone("Auditeur remplacé. L’organisme est prévenu.");
    },
  });
  const unavailable =
    auditor === undefined ? "Choisissez d’abord l’auditeur." : reason.trim() === "" ? "Écrivez le motif." : undefined;
  return (
    <FormSection
      title="Remplacer l’auditeur"
      help={`${audit.team.auditor.name} n’aura plus accès à la saisie. L’organisme pourra récuser la personne qui la remplace.`}
    >
      <AuditorChoice
        dossierId={page.dossierId}
        audit={page.auditId}
        days={daysAhead(audit)}
        value={auditor}
        onChange={setAuditor}
        except={audit.team.auditor.id}
      />
      <LongField
        label="Motif"
        minRows={2}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ auditor: auditor ?? "", reason: reason.trim() }}
        unavailable={unavailable}
      >
        Remplacer l’auditeur
      </ActionButton>
    </FormSection>
  );
}
