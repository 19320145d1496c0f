import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { type Audit, type AuditPage, target } from "../audit.query.ts";
import { wholeProposals } from "../days.view.ts";
import { blankProposals, ProposalsField } from "./ProposalsField.tsx";

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
}

/** The certifier proposes dates, at first or again. */
export function ProposeForm({ page, audit }: Props) {
  const [proposals, setProposals] = useState(blankProposals);
  const command = useCommand("POST /api/audits/:auditId/dates", {
    ...target(page),
    onDone: () => notifyDone("Dates proposées à l’organisme."),
  });
  const { status, reason } = audit.dates;
  const whole = wholeProposals(proposals);
  return (
    <FormSection
      title="Proposer des dates d’audit"
      help={
        status === "others_asked" && reason !== null
          ? `L’organisme demande d’autres dates : « ${reason} »`
          : "L’organisme retient l’une d’elles ou en demande d’autres."
      }
    >
      <ProposalsField proposals={proposals} onChange={setProposals} />
      <ActionButton
        command={command}
        fields={{ proposals: whole }}
        unavailable={whole.length === 0 ? "Choisissez au moins une date." : undefined}
      >
        Proposer ces dates
      </ActionButton>
    </FormSection>
  );
}
