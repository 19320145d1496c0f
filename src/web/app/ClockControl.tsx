import { Button, Popover } from "@mantine/core";
import { useState } from "react";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { longDay } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import styles from "./ClockControl.module.css";
import { dayAfter, leaps } from "./clock.view.ts";
import { useCommand } from "./useCommand.ts";

/** Sets the date of the demonstration forward, so that what falls due later can be seen. */
export function ClockControl({ today }: { readonly today: string }) {
  const [opened, setOpened] = useState(false);
  const [to, setTo] = useState<string | undefined>(undefined);
  const command = useCommand("POST /api/demo/clock", {
    to: {},
    position: null,
    onDone: (answer) => {
      setOpened(false);
      setTo(undefined);
      notifyDone(`Nous sommes maintenant le ${longDay(answer.today)}.`);
    },
  });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom" shadow="md" trapFocus returnFocus width={320}>
      <Popover.Target>
        <button type="button" className={styles.open} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          Avancer la date
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.form}>
          <p>La date ne recule pas. Les échéances, les rappels et les statuts suivent.</p>
          <div className={styles.leaps}>
            {leaps.map(({ label, days }) => (
              <Button key={label} variant="default" size="compact-md" onClick={() => setTo(dayAfter(today, days))}>
                {label}
              </Button>
            ))}
          </div>
          <DayField label="Aller au" value={to} onChange={setTo} min={dayAfter(today, 1)} />
          <ActionButton
            command={command}
            fields={{ to: to ?? today }}
            unavailable={to === undefined ? "Choisissez un jour." : undefined}
          >
            Avancer la date
          </ActionButton>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
