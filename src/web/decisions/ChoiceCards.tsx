import { Radio } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./ChoiceCards.module.css";

/** One of a few choices that weigh: what it is and what follows. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint: string;
  /** Beside the label: « proposé par la revue ». */
  readonly mark?: string | undefined;
  /** Why it cannot be chosen now. */
  readonly unavailable?: string | undefined;
}

interface Props<Value extends string> {
  readonly legend: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** A choice between a few outcomes, each on a card with what follows from it. */
export function ChoiceCards<Value extends string>({ legend, choices, value, onChange }: Props<Value>) {
  const choose = (chosen: string) => {
    const found = choices.find((choice) => choice.value === chosen);
    if (found !== undefined) onChange(found.value);
  };
  return (
    <Radio.Group label={legend} value={value ?? null} onChange={choose}>
      <div className={styles.cards}>
        {choices.map((choice) => (
          <Radio.Card
            key={choice.value}
            value={choice.value}
            disabled={choice.unavailable !== undefined}
            className={styles.card ?? ""}
          >
            <Radio.Indicator disabled={choice.unavailable !== undefined} />
            <span>
              <span className={styles.label}>{choice.label}</span>
              {choice.mark !== undefined && <span className={styles.mark}>{choice.mark}</span>}
              <span className={styles.hint}>{choice.unavailable ?? choice.hint}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
