import { Button, Drawer } from "@mantine/core";
import { IconCloudCheck, IconCloudOff, IconCloudUp, IconDeviceTabletCheck } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { deviceMeans } from "../../offline/device.ts";
import { impossibleOffline, leavingWords } from "../../offline/device.view.ts";
import { count } from "../../ui/format.ts";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./DeviceBar.module.css";
import { announcementOf, standingOf, troubledIn } from "./standing.view.ts";
import { useField, useSheet } from "./useNotebook.ts";

const SignInAgain = lazy(async () => ({ default: (await import("./SignInAgain.tsx")).SignInAgain }));
const DevicePanel = lazy(async () => ({ default: (await import("./DevicePanel.tsx")).DevicePanel }));

const pictures = {
  sent: IconCloudCheck,
  leaving: IconCloudUp,
  here: IconDeviceTabletCheck,
  failed: IconCloudOff,
} as const;

/** The bar and what must be seen, on pages that have no head of their own. */
export function Device() {
  const [opened, open] = useState(false);
  return (
    <div className={styles.device}>
      <DeviceBar opened={opened} onOpen={open} />
      <DeviceAlerts onTroubles={() => open(true)} />
    </div>
  );
}

interface Props {
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
}

/** Where what is entered is, always in view; behind it, what this device keeps of the audit. */
export function DeviceBar({ opened, onOpen }: Props) {
  const sheet = useSheet((whole) => whole);
  const { tone, picture, words } = standingOf(sheet);
  const Picture = pictures[picture];
  return (
    <>
      <button type="button" className={styles.bar} data-tone={tone} aria-haspopup="dialog" onClick={() => onOpen(true)}>
        <Picture size={20} stroke={1.75} aria-hidden />
        <span>
          <span className={styles.words}>{words}</span>
          <span className={styles.ready}>{leavingWords(sheet.copy.readyAt, impossibleOffline(deviceMeans()))}</span>
        </span>
      </button>
      <Announcements />
      <Drawer
        opened={opened}
        onClose={() => onOpen(false)}
        position="right"
        size="lg"
        title="Sur cet appareil"
        closeButtonProps={{ "aria-label": "Fermer" }}
      >
        <Suspense fallback={<LoadingState />}>
          <DevicePanel onLeave={() => onOpen(false)} />
        </Suspense>
      </Drawer>
    </>
  );
}

/** Tells who does not see the bar that the connection is lost or found again. */
function Announcements() {
  const keeping = useSheet((sheet) => sheet.keeping);
  const sending = useSheet((sheet) => sheet.sending);
  const before = useRef({ keeping, sending });
  const [said, say] = useState("");
  useEffect(() => {
    const words = announcementOf(before.current, { keeping, sending });
    before.current = { keeping, sending };
    if (words !== null) say(words);
  }, [keeping, sending]);
  return (
    <span role="status" className="reader-only">
      {said}
    </span>
  );
}

/** What must be seen before going on: the device cannot keep what is typed, the session is over, entries wait for a choice. */
export function DeviceAlerts({ onTroubles }: { readonly onTroubles: () => void }) {
  const { notebook } = useField();
  const sheet = useSheet((whole) => whole);
  const [signing, setSigning] = useState(false);
  const troubles = troubledIn(sheet).length;
  return (
    <div className={styles.alerts}>
      {sheet.keeping.status === "failed" && (
        <Notice tone="danger" title={sheet.keeping.problem}>
          <Button mt="xs" variant="default" size="compact-md" onClick={notebook.keepAgain}>
            Réessayer
          </Button>
        </Notice>
      )}
      {sheet.sending === "signed-out" && (
        <Notice tone="warning" title="Votre session est terminée. Vos saisies restent sur cet appareil.">
          <Button mt="xs" variant="default" size="compact-md" onClick={() => setSigning(true)}>
            Me reconnecter ici pour les envoyer
          </Button>
        </Notice>
      )}
      {troubles > 0 && (
        <Notice tone="warning" title={`${count(troubles, "saisie attend", "saisies attendent")} votre choix.`}>
          <Button mt="xs" variant="default" size="compact-md" onClick={onTroubles}>
            Voir
          </Button>
        </Notice>
      )}
      {signing && (
        <Suspense>
          <SignInAgain opened onClose={() => setSigning(false)} />
        </Suspense>
      )}
    </div>
  );
}
