import { Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { everyType, maximumBytes } from "../dossiers/fileKinds.ts";
import { useGivenFiles } from "../dossiers/useGivenFiles.ts";
import styles from "../surveillance/Surveillance.module.css";
import { ActionButton } from "../ui/ActionButton.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import type { Communication } from "./communication.query.ts";

/** Asks the certifier to read a draft, or what is published already. */
export function AskForm({ communication }: { readonly communication: Communication }) {
  const { habilitationId, dossierId, rules } = communication;
  const [address, setAddress] = useState("");
  const [kind, setKind] = useState<"draft" | "published">("draft");
  const files = useGivenFiles(dossierId);
  const command = useCommand("POST /api/habilitations/:habilitationId/communication/reviews", {
    ...{ to: { habilitationId }, position: null },
    onDone: () => {
      setAddress("");
      files.clear();
      notifyDone("La relecture est demandée.");
    },
  });
  return (
    <Section
      title="Faire relire"
      lead={`Réponse sous ${rules.reviewWorkingDays} jours ouvrés. Sans réponse, rien n’est approuvé.`}
      sheet
    >
      <div className={styles.form}>
        <Radio.Group
          label="Ce qui est à relire"
          value={kind}
          onChange={(value) => setKind(value === "published" ? "published" : "draft")}
        >
          <div className={styles.choices}>
            <Radio value="draft" label="Un projet" />
            <Radio value="published" label="Une page déjà publiée" />
          </div>
        </Radio.Group>
        <TextInput
          label="Adresse de la page, ou nom du support"
          withAsterisk
          maxLength={500}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <FileDrop
          label="Projet ou capture"
          hint="Facultatif. 20 Mo au plus par fichier."
          {...files.drop}
          accept={everyType}
          maxBytes={maximumBytes}
        />
        <ActionButton
          command={command}
          fields={{ address: address.trim(), attachments: files.ids, published: kind === "published" }}
          unavailable={address.trim() === "" ? "Dites quoi relire." : undefined}
        >
          Demander la relecture
        </ActionButton>
      </div>
    </Section>
  );
}
