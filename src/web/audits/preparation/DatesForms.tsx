import { Radio } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { type Audit, type AuditPage, target } from "../audit.query.ts";
import { daysInWords, wholeProposals } from "../days.view.ts";
import { ReasonAct } from "../ReasonAct.tsx";
import styles from "./DatesForms.module.css";
import { blankProposals, ProposalsField } from "./ProposalsField.tsx";

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
}

/** The organisation keeps one of the dates, or asks for others and says why (R-AUD-3). */
export function DatesChoice({ page, audit }: Props) {
  const [chosen, choose] = useState("");
  const confirm = useCommand("POST /api/dossiers/:dossierId/audit/dates/confirmation", {
    ...target(page),
    onDone: () => notifyDone("Dates confirmées."),
  });
  const others = useCommand("POST /api/dossiers/:dossierId/audit/dates/others", target(page));
  const { proposals } = audit.dates;
  return (
    <FormSection
      title="Choisir la date de l’audit"
      help="Prévoyez la présence du représentant légal ou du référent, et des formateurs, sur la journée."
    >
      <Radio.Group label="Dates proposées" value={chosen} onChange={choose}>
        <div className={styles.proposals}>
          {proposals.map((days, index) => (
            <Radio key={days.join()} value={String(index)} label={daysInWords(days)} />
          ))}
        </div>
      </Radio.Group>
      <div className={styles.buttons}>
        <ActionButton
          command={confirm}
          fields={{ days: [...(proposals[Number(chosen)] ?? [])] }}
          unavailable={chosen === "" ? "Choisissez une date." : undefined}
        >
          Confirmer cette date
        </ActionButton>
        <ReasonAct
          open="Aucune ne convient"
          label="Pourquoi, et quelles dates vous conviendraient"
          help="Le certificateur vous proposera d’autres dates."
          send="Demander d’autres dates"
          command={others}
          fieldsOf={(reason) => ({ reason })}
        />
      </div>
    </FormSection>
  );
}

/** The certifier proposes dates, at first or again. */
export function ProposeForm({ page, audit }: Props) {
  const [proposals, setProposals] = useState(blankProposals);
  const command = useCommand("POST /api/dossiers/:dossierId/audit/dates", {
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
