import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { useDossier } from "../dossiers/dossier.query.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import type { Agreement } from "./agreement.query.ts";
import styles from "./SignForm.module.css";

interface Props {
  readonly dossierId: string;
  readonly agreement: Agreement;
}

/** Writes the agreement to be signed, or writes it again as long as nobody signed (R-AGR-1). */
export function GenerateForm({ dossierId, agreement }: Props) {
  const [financialTerms, setFinancialTerms] = useState("");
  const [signatoryId, setSignatoryId] = useState<string | null>(null);
  const signatories = useSignatories();
  const again = agreement.status === "generated";
  const command = useCommand("POST /api/dossiers/:dossierId/agreement", {
    to: { dossierId },
    position: agreement.position,
    onDone: () => notifyDone("Convention rédigée : elle attend la signature de l’organisme."),
  });
  return (
    <RecordSheet
      title={again ? "Rédiger à nouveau" : "Rédiger la convention"}
      reference={
        again
          ? "Possible tant que personne n’a signé. Le nouveau texte remplace celui-ci."
          : "Le texte est celui du dispositif, complété par le dossier. Un article obligatoire vide empêche la rédaction et vous est nommé."
      }
    >
      <RecordPart name="À préciser">
        <div className={styles.form}>
          <LongField
            label="Contrepartie financière"
            description="Laissée vide, la convention porte « sans objet »."
            minRows={2}
            most={4000}
            value={financialTerms}
            onChange={(event) => setFinancialTerms(event.currentTarget.value)}
          />
          {signatories.length > 0 && (
            <Select
              label="Signataire pour le certificateur"
              description="Sans choix, la première personne qui peut signer ce dossier."
              placeholder="Choisir une personne"
              clearable
              maw={360}
              data={signatories.map(({ id, name }) => ({ value: id, label: name }))}
              value={signatoryId}
              onChange={setSignatoryId}
            />
          )}
          <ActionButton
            command={command}
            fields={{ financialTerms: financialTerms.trim(), signatoryId: signatoryId ?? "" }}
            kind={again ? "secondary" : "primary"}
          >
            {again ? "Rédiger à nouveau" : "Rédiger la convention"}
          </ActionButton>
        </div>
      </RecordPart>
    </RecordSheet>
  );
}

/** Who may sign for the certifier, for those who may read the list of its people. */
function useSignatories() {
  const session = useSession();
  const { organisationId } = useDossier();
  const { data } = useQuery({
    ...asking("GET /api/staff", {}),
    enabled: allowed(session, "staff.read", organisationId),
  });
  return (data?.people ?? []).filter(({ roles }) => roles.includes("signatory"));
}
