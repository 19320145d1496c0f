import { Modal, Switch } from "@mantine/core";
import styles from "./KeysDialog.module.css";
import { keyList } from "./keys.view.ts";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

/** The keys of the grid, and the switch that turns the single ones off (WCAG 2.1.4). */
export function KeysDialog({ opened, onClose, singleKeys, onSingleKeys }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Raccourcis clavier" closeButtonProps={{ "aria-label": "Fermer" }}>
      <dl className={styles.keys}>
        {keyList.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="md"
        label="Raccourcis d’une seule touche"
        description="À désactiver si vous dictez à votre appareil, ou si une touche part par erreur."
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
    </Modal>
  );
}
