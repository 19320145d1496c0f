import { Radio } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { type Audit, type AuditPage, target } from "../audit.query.ts";
import { daysInWords } from "../days.view.ts";
import { ReasonAct } from "../ReasonAct.tsx";
import styles from "./DatesChoice.module.css";

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
}

/** The organisation keeps one of the dates, or asks for others and says why (R-AUD-3). */
export function DatesChoice({ page, audit }: Props) {
  const [chosen, choose] = useState("");
  const confirm = useCommand("POST /api/audits/:auditId/dates/confirmation", {
    ...target(page),
    onDone: () => notifyDone("Dates confirmées."),
  });
  const others = useCommand("POST /api/audits/:auditId/dates/others", target(page));
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
