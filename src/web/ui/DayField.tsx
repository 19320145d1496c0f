import { ActionIcon, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import styles from "./DayField.module.css";
import { type TypedDay, typedDay } from "./day.view.ts";
import { shortDay } from "./format.ts";

interface Props {
  readonly label: string;
  /** `2026-04-14`, or nothing yet. */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly min?: string;
  readonly max?: string;
  readonly required?: boolean;
}

/** What is in the field, as typed, and the day it gave. */
interface Typed {
  readonly text: string;
  readonly read: TypedDay;
  readonly day: string | undefined;
}

/**
 * A date typed as « 14/04/2026 », or chosen in the calendar of the browser; it goes in and out as `2026-04-14`. What is not a
 * date is said when one leaves the field, kept as typed, and holds back what would be sent without it.
 */
export function DayField({ label, value, onChange, description, error, min, max, required = false }: Props) {
  const [typed, setTyped] = useState<Typed>();
  const [left, setLeft] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // A value that comes from elsewhere replaces what was typed.
  const own = typed?.day === value ? typed : undefined;
  const wrong = own?.read.kind === "wrong" ? own.read.why : undefined;
  useEffect(() => field.current?.setCustomValidity(wrong ?? ""), [wrong]);
  const write = (text: string) => {
    const read = typedDay(text, { min, max });
    const day = read.kind === "day" ? read.day : undefined;
    setLeft(false);
    setTyped({ text, read, day });
    onChange(day);
  };
  const leave = () => {
    setLeft(true);
    if (wrong === undefined) setTyped(undefined);
  };
  const choose = (day: string) => {
    setTyped(undefined);
    onChange(day === "" ? undefined : day);
  };
  return (
    <div className={styles.field}>
      <TextInput
        ref={field}
        label={label}
        description={description}
        error={left && wrong !== undefined ? wrong : error}
        required={required}
        withAsterisk={required}
        placeholder="jj/mm/aaaa"
        autoComplete="off"
        value={own?.text ?? (value === undefined ? "" : shortDay(value))}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={leave}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${label} : choisir dans un calendrier`}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden
        min={min}
        max={max}
        value={value ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </div>
  );
}
