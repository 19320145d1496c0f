import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { day } from "../../../domain/shared/calendar.ts";
import { type Calendar, moved, titleOf } from "./calendar.view.ts";
import styles from "./Programme.module.css";

interface Props {
  readonly calendar: Calendar;
  readonly today: string;
  readonly onChange: (next: Calendar) => void;
}

const words = {
  mois: { before: "Mois précédent", after: "Mois suivant" },
  semaine: { before: "Semaine précédente", after: "Semaine suivante" },
} as const;

/** Where the calendar is, and how one goes elsewhere. */
export function CalendarHead({ calendar, today, onChange }: Props) {
  const { before, after } = words[calendar.view];
  return (
    <div className={styles.head}>
      <h2 className={styles.title} aria-live="polite">
        {titleOf(calendar)}
      </h2>
      <div className={styles.moves}>
        <ActionIcon variant="default" size="lg" aria-label={before} onClick={() => onChange(moved(calendar, -1))}>
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => onChange({ ...calendar, day: day(today) })}>
          Aujourd’hui
        </Button>
        <ActionIcon variant="default" size="lg" aria-label={after} onClick={() => onChange(moved(calendar, 1))}>
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
        <SegmentedControl
          aria-label="Période montrée"
          value={calendar.view}
          data={[
            { value: "mois", label: "Mois" },
            { value: "semaine", label: "Semaine" },
          ]}
          onChange={(value) => onChange({ ...calendar, view: value === "semaine" ? "semaine" : "mois" })}
        />
      </div>
    </div>
  );
}
