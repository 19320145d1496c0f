import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { LongField } from "../ui/LongField.tsx";
import styles from "./GroundsPicker.module.css";

/** A ground as it is offered: what it says, and what its précision must state. */
export interface OfferedGround {
  readonly code: string;
  readonly label: string;
  readonly detailRequired: string;
}

interface Props {
  readonly grounds: readonly OfferedGround[];
  /** The précision written for each chosen ground, by its code. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly onChange: (chosen: ReadonlyMap<string, string>) => void;
  /** « Motifs de la décision », for those who do not see the margin. */
  readonly legend: string;
  /** What else is asked for a chosen ground, under its précision. */
  readonly more?: (ground: OfferedGround) => ReactNode;
}

/** The grounds of the scheme for one act: any number may be chosen, each asks for the facts of the case. */
export function GroundsPicker({ grounds, chosen, onChange, legend, more }: Props) {
  const turn = (code: string, checked: boolean) => {
    const next = new Map(chosen);
    if (checked) next.set(code, "");
    else next.delete(code);
    onChange(next);
  };
  const write = (code: string, detail: string) => onChange(new Map(chosen).set(code, detail));
  return (
    <fieldset className={styles.grounds}>
      <legend className="reader-only">{legend}</legend>
      <p className={styles.help}>Chaque motif figure dans la lettre, suivi de la précision écrite pour ce dossier.</p>
      <ul>
        {grounds.map((ground) => (
          <Offered key={ground.code} ground={ground} detail={chosen.get(ground.code)} onTurn={turn} onWrite={write}>
            {more?.(ground)}
          </Offered>
        ))}
      </ul>
    </fieldset>
  );
}

interface OfferedProps {
  readonly ground: OfferedGround;
  /** Its précision; undefined while it is not chosen. */
  readonly detail: string | undefined;
  readonly onTurn: (code: string, chosen: boolean) => void;
  readonly onWrite: (code: string, detail: string) => void;
  readonly children: ReactNode;
}

function Offered({ ground: { code, label, detailRequired }, detail, onTurn, onWrite, children }: OfferedProps) {
  const isChosen = detail !== undefined;
  return (
    <li data-chosen={isChosen || undefined}>
      <Checkbox label={label} checked={isChosen} onChange={(event) => onTurn(code, event.currentTarget.checked)} />
      {isChosen && (
        <div className={styles.detail}>
          <LongField
            label="Précision"
            aria-label={`Précision : ${label}`}
            description={`À indiquer : ${lowerFirst(detailRequired)}`}
            required
            minRows={2}
            most={4000}
            value={detail}
            onChange={(event) => onWrite(code, event.currentTarget.value)}
          />
          {children}
        </div>
      )}
    </li>
  );
}

/** « Référence du rapport » → « référence du rapport »; an acronym stays as it is. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
