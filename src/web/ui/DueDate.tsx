import { Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconClockExclamation } from "@tabler/icons-react";
import styles from "./DueDate.module.css";
import { daysBetween, longDay, plainDay, relativeDay } from "./format.ts";
import { useToday } from "./today.ts";

interface Props {
  /** `2026-04-14` */
  readonly day: string;
  /** Where the date comes from: « 10 jours ouvrés après le dépôt ». No date goes without its rule. */
  readonly rule?: string;
  /** For tables: shorter, the rule in a tooltip. */
  readonly compact?: boolean;
  /** A date that can be missed turns to a warning within this many days, then to danger; `false` for a plain date. */
  readonly warnWithin?: number | false;
}

type Urgency = "none" | "near" | "late";

function urgencyOf(days: number, warnWithin: number | false): Urgency {
  if (warnWithin === false) return "none";
  if (days < 0) return "late";
  return days <= warnWithin ? "near" : "none";
}

const icons = { none: undefined, near: IconAlertTriangle, late: IconClockExclamation } as const;

/** « mardi 14 avril 2026 (dans 12 jours) », with the rule that gives it. */
export function DueDate({ day, rule, compact = false, warnWithin = 7 }: Props) {
  const today = useToday();
  const urgency = urgencyOf(daysBetween(today, day), warnWithin);
  const Icon = icons[urgency];
  const distance = `${urgency === "late" ? "en retard, " : ""}${relativeDay(day, today)}`;
  const date = (
    <span className={styles.date} data-compact={compact || undefined}>
      <time dateTime={day}>{compact ? plainDay(day) : longDay(day)}</time>{" "}
      <span className={styles.distance} data-urgency={urgency}>
        {Icon !== undefined && <Icon size={15} stroke={2} aria-hidden />}
        {compact ? distance : `(${distance})`}
      </span>
    </span>
  );
  if (rule === undefined) return date;
  if (!compact) {
    return (
      <span className={styles.full}>
        {date}
        <span className={styles.rule}>{rule}</span>
      </span>
    );
  }
  return (
    <Tooltip label={rule} events={{ hover: true, focus: true, touch: true }}>
      <span>
        {date}
        <span className="reader-only"> {rule}</span>
      </span>
    </Tooltip>
  );
}
