import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { longMoment } from "../../ui/format.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { type Audit, type AuditPage, target } from "../audit.query.ts";
import { ReasonAct } from "../ReasonAct.tsx";
import styles from "./RecordSignatures.module.css";

type AuditRecord = NonNullable<Audit["record"]>;

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
  readonly record: AuditRecord;
}

/** The two signatures of the closing record; a refusal to sign is noted with its reason and prevents nothing (R-AUD-5). */
export function RecordSignatures({ page, audit, record }: Props) {
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
        <Party title="Pour le certificateur" name={audit.team.auditor.name} signature={record.auditor} refusal={null} />
        <Party
          title="Pour l’organisme"
          name={page.organisationName}
          signature={record.organisation}
          refusal={record.refusal}
        />
      </div>
      <div className={styles.acts}>
        {can.includes("SignRecord") && (
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
        {can.includes("RefuseToSign") && (
          <ReasonAct
            open={staff ? "Noter le refus de l’organisme" : "Refuser de signer"}
            label="Raison du refus"
            help="Elle figure au procès-verbal. Un refus n’empêche ni la clôture ni le rapport."
            send={staff ? "Noter le refus" : "Confirmer le refus"}
            command={refuse}
            fieldsOf={(reason) => ({ reason })}
          />
        )}
      </div>
    </Section>
  );
}

interface PartyProps {
  readonly title: string;
  readonly name: string;
  readonly signature: AuditRecord["auditor"];
  readonly refusal: string | null;
}

function Party({ title, name, signature, refusal }: PartyProps) {
  return (
    <div className={styles.party}>
      <p className={styles.title}>{title}</p>
      {signature !== null ? (
        <>
          <p className={styles.signed}>{signature.name}</p>
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
        </>
      )}
    </div>
  );
}
