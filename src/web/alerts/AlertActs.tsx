import { Radio, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { useCommand } from "../app/useCommand.ts";
import { groundFields, groundsMissing } from "../decisions/decision.view.ts";
import { GroundsPicker } from "../decisions/GroundsPicker.tsx";
import { useKeptGrounds } from "../decisions/useKeptGrounds.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { type CommandHandle, onceDone } from "../ui/command.ts";
import { DayField } from "../ui/DayField.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { LongField } from "../ui/LongField.tsx";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import styles from "./Alerts.module.css";
import { type Act, actLabels, closings, offeredActs, ownersFor, qualityManagers } from "./acts.view.ts";
import type { Alert } from "./alerts.view.ts";

/** What the person can decide of an alert: one act is chosen, then its reason is written. */
export function AlertActs({ alert }: { readonly alert: Alert }) {
  const offered = offeredActs(alert);
  const [chosen, setChosen] = useState<Act>();
  if (alert.status === "audit-proposed" || alert.status === "sanction-proposed") return <Proposed alert={alert} />;
  const [first] = offered;
  if (first === undefined) return null;
  const act = chosen !== undefined && offered.includes(chosen) ? chosen : first;
  const Form = forms[act];
  return (
    <FormSection title="Décider de la suite" help="Chaque suite a son motif, qui reste dans l’historique.">
      <Radio.Group label="Suite" value={act} onChange={(value) => setChosen(offered.find((one) => one === value))}>
        <div className={styles.fields}>
          {offered.map((one) => (
            <Radio key={one} value={one} label={actLabels[one].label} description={actLabels[one].hint(alert.rules)} />
          ))}
        </div>
      </Radio.Group>
      <Form key={act} alert={alert} />
    </FormSection>
  );
}

interface Props {
  readonly alert: Alert;
}

interface ReasonProps<Fields> {
  readonly alert: Alert;
  readonly command: CommandHandle<Fields>;
  readonly fields: (reason: string) => Fields;
  readonly button: string;
  readonly label?: string;
  readonly blocked?: string | undefined;
  readonly children?: ReactNode;
}

function Reasoned<Fields>({ alert, command, fields, button, label = "Motif", blocked, children }: ReasonProps<Fields>) {
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${alert.id}/${button}`);
  return (
    <div className={styles.fields}>
      {children}
      <LongField
        label={label}
        required
        minRows={3}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={onceDone(command, clear)}
        fields={fields(reason.trim())}
        unavailable={blocked ?? (reason.trim() === "" ? "Écrivez ce texte." : undefined)}
      >
        {button}
      </ActionButton>
    </div>
  );
}

const on = ({ id, position }: Alert, said: string) => ({
  to: { alertId: id },
  position,
  onDone: () => notifyDone(said),
});

function AskForm({ alert }: Props) {
  const command = useCommand("POST /api/alerts/:alertId/request", on(alert, "Explications demandées à l’organisme."));
  return (
    <Reasoned
      alert={alert}
      command={command}
      fields={(reason) => ({ reason })}
      button="Demander des explications"
      label="Ce que l’organisme doit expliquer"
    />
  );
}

function ObserveForm({ alert }: Props) {
  const command = useCommand("POST /api/alerts/:alertId/observation", on(alert, "Alerte mise en observation."));
  return <Reasoned alert={alert} command={command} fields={(reason) => ({ reason })} button="Mettre en observation" />;
}

function SnoozeForm({ alert }: Props) {
  const [until, setUntil] = useState<string>();
  const command = useCommand("POST /api/alerts/:alertId/snooze", on(alert, "Alerte reportée."));
  return (
    <Reasoned
      alert={alert}
      command={command}
      fields={(reason) => ({ reason, until: until ?? "" })}
      button="Reporter l’alerte"
      blocked={until === undefined ? "Choisissez un jour." : undefined}
    >
      <DayField label="À reprendre le" required value={until} onChange={setUntil} />
    </Reasoned>
  );
}

function AuditForm({ alert }: Props) {
  const { chosen, change: setChosen, clear } = useKeptGrounds(`acte/${alert.id}/audit`);
  const command = useCommand("POST /api/alerts/:alertId/audit-proposal", on(alert, "Audit complémentaire proposé."));
  return (
    <div className={styles.fields}>
      <GroundsPicker
        legend="Motifs de l’audit"
        grounds={alert.grounds.filter(({ acts }) => acts.includes("order_audit"))}
        chosen={chosen}
        onChange={setChosen}
      />
      <ActionButton
        command={onceDone(command, clear)}
        fields={{ grounds: groundFields(chosen) }}
        unavailable={groundsMissing(chosen)}
      >
        Proposer l’audit
      </ActionButton>
    </div>
  );
}

function SanctionForm({ alert }: Props) {
  const command = useCommand("POST /api/alerts/:alertId/sanction-proposal", on(alert, "Sanction proposée."));
  return (
    <Reasoned
      alert={alert}
      command={command}
      fields={(reason) => ({ reason })}
      button="Proposer une procédure de sanction"
    />
  );
}

function ReassignForm({ alert }: Props) {
  const { data } = useQuery(
    asking("GET /api/dossiers/:dossierId/eligible", { dossierId: alert.dossierId, role: "account_manager" }),
  );
  const people = ownersFor(alert, data?.people ?? []);
  const [personId, setPersonId] = useState<string | null>(null);
  const command = useCommand("POST /api/alerts/:alertId/owner", on(alert, "Alerte confiée."));
  return (
    <Reasoned
      alert={alert}
      command={command}
      fields={(reason) => ({ reason, personId: personId === qualityManagers ? "" : (personId ?? "") })}
      button="Confier l’alerte"
      blocked={personId === null ? "Choisissez une personne." : undefined}
    >
      <Select label="Personne chargée" placeholder="Choisir" data={people} value={personId} onChange={setPersonId} />
    </Reasoned>
  );
}

function CloseForm({ alert }: Props) {
  const [outcome, setOutcome] = useState<(typeof closings)[number]["value"]>("explained");
  const command = useCommand("POST /api/alerts/:alertId/closing", on(alert, "Alerte close."));
  return (
    <Reasoned alert={alert} command={command} fields={(reason) => ({ reason, outcome })} button="Clore l’alerte">
      <Select
        label="Conclusion"
        allowDeselect={false}
        data={[...closings]}
        value={outcome}
        onChange={(value) => setOutcome(closings.find((one) => one.value === value)?.value ?? outcome)}
      />
    </Reasoned>
  );
}

const forms: Readonly<Record<Act, (props: Props) => ReactNode>> = {
  AskExplanations: AskForm,
  ObserveAlert: ObserveForm,
  SnoozeAlert: SnoozeForm,
  ProposeAudit: AuditForm,
  ProposeSanction: SanctionForm,
  ReassignAlert: ReassignForm,
  CloseAlert: CloseForm,
};

/** What was proposed waits for a decision maker: done on the page of the habilitation, or declined here. */
function Proposed({ alert }: Props) {
  const audit = alert.status === "audit-proposed";
  const decides = alert.accepts.includes("DeclineProposal");
  const page = `/habilitations/${alert.habilitationId}/${audit ? "audit" : "griefs"}`;
  return (
    <FormSection
      title={audit ? "Un audit complémentaire est proposé" : "Une procédure de sanction est proposée"}
      help={
        decides
          ? "Une fois l’acte fait sur l’habilitation, l’alerte se clôt d’elle-même et le garde. Ne pas le faire se motive aussi."
          : "Un décideur tranche : l’alerte garde ce qu’il décide."
      }
    >
      {decides ? (
        <>
          <div>
            <LinkButton to={page}>{audit ? "Ordonner l’audit complémentaire" : "Notifier des griefs"}</LinkButton>
          </div>
          {audit ? <DeclineAudit alert={alert} /> : <DeclineSanction alert={alert} />}
        </>
      ) : (
        <Notice tone="info" title="En attente d’un décideur." />
      )}
    </FormSection>
  );
}

function DeclineAudit({ alert }: Props) {
  const { chosen, change: setChosen, clear } = useKeptGrounds(`acte/${alert.id}/audit-ecarte`);
  const command = useCommand("POST /api/alerts/:alertId/decline", on(alert, "Décision enregistrée : pas d’audit."));
  return (
    <div className={styles.fields}>
      <GroundsPicker
        legend="Pourquoi l’audit n’est pas ordonné"
        grounds={alert.grounds.filter(({ acts }) => acts.includes("decline_audit"))}
        chosen={chosen}
        onChange={setChosen}
      />
      <ActionButton
        command={onceDone(command, clear)}
        kind="secondary"
        fields={{ reason: "", grounds: groundFields(chosen) }}
        unavailable={groundsMissing(chosen)}
      >
        Ne pas ordonner l’audit
      </ActionButton>
    </div>
  );
}

function DeclineSanction({ alert }: Props) {
  const command = useCommand(
    "POST /api/alerts/:alertId/decline",
    on(alert, "Décision enregistrée : l’alerte est rendue."),
  );
  return (
    <Reasoned
      alert={alert}
      command={command}
      fields={(reason) => ({ reason, grounds: [] })}
      button="Ne pas suivre la proposition"
    />
  );
}
