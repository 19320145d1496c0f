import { Radio } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import type { Audit, AuditPage } from "../audit.query.ts";
import { modeWords } from "../audits.sentences.ts";
import { wholeProposals } from "../days.view.ts";
import { AuditorChoice } from "./AuditorChoice.tsx";
import { blankProposals, ProposalsField } from "./ProposalsField.tsx";
import styles from "./ScheduleForm.module.css";

type Mode = Audit["mode"];
const modes = ["remote", "on_site", "documentary"] as const satisfies readonly Mode[];

/** The audit is entrusted to somebody who may, with the way it is held and the dates proposed (R-AUD-3, R-IMP-3). */
export function ScheduleForm({ page }: { readonly page: AuditPage }) {
  const { dossierId, organisationName, position } = page;
  const [auditor, setAuditor] = useState<string>();
  const [mode, setMode] = useState<Mode>("remote");
  const [proposals, setProposals] = useState(blankProposals);
  const command = useCommand("POST /api/dossiers/:dossierId/audit", {
    ...{ to: { dossierId }, position },
    onDone: () => notifyDone("Audit programmé. L’organisme est prévenu."),
  });
  return (
    <FormSection
      title="Programmer l’audit initial"
      help={`${organisationName} reçoit le nom de l’auditeur, qu’il peut récuser avec un motif, les dates à choisir et les questions préliminaires.`}
    >
      <Radio.Group
        label="Mode"
        value={mode}
        onChange={(value) => setMode(modes.find((one) => one === value) ?? "remote")}
      >
        <div className={styles.modes}>
          {modes.map((one) => (
            <Radio key={one} value={one} label={modeWords[one].name} description={modeWords[one].help} />
          ))}
        </div>
      </Radio.Group>
      <ProposalsField proposals={proposals} onChange={setProposals} />
      <AuditorChoice
        dossierId={dossierId}
        days={wholeProposals(proposals).flat()}
        value={auditor}
        onChange={setAuditor}
      />
      <ActionButton
        command={command}
        fields={{ auditor: auditor ?? "", mode, proposals: wholeProposals(proposals) }}
        unavailable={auditor === undefined ? "Choisissez d’abord l’auditeur." : undefined}
      >
        Programmer l’audit
      </ActionButton>
    </FormSection>
  );
}
