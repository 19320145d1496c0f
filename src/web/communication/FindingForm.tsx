import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { everyType, maximumBytes } from "../dossiers/fileKinds.ts";
import { useGivenFiles } from "../dossiers/useGivenFiles.ts";
import styles from "../surveillance/Surveillance.module.css";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import { useKeptText } from "../ui/useKeptText.ts";
import type { Communication } from "./communication.query.ts";

/** The certifier asks that something published be corrected: the support, its capture, what is wrong. */
export function FindingForm({ communication }: { readonly communication: Communication }) {
  const { habilitationId, dossierId, rules } = communication;
  const today = useToday();
  const [address, setAddress] = useState("");
  const [on, setOn] = useState<string | undefined>(today);
  const { text: finding, change: setFinding, clear } = useKeptText(`acte/${habilitationId}/ecart`);
  const files = useGivenFiles(dossierId);
  const command = useCommand("POST /api/habilitations/:habilitationId/communication/findings", {
    ...{ to: { habilitationId }, position: null },
    onDone: () => {
      setAddress("");
      clear();
      files.clear();
      notifyDone("La correction est demandée.");
    },
  });
  const missing =
    address.trim() === ""
      ? "Indiquez le support."
      : files.ids.length === 0
        ? "Joignez la capture."
        : finding.trim() === ""
          ? "Dites l’écart."
          : undefined;
  return (
    <Section
      title="Demander une correction"
      lead={`L’organisme corrige sous ${rules.correctionWorkingDays} jours ouvrés et joint sa preuve.`}
      sheet
    >
      <div className={styles.form}>
        <TextInput
          label="Adresse, ou support"
          withAsterisk
          maxLength={500}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <DayField label="Relevé le" max={today} value={on} onChange={setOn} />
        <FileDrop
          label="Capture"
          hint="Image ou PDF, 20 Mo au plus."
          {...files.drop}
          accept={everyType}
          maxBytes={maximumBytes}
        />
        <LongField
          label="L’écart, et la règle"
          withAsterisk
          minRows={2}
          most={4000}
          value={finding}
          onChange={(event) => setFinding(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ address: address.trim(), on: on ?? today, attachments: files.ids, finding: finding.trim() }}
          kind="secondary"
          unavailable={missing}
        >
          Demander la correction
        </ActionButton>
      </div>
    </Section>
  );
}
