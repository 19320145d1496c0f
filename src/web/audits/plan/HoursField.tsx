import { NumberInput, TextInput } from "@mantine/core";
import type { Plan } from "../audit.query.ts";
import styles from "./HoursField.module.css";

type Hours = Plan["hours"];

/** A usual day, to start from. */
export const usualHours: Hours = { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 };

interface Props {
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

/** When a day of audit starts, and its break. */
export function HoursField({ hours, onChange }: Props) {
  return (
    <div className={styles.hours}>
      <TextInput
        type="time"
        label="Début de la journée"
        value={hours.startsAt}
        onChange={(event) => onChange({ ...hours, startsAt: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label="Pause à"
        value={hours.breakAt}
        onChange={(event) => onChange({ ...hours, breakAt: event.currentTarget.value })}
      />
      <NumberInput
        label="Durée de la pause"
        suffix=" min"
        min={0}
        max={240}
        step={15}
        allowDecimal={false}
        value={hours.breakMinutes}
        onChange={(next) => typeof next === "number" && onChange({ ...hours, breakMinutes: next })}
      />
    </div>
  );
}
