import { Button } from "@mantine/core";
import { useEffect, useSyncExternalStore } from "react";
import type { SignedIn } from "../app/session.ts";
import { Notice } from "../ui/Notice.tsx";
import styles from "./DeviceNotices.module.css";
import { installApplication, newVersion, takeNewVersion } from "./installation.ts";
import { OthersWaiting } from "./OthersWaiting.tsx";
import { waitingHere } from "./waitingMark.ts";

/** What concerns this device on any page: a newer version of the application, what somebody else entered and did not send. */
export function DeviceNotices({ session }: { readonly session: SignedIn }) {
  const ready = useSyncExternalStore(newVersion.subscribe, newVersion.isReady);
  const audits = session.roles.includes("auditor");
  useEffect(() => {
    if (audits) void installApplication();
  }, [audits]);
  useEffect(() => sendWaiting(session), [session]);
  return (
    <div className={styles.notices}>
      {ready && (
        <Notice tone="info" title="Une nouvelle version d’Habilis est prête.">
          <Button mt="xs" variant="default" size="compact-md" onClick={takeNewVersion}>
            Recharger la page
          </Button>
        </Notice>
      )}
      <OthersWaiting person={session.person.id} />
    </div>
  );
}

/** What this person entered and did not send leaves from any page. */
function sendWaiting({ person }: SignedIn): void {
  const mine = waitingHere().filter((one) => one.person === person.id);
  if (mine.length === 0) return;
  void import("./notebooks.ts").then(({ notebookOf }) =>
    Promise.allSettled(mine.map(({ audit }) => notebookOf(person, audit))),
  );
}
