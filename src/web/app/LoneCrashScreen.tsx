import type { ErrorComponentProps } from "@tanstack/react-router";
import { Brand } from "./Brand.tsx";
import { CrashScreen } from "./CrashScreen.tsx";
import styles from "./LoneCrashScreen.module.css";

/** The same when the shell itself could not be shown: the page stands alone. */
export function LoneCrashScreen(props: ErrorComponentProps) {
  return (
    <main className={styles.lone}>
      <a href="/" className={styles.home} aria-label="Habilis, site public">
        <Brand />
      </a>
      <CrashScreen {...props} />
    </main>
  );
}
