import { Checkbox, Radio, TextInput } from "@mantine/core";
import { DayField } from "../../ui/DayField.tsx";
import { LongField } from "../../ui/LongField.tsx";
import styles from "./AnswerInput.module.css";
import { type Answer, type Column, choicesIn, countIn, type Field, numberIn, textIn } from "./answers.view.ts";

interface Props {
  readonly field: Field | Column;
  readonly value: Answer | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: Answer | undefined) => void;
}

/** One typed answer, in the control of its kind; a list has its own. */
export function AnswerInput({ field, value, error, onChange }: Props) {
  const { kind, options, required } = field;
  const label = required ? field.label : `${field.label} (facultatif)`;
  switch (kind) {
    case "count":
      return (
        <TextInput
          label={label}
          error={error}
          inputMode="numeric"
          maxLength={6}
          maw={260}
          value={numberIn(value) ?? ""}
          onChange={(event) => onChange(countIn(event.currentTarget.value))}
        />
      );
    case "day":
      return <DayField label={label} error={error} value={textIn(value) || undefined} onChange={onChange} />;
    case "choice":
      return (
        <Radio.Group label={label} error={error} value={textIn(value)} onChange={onChange}>
          <div className={styles.options}>
            {options.map((option) => (
              <Radio key={option.value} value={option.value} label={option.label} />
            ))}
          </div>
        </Radio.Group>
      );
    case "choices":
      return (
        <Checkbox.Group label={label} error={error} value={[...choicesIn(value)]} onChange={onChange}>
          <div className={styles.options}>
            {options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </div>
        </Checkbox.Group>
      );
    case "text":
    case "list":
      return (
        <LongField
          label={label}
          error={error}
          minRows={1}
          most={2000}
          value={textIn(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
