import { IconFlask } from "@tabler/icons-react";
import { longDay } from "../ui/format.ts";
import styles from "./DemoBanner.module.css";

/** Reminds that nothing here is real, and which day it is meant to be. */
export function DemoBanner({ today }: { readonly today: string }) {
  return (
    <aside className={styles.banner} aria-label="Démonstration">
      <IconFlask size={18} stroke={1.75} aria-hidden />
      <p>
        Démonstration : nous sommes le <strong>{longDay(today)}</strong>.
        <span className={styles.more}> Les organismes et les personnes sont fictifs.</span>
      </p>
    </aside>
  );
}
