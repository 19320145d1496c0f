import { Button, Modal } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { excessOf } from "../../ui/longTexts.view.ts";
import { ShortField } from "../../ui/ShortField.tsx";
import type { Indicator } from "../audit.query.ts";
import styles from "./PhotoDialog.module.css";
import { useField } from "./useNotebook.ts";
import { usePicture } from "./usePicture.ts";

interface Props {
  readonly indicator: Indicator;
  readonly id: string;
  readonly onClose: () => void;
  /** The photo goes on under another identifier. */
  readonly onOther: (id: string) => void;
}

/** One photo at its size, what it shows, and the way to take it back. */
export function PhotoDialog({ indicator, id, onClose, onOther }: Props) {
  const { notebook } = useField();
  const photo = indicator.photos.find((one) => one.id === id);
  const { code } = indicator;
  const [caption, setCaption] = useState(photo?.caption ?? "");
  const [why, setWhy] = useState<string | null>(null);
  const href = usePicture(photo ?? null);
  if (photo === undefined) return null;
  const describe = async () => {
    const { nonconformity } = photo;
    const outcome = await notebook.describe({ id, indicator: code, nonconformity, caption: caption.trim() });
    if (outcome.refusal === null) onOther(outcome.id);
    setWhy(outcome.refusal);
  };
  const remove = () => {
    const refusal = notebook.enter({ kind: "unphoto", id });
    if (refusal === null) onClose();
    setWhy(refusal);
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={`Photo, ${code}`} closeButtonProps={{ "aria-label": "Fermer" }}>
      <div className={styles.photo}>
        {href === null ? (
          <p>Cette photo n’est pas sur cet appareil : elle se voit une fois connecté.</p>
        ) : (
          <img src={href} alt={photo.caption ?? `Photo de l’indicateur ${code}`} />
        )}
        <div className={styles.caption}>
          <ShortField
            label="Légende"
            description="Ce qu’elle montre, sans nom ni visage."
            most={500}
            value={caption}
            onChange={(event) => setCaption(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={caption.trim() === (photo.caption ?? "") || excessOf(caption, 500) > 0}
            onClick={() => void describe()}
          >
            Garder la légende
          </Button>
        </div>
        {why !== null && <p className={styles.why}>{why}</p>}
        <div>
          <Button variant="subtle" color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={remove}>
            Retirer cette photo
          </Button>
        </div>
      </div>
    </Modal>
  );
}
