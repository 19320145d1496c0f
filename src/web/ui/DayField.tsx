import { DateInput } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
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

/** Reads « 14/04/2026 », « 14.4.26 » or « 2026-04-14 ». */
export function readDay(typed: string): string | undefined {
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(typed.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.trim());
  const [year, month, day] = french ? [french[3], french[2], french[1]] : [iso?.[1], iso?.[2], iso?.[3]];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const epoch = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(epoch) || new Date(epoch).toISOString().slice(0, 10) !== written ? undefined : written;
}
