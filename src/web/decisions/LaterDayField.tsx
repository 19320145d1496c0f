import { type ComponentProps, lazy, Suspense } from "react";
import styles from "./LaterDayField.module.css";

const DayField = lazy(async () => ({ default: (await import("../ui/DayField.tsx")).DayField }));

/** A `DayField` whose calendar comes a moment after the screen, so that reading never waits for it. */
export function LaterDayField(props: ComponentProps<typeof DayField>) {
  return (
    <Suspense fallback={<div className={styles.place} />}>
      <DayField {...props} />
    </Suspense>
  );
}
