import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { ShortField } from "../../ui/ShortField.tsx";
import { type AuditPage, type Plan, target } from "../audit.query.ts";
import { PresenceField } from "../PresenceField.tsx";
import { present, roomOf } from "../presence.view.ts";
import styles from "./AdjustForm.module.css";
import { HoursField } from "./HoursField.tsx";
import { adjustmentGap, changedMinutes, type RaisedSample, raisedSamples } from "./plan.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** The auditor changes hours, people and durations, and may raise a sample with a reason, never lower it (R-AUD-3). */
export function AdjustForm({ page, plan, onClose }: Props) {
  const [hours, setHours] = useState(plan.hours);
  const [people, setPeople] = useState(() => roomOf(plan.people, plan.people));
  const [minutes, setMinutes] = useState<Readonly<Record<string, number>>>({});
  const [raised, setRaised] = useState<Readonly<Record<string, RaisedSample>>>({});
  const command = useCommand("POST /api/audits/:auditId/plan/adjustments", {
    ...target(page),
    onDone: () => {
      notifyDone("Plan ajusté.");
      onClose();
    },
  });
  return (
    <FormSection title="Ajuster le plan" help="Les horaires se recalculent à partir des durées.">
      <HoursField hours={hours} onChange={setHours} />
      <PresenceField
        label="Personnes à rencontrer"
        description="Décochez celles qui ne viennent plus."
        people={people}
        onChange={setPeople}
      />
      <fieldset className={styles.rows}>
        <legend>Durée des séquences</legend>
        {plan.sequences.map(({ code, title, minutes: before }) => (
          <NumberInput
            key={code}
            className={styles.row}
            label={title}
            suffix=" min"
            min={1}
            max={2000}
            step={5}
            allowDecimal={false}
            value={minutes[code] ?? before}
            onChange={(next) => typeof next === "number" && setMinutes({ ...minutes, [code]: next })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.rows}>
        <legend>Échantillons</legend>
        {plan.samples.map(({ code, label, size }) => {
          const typed = raised[code] ?? { size, reason: "" };
          return (
            <div key={code} className={styles.sample}>
              <NumberInput
                className={styles.row}
                label={label}
                min={size}
                max={1000}
                allowDecimal={false}
                value={typed.size}
                onChange={(next) =>
                  typeof next === "number" && setRaised({ ...raised, [code]: { ...typed, size: next } })
                }
              />
              {typed.size > size && (
                <ShortField
                  label="Pourquoi davantage"
                  most={4000}
                  value={typed.reason}
                  onChange={(event) =>
                    setRaised({ ...raised, [code]: { ...typed, reason: event.currentTarget.value } })
                  }
                />
              )}
            </div>
          );
        })}
      </fieldset>
      <div className={styles.buttons}>
        <ActionButton
          command={command}
          fields={{
            ...{ hours, people: present(people) },
            minutes: changedMinutes(plan, minutes),
            samples: raisedSamples(plan, raised),
          }}
          unavailable={adjustmentGap(plan, raised)}
        >
          Enregistrer les ajustements
        </ActionButton>
        <Button variant="subtle" onClick={onClose}>
          Renoncer
        </Button>
      </div>
    </FormSection>
  );
}
