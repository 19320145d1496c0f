import { Checkbox, MultiSelect, Radio } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { addressOfListed, partLink } from "../../audits/audit.view.ts";
import { modeWords, typeNames } from "../../audits/audits.sentences.ts";
import { wholeProposals } from "../../audits/days.view.ts";
import { AuditorChoice } from "../../audits/preparation/AuditorChoice.tsx";
import { blankProposals, ProposalsField } from "../../audits/preparation/ProposalsField.tsx";
import { ChoiceCards } from "../../decisions/ChoiceCards.tsx";
import { groundFields } from "../../decisions/decision.view.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../../decisions/useKeptGrounds.ts";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import type { Habilitation } from "../habilitation.query.ts";
import { groundsFor } from "./act.view.ts";
import styles from "./acts.module.css";
import { auditHints, auditMissing, type LaterType, modes } from "./audit.view.ts";
import { useProposedAudit } from "./useProposedAudit.ts";

/** An audit of the habilitation: a surveillance, a renewal, or a complementary one on coded grounds (R-AUD-6, R-SUR-5). */
export function ScheduleAuditForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const { id: habilitationId, dossierId, position, schedulable, indicators: known } = habilitation;
  const [auditType, setType] = useState<LaterType | undefined>(schedulable.length === 1 ? schedulable[0] : undefined);
  const proposed = useProposedAudit(habilitation);
  const { chosen, begun, change: setChosen, clear } = useKeptGrounds(`acte/${habilitation.id}/audit`, proposed);
  const [indicators, setIndicators] = useState<string[]>([]);
  const [unannounced, setUnannounced] = useState(false);
  const [auditor, setAuditor] = useState<string>();
  const [mode, setMode] = useState<(typeof modes)[number]>("remote");
  const [proposals, setProposals] = useState(blankProposals);
  const navigate = useNavigate();
  const sent = useLeaveWarning(begun || auditor !== undefined);
  const complementary = auditType === "C";
  const announced = !(complementary && unannounced);
  const command = useCommand("POST /api/habilitations/:habilitationId/audits", {
    ...{ to: { habilitationId }, position },
    onDone: ({ id }) => {
      clear();
      sent();
      notifyDone(announced ? "Audit programmé. L’organisme est prévenu." : "Audit programmé, sans être annoncé.");
      void navigate({ to: partLink("overview", addressOfListed({ id, dossierId })) });
    },
  });
  const asked = announced ? proposals : proposals.slice(0, 1);
  const days = wholeProposals(asked);
  const fields = {
    ...{
      auditType: auditType ?? ("S3" as const),
      mode,
      auditor: auditor ?? "",
      proposals: days,
      indicators,
      announced,
    },
    grounds: complementary ? groundFields(chosen) : [],
  };
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference="Un audit de surveillance ou de renouvellement est annoncé, et son plan envoyé à l’avance. Un audit complémentaire n’est pas une sanction : il repose sur des motifs prévus par le règlement, et peut ne pas être annoncé."
    >
      <RecordPart name="Type d’audit">
        <ChoiceCards
          legend={<span className="reader-only">Type d’audit</span>}
          value={auditType}
          onChange={setType}
          choices={schedulable.map((value) => ({ value, label: typeNames[value], hint: auditHints[value] }))}
        />
      </RecordPart>
      {complementary && (
        <RecordPart name="Motifs">
          <GroundsPicker
            legend="Motifs de l’audit complémentaire"
            grounds={groundsFor(habilitation, "order_audit")}
            chosen={chosen}
            onChange={setChosen}
          />
        </RecordPart>
      )}
      <RecordPart name="Périmètre" note={complementary ? "Les indicateurs que les motifs concernent" : undefined}>
        <div className={styles.fields}>
          <MultiSelect
            label={complementary ? "Indicateurs à auditer" : "Indicateurs à voir en plus (facultatif)"}
            description={
              complementary
                ? "Ils sont tout le périmètre de l’audit."
                : "Le périmètre habituel de ce type d’audit et les non-conformités du précédent y sont déjà."
            }
            data={known.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
            value={indicators}
            onChange={setIndicators}
            searchable
            nothingFoundMessage="Aucun indicateur"
          />
          {complementary && (
            <Checkbox
              label="Ne pas annoncer l’audit à l’organisme"
              description="Il ne le voit qu’à l’ouverture. La date est fixée ici, et l’auditeur répond aux questions préliminaires."
              checked={unannounced}
              onChange={(event) => setUnannounced(event.currentTarget.checked)}
            />
          )}
        </div>
      </RecordPart>
      <RecordPart name="Mode et dates">
        <div className={styles.fields}>
          <Radio.Group
            label="Mode"
            value={mode}
            onChange={(value) => setMode(modes.find((one) => one === value) ?? "remote")}
          >
            {modes.map((one) => (
              <Radio key={one} mt="xs" value={one} label={modeWords[one].name} description={modeWords[one].help} />
            ))}
          </Radio.Group>
          <ProposalsField proposals={asked} onChange={setProposals} imposed={!announced} />
        </div>
      </RecordPart>
      <RecordPart name="Auditeur">
        <div className={styles.fields}>
          <AuditorChoice dossierId={dossierId} audit="new" days={days.flat()} value={auditor} onChange={setAuditor} />
          <ActionButton
            command={command}
            fields={fields}
            unavailable={auditMissing({ auditType, chosen, indicators, auditor, days, announced })}
          >
            Programmer l’audit
          </ActionButton>
        </div>
      </RecordPart>
    </RecordSheet>
  );
}
