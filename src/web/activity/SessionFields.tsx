import { Checkbox, NumberInput, Select, TextInput } from "@mantine/core";
import { mostExpected } from "../../domain/activity/session.model.ts";
import { addDays } from "../habilitations/days.view.ts";
import { DayField } from "../ui/DayField.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { plainDay } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { useToday } from "../ui/today.ts";
import type { HabilitationSessions } from "./activity.query.ts";
import { modalityWords } from "./activity.sentences.ts";
import { isLate } from "./activity.view.ts";
import { type TypedSession, whereLabel } from "./form.view.ts";
import { isModality } from "./modality.ts";
import styles from "./Sessions.module.css";

interface Props {
  readonly of: HabilitationSessions;
  readonly typed: TypedSession;
  readonly onChange: (change: Partial<TypedSession>) => void;
}

/** What is declared of a session: when, how and where, who and what, how many. */
export function SessionFields({ of, typed, onChange }: Props) {
  const { choices, rules } = of;
  return (
    <>
      <FormSection
        title="Dates"
        help={`À déclarer au plus tard ${rules.declarationDaysBefore} jours avant le premier jour. Plus tard, la session est prise et marquée « déclarée tard ».`}
      >
        <Dates of={of} typed={typed} onChange={onChange} />
      </FormSection>
      <FormSection title="Modalité et lieu" help="Le lieu et le lien ne sont jamais montrés au public.">
        <Checkbox.Group
          label="Modalités"
          withAsterisk
          value={[...typed.modalities]}
          onChange={(values) => onChange({ modalities: values.filter(isModality) })}
        >
          <div className={styles.choices}>
            {choices.modalities.map(({ id, accepted }) => (
              <Checkbox
                key={id}
                value={id}
                label={accepted ? modalityWords[id] : `${modalityWords[id]} (hors du périmètre)`}
              />
            ))}
          </div>
        </Checkbox.Group>
        <TextInput
          label={whereLabel(typed.modalities)}
          withAsterisk
          maxLength={500}
          value={typed.where}
          onChange={(event) => onChange({ where: event.currentTarget.value })}
        />
      </FormSection>
      <FormSection title="Programme et formateurs">
        <Select
          label="Version du programme"
          withAsterisk
          allowDeselect={false}
          data={choices.programmes.map(({ id, title, validated }) => ({
            value: id,
            label: validated ? title : `${title} (non validée)`,
          }))}
          value={typed.programme}
          onChange={(programme) => onChange({ programme })}
        />
        {choices.trainers.length > 0 && (
          <Checkbox.Group
            label="Formateurs acceptés"
            value={[...typed.trainers]}
            onChange={(trainers) => onChange({ trainers })}
          >
            <div className={styles.choices}>
              {choices.trainers.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <TextInput
          label="Autre intervenant"
          description="Quelqu’un qui n’est pas encore accepté : la session est prise et signalée."
          maxLength={500}
          value={typed.others}
          onChange={(event) => onChange({ others: event.currentTarget.value })}
        />
        <NumberInput
          label="Personnes attendues"
          withAsterisk
          min={1}
          max={mostExpected}
          clampBehavior="none"
          allowDecimal={false}
          value={typed.expected}
          onChange={(expected) => onChange({ expected })}
        />
      </FormSection>
    </>
  );
}

function Dates({ of: { from, until, rules }, typed, onChange }: Props) {
  const today = useToday();
  const late = typed.from !== undefined && isLate(typed.from, today, rules.declarationDaysBefore);
  return (
    <>
      <div className={styles.pair}>
        <DayField
          label="Premier jour"
          required
          min={from}
          value={typed.from}
          onChange={(day) => onChange({ from: day, ...(typed.until === undefined ? { until: day } : {}) })}
        />
        <DayField
          label="Dernier jour"
          required
          min={typed.from ?? from}
          value={typed.until}
          onChange={(day) => onChange({ until: day })}
        />
      </div>
      {late && (
        <Notice tone="warning" title="Cette session sera marquée « déclarée tard ».">
          <p>
            {typed.from !== undefined && typed.from <= today
              ? "Son premier jour est déjà venu."
              : `Son premier jour est dans moins de ${rules.declarationDaysBefore} jours.`}{" "}
            Déclarez-la quand même : une session non déclarée serait un manquement.
          </p>
        </Notice>
      )}
      {typed.until !== undefined && typed.until >= until && (
        <Notice tone="warning" title={`L’habilitation court jusqu’au ${plainDay(addDays(until, -1))}.`}>
          <p>Une session se tient pendant l’habilitation.</p>
        </Notice>
      )}
    </>
  );
}
