import { Button, SegmentedControl } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { GivenFiles } from "../ui/GivenFiles.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import styles from "./Composer.module.css";
import type { Dossier } from "./dossier.query.ts";
import { everyType } from "./fileKinds.ts";
import { useGivenFiles } from "./useGivenFiles.ts";

const nothing = "Écrivez d’abord votre message.";

interface Props {
  readonly dossier: Dossier;
  readonly staff: boolean;
}

/** Where one writes: to the other side, or for the staff a note that the organisation never reads. */
export function Composer({ dossier, staff }: Props) {
  const { text, change, clear } = useKeptText(`message/${dossier.id}`);
  const [internal, setInternal] = useState(false);
  const given = useGivenFiles(dossier.id);
  const command = useCommand("POST /api/dossiers/:dossierId/messages", {
    to: { dossierId: dossier.id },
    position: null,
    onDone: () => {
      clear();
      given.clear();
      notifyDone(internal ? "Note enregistrée." : "Message envoyé.");
    },
  });
  return (
    <div className={styles.composer} data-internal={internal || undefined}>
      {staff && (
        <SegmentedControl
          className={styles.choice ?? ""}
          aria-label="À qui s’adresse ce texte"
          value={internal ? "note" : "message"}
          onChange={(value) => setInternal(value === "note")}
          data={[
            { value: "message", label: "Message à l’organisme" },
            { value: "note", label: "Note interne" },
          ]}
        />
      )}
      <LongField
        label={internal ? "Note interne, jamais visible de l’organisme" : "Votre message"}
        minRows={3}
        maxRows={16}
        most={6000}
        mayAttach
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <GivenFiles label="Fichiers joints" files={given.drop.files} onRemove={given.drop.onRemove} />
      <div className={styles.actions}>
        <ActionButton
          command={command}
          fields={{ text, internal, attachments: [...given.ids] }}
          unavailable={unavailable(text, given.sending)}
        >
          {internal ? "Enregistrer la note" : "Envoyer le message"}
        </ActionButton>
        <Attach onAdd={given.drop.onAdd} />
      </div>
    </div>
  );
}

function unavailable(text: string, sending: boolean): string | undefined {
  if (sending) return "Un fichier est encore en cours d’envoi.";
  return text.trim() === "" ? nothing : undefined;
}

function Attach({ onAdd }: { readonly onAdd: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconPaperclip size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        Joindre des fichiers
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={everyType.join(",")}
        onChange={(event) => {
          onAdd([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
