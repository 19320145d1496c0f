import type { ReactNode } from "react";
import type { AuditEntry } from "../../../domain/audits/audit.entries.ts";
import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { longMoment } from "../../ui/format.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { type Audit, type AuditPage, target } from "../audit.query.ts";
import { useEntry } from "../grid/useEntry.ts";
import { ReasonAct } from "../ReasonAct.tsx";
import { DrawnSignature } from "../signing/DrawnSignature.tsx";
import { SignOnScreen } from "../signing/SignOnScreen.tsx";
import styles from "./RecordSignatures.module.css";

type AuditRecord = NonNullable<Audit["record"]>;

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
  readonly record: AuditRecord;
  /** On the device of the auditor, where both may sign. */
  readonly onScreen?: boolean;
}

/** The two signatures of the closing record; a refusal to sign is noted with its reason and prevents nothing (R-AUD-5). */
export function RecordSignatures({ page, audit, record, onScreen = false }: Props) {
  const { can } = audit;
  const staff = isStaff(useSession());
  const sign = useCommand("POST /api/audits/:auditId/signature", {
    ...target(page),
    onDone: () => notifyDone("Procès-verbal signé."),
  });
  const refuse = useCommand("POST /api/audits/:auditId/signature/refusal", target(page));
  return (
    <Section
      title="Signatures"
      lead="Signer atteste la tenue de l’audit et la lecture des constats ; un désaccord peut être exprimé à part."
    >
      <div className={styles.parties}>
        <Party
          title="Pour le certificateur"
          name={audit.team.auditor.name}
          signature={record.auditor}
          refusal={null}
          sign={
            onScreen && <SignOnScreen party="auditor" title="Pour le certificateur" name={audit.team.auditor.name} />
          }
        />
        <Party
          title="Pour l’organisme"
          name={page.organisationName}
          signature={record.organisation}
          refusal={record.refusal}
          sign={onScreen && <SignOnScreen party="organisation" title="Pour l’organisme" name={signatoryOf(audit)} />}
        />
      </div>
      <div className={styles.acts}>
        {!onScreen && can.includes("SignRecord") && (
          <ActionButton
            command={sign}
            fields={{}}
            confirm={{
              title: "Signer le procès-verbal de clôture ?",
              consequence:
                "Votre nom, la date et l’heure sont portés au procès-verbal. Une signature ne se retire pas.",
              affected: [],
              confirmLabel: "Signer",
            }}
          >
            Signer le procès-verbal
          </ActionButton>
        )}
        {!onScreen && can.includes("RefuseToSign") && (
          <ReasonAct
            open={staff ? "Noter le refus de l’organisme" : "Refuser de signer"}
            {...refusing}
            send={staff ? "Noter le refus" : "Confirmer le refus"}
            command={refuse}
            fieldsOf={(reason) => ({ reason })}
          />
        )}
        {onScreen && record.organisation === null && record.refusal === null && <RefusalOnScreen />}
      </div>
    </Section>
  );
}

/** The refusal of the organisation, noted by the auditor on the spot. */
function RefusalOnScreen() {
  return (
    <ReasonAct
      {...refusing}
      open="Noter le refus de l’organisme"
      send="Noter le refus"
      command={useEntry()}
      fieldsOf={(reason): AuditEntry => ({ kind: "unsigned", reason })}
    />
  );
}

const refusing = {
  label: "Raison du refus",
  help: "Elle figure au procès-verbal. Un refus n’empêche ni la clôture ni le rapport.",
} as const;

/** Who signs for the organisation, among those who were there. */
const signatoryOf = ({ closing }: Audit): string =>
  closing?.present.find(({ role }) => role === "legal_representative" || role === "referent")?.name ?? "";

interface PartyProps {
  readonly title: string;
  readonly name: string;
  readonly signature: AuditRecord["auditor"];
  readonly refusal: string | null;
  /** The way to sign here, while nothing is signed. */
  readonly sign?: ReactNode;
}

function Party({ title, name, signature, refusal, sign }: PartyProps) {
  return (
    <div className={styles.party}>
      <p className={styles.title}>{title}</p>
      {signature !== null ? (
        <>
          <p className={styles.signed}>{signature.name}</p>
          {signature.drawing !== null && <DrawnSignature drawing={signature.drawing} />}
          <p className={styles.at}>{longMoment(signature.at)}</p>
        </>
      ) : refusal !== null ? (
        <>
          <StatusBadge tone="warning" label="Refus de signer" />
          <p className={styles.refusal}>« {refusal} »</p>
        </>
      ) : (
        <>
          <p className={styles.awaited}>{name}</p>
          <StatusBadge tone="neutral" label="Signature attendue" />
          {sign}
        </>
      )}
    </div>
  );
}
