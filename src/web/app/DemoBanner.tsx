import { IconFlask } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { longDay } from "../ui/format.ts";
import styles from "./DemoBanner.module.css";
import { allowed } from "./rights.ts";
import { useSession } from "./session.ts";

const ClockControl = lazy(async () => ({ default: (await import("./ClockControl.tsx")).ClockControl }));

/** Reminds that nothing here is real, and which day it is meant to be. */
export function DemoBanner({ today }: { readonly today: string }) {
  const mayAdvance = allowed(useSession(), "demo.clock", "");
  return (
    <aside className={styles.banner} aria-label="Démonstration">
      <IconFlask size={18} stroke={1.75} aria-hidden />
      <p>
        Démonstration : nous sommes le <strong>{longDay(today)}</strong>.
        <span className={styles.more}> Les organismes et les personnes sont fictifs.</span>
      </p>
      {mayAdvance && (
        <Suspense fallback={null}>
          <ClockControl today={today} />
        </Suspense>
      )}
    </aside>
  );
}
