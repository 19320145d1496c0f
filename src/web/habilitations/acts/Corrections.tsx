import { Radio } from "@mantine/core";
import type { Habilitation } from "../habilitation.query.ts";
import { correctionWords, type Corrections as Found } from "./act.view.ts";
import styles from "./acts.module.css";

interface Props {
  readonly failings: Habilitation["failings"];
  readonly corrections: Found;
  readonly onChange: (corrections: Found) => void;
}

/** What is found of the correction of each failing, by somebody who verified none of them (R-SUS-1). */
export function Corrections({ failings, corrections, onChange }: Props) {
  return (
    <ul className={styles.corrections}>
      {failings.map(({ code, label, detail, proofExpected }) => (
        <li key={code}>
          <Radio.Group
            label={label}
            description={`${detail} Preuve attendue : ${proofExpected}`}
            value={corrections.get(code) ?? null}
            onChange={(value) => {
              const found = correctionWords.find((word) => word.value === value);
              if (found !== undefined) onChange(new Map(corrections).set(code, found.value));
            }}
          >
            <div className={styles.choices}>
              {correctionWords.map(({ value, label: word }) => (
                <Radio key={value} value={value} label={word} />
              ))}
            </div>
          </Radio.Group>
        </li>
      ))}
    </ul>
  );
}
