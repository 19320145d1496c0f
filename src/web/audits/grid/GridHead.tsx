import { Button, Drawer } from "@mantine/core";
import { IconKeyboard, IconListDetails, IconNotes } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { LinkButton } from "../../app/LinkButton.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { DeviceAlerts, DeviceBar } from "./DeviceBar.tsx";
import styles from "./GridHead.module.css";
import type { Tally } from "./grid.view.ts";
import { TallyBar } from "./TallyBar.tsx";

const NotesPanel = lazy(async () => ({ default: (await import("./NotesPanel.tsx")).NotesPanel }));

interface Props {
  readonly tally: Tally;
  readonly closing: string;
  readonly ready: boolean;
  readonly onKeys: () => void;
  readonly list: (close: () => void) => ReactNode;
}

/** Over the grid, always in view: how far it has got, where what is entered is, the way to the closing. */
export function GridHead({ tally, closing, ready, onKeys, list }: Props) {
  const [open, setOpen] = useState(false);
  const [device, openDevice] = useState(false);
  const [notes, openNotes] = useState(false);
  return (
    <div className={styles.head}>
      <div className={styles.bar}>
        <div className={styles.contents}>
          <Button
            variant="default"
            leftSection={<IconListDetails size={18} aria-hidden />}
            onClick={() => setOpen(true)}
            aria-haspopup="dialog"
          >
            Sommaire
          </Button>
        </div>
        <div className={styles.tally}>
          <TallyBar tally={tally} />
        </div>
        <div className={styles.device}>
          <DeviceBar opened={device} onOpen={openDevice} />
        </div>
        <div className={styles.actions}>
          <Button
            variant="default"
            leftSection={<IconNotes size={18} aria-hidden />}
            onClick={() => openNotes(true)}
            aria-haspopup="dialog"
          >
            Relevés
          </Button>
          <Button
            variant="default"
            className={styles.keys ?? ""}
            leftSection={<IconKeyboard size={18} aria-hidden />}
            onClick={onKeys}
          >
            Touches
          </Button>
          <LinkButton to={closing} kind={ready ? "primary" : "secondary"}>
            Clôture
          </LinkButton>
        </div>
      </div>
      <DeviceAlerts onTroubles={() => openDevice(true)} />
      <Drawer
        opened={notes}
        onClose={() => openNotes(false)}
        position="right"
        size="lg"
        title="Relevés de l’audit"
        closeButtonProps={{ "aria-label": "Fermer" }}
      >
        <Suspense fallback={<LoadingState />}>
          <NotesPanel />
        </Suspense>
      </Drawer>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        title="Indicateurs"
        closeButtonProps={{ "aria-label": "Fermer" }}
      >
        {list(() => setOpen(false))}
      </Drawer>
    </div>
  );
}
