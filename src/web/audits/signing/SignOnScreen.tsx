import { Button, Modal } from "@mantine/core";
import { IconSignature } from "@tabler/icons-react";
import { useState } from "react";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { ShortField } from "../../ui/ShortField.tsx";
import { useEntry } from "../grid/useEntry.ts";
import { SignaturePad } from "./SignaturePad.tsx";
import styles from "./SignOnScreen.module.css";
import { isDrawn, pathOf, type Strokes } from "./strokes.view.ts";

interface Props {
  readonly party: "auditor" | "organisation";
  /** « Pour l’organisme » */
  readonly title: string;
  /** Whoever is expected to sign, typed in beforehand. */
  readonly name: string;
}

/** Signs the closing record on this screen: one’s name, and a drawing when the hand can; typing the name is enough. */
export function SignOnScreen({ party, title, name: expected }: Props) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(expected);
  const [strokes, setStrokes] = useState<Strokes>([]);
  const command = useEntry(() => {
    setOpen(false);
    notifyDone("Procès-verbal signé.");
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSignature size={18} aria-hidden />}
        aria-label={`Signer sur cet écran, ${title.toLowerCase()}`}
        onClick={() => setOpen(true)}
      >
        Signer sur cet écran
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="lg"
        title={`Signer le procès-verbal, ${title.toLowerCase()}`}
        closeButtonProps={{ "aria-label": "Fermer" }}
      >
        <div className={styles.form}>
          <p>Signer atteste la tenue de l’audit et la lecture des constats. Une signature ne se retire pas.</p>
          <ShortField
            label="Prénom et nom de qui signe"
            autoComplete="off"
            most={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div>
            <p className={styles.label}>Signature, au doigt, au stylet ou à la souris</p>
            <p className={styles.hint}>Sans pouvoir dessiner, le nom écrit ci-dessus suffit.</p>
            <SignaturePad label={title} strokes={strokes} onChange={setStrokes} />
          </div>
          <ActionButton
            command={command}
            fields={{ kind: "sign", party, name: name.trim(), drawing: isDrawn(strokes) ? pathOf(strokes) : null }}
            unavailable={name.trim() === "" ? "Écrivez le nom de qui signe." : undefined}
          >
            Signer
          </ActionButton>
        </div>
      </Modal>
    </>
  );
}
