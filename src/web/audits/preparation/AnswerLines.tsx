import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { AnswerInput } from "./AnswerInput.tsx";
import styles from "./AnswerLines.module.css";
import { type Answer, type Field, linesIn, placeOf, withCell } from "./answers.view.ts";

interface Props {
  readonly field: Field;
  readonly value: Answer | undefined;
  readonly errorOf: (place: string) => string | undefined;
  readonly onChange: (value: Answer | undefined) => void;
}

/** A list of answers, one card a line: people, places, tools. */
export function AnswerLines({ field, value, errorOf, onChange }: Props) {
  const lines = linesIn(value);
  const error = errorOf(field.variable);
  return (
    <fieldset className={styles.lines}>
      <legend>{field.required ? field.label : `${field.label} (facultatif)`}</legend>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other identity than its place.
        <div key={index} className={styles.line}>
          <div className={styles.cells}>
            {field.columns.map((column) => (
              <AnswerInput
                key={column.variable}
                field={column}
                value={line[column.variable]}
                error={errorOf(placeOf(field.variable, index, column))}
                onChange={(cell) => onChange([...lines].with(index, withCell(line, column.variable, cell)))}
              />
            ))}
          </div>
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={`Retirer la ligne ${index + 1} de « ${field.label} »`}
            onClick={() => onChange(lines.filter((_, other) => other !== index))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...lines, {}])}
      >
        Ajouter une ligne<span className="reader-only"> à « {field.label} »</span>
      </Button>
    </fieldset>
  );
}
