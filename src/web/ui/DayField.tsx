import { DateInput } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { readDay } from "./readDay.ts";
import "dayjs/locale/fr";
import "@mantine/dates/styles.css";

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

/** A date typed as « 14/04/2026 » or chosen in a calendar; it goes in and out as `2026-04-14`. */
export function DayField({ label, value, onChange, description, error, min, max, required = false }: Props) {
  return (
    <DateInput
      label={label}
      description={description}
      error={error}
      required={required}
      withAsterisk={required}
      locale="fr"
      weekendDays={[]}
      valueFormat="DD/MM/YYYY"
      dateParser={(typed) => readDay(typed) ?? null}
      placeholder="jj/mm/aaaa"
      value={value ?? null}
      onChange={(day) => onChange(day ?? undefined)}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
      rightSection={<IconCalendar size={18} aria-hidden />}
      rightSectionPointerEvents="none"
      maw={260}
    />
  );
}
