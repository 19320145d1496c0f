import { useId } from "react";
import type { SelfRated } from "../../../domain/audits/rehearsal.ts";
import { LongField } from "../../ui/LongField.tsx";
import { badgeOfRating } from "../audits.badges.ts";
import { weightNames } from "../audits.sentences.ts";
import { ResultChoice } from "../grid/ResultChoice.tsx";
import styles from "./RehearsedCard.module.css";
import type { RehearsedIndicator } from "./rehearsal.view.ts";

interface Props {
  readonly indicator: RehearsedIndicator;
  readonly noted: SelfRated;
  readonly onNote: (some: Partial<SelfRated>) => void;
}

/** An indicator as the organisation prepares it: what is expected, what to bring together, where it stands. */
export function RehearsedCard({ indicator, noted, onNote }: Props) {
  const { code, title, expected, evidence, weight, concern } = indicator;
  const heading = useId();
  return (
    <li className={styles.card} id={code} aria-labelledby={heading}>
      <h4 id={heading} className={styles.title}>
        <span className={styles.code}>{code}</span> {title}
        <span className={styles.weight}>{weightNames[weight]}</span>
      </h4>
      <p className={styles.expected}>{expected}</p>
      <dl className={styles.facts}>
        <div>
          <dt>À préparer</dt>
          <dd>{evidence}</dd>
        </div>
        {concern.kind === "depends" && (
          <div>
            <dt>Sans objet si</dt>
            <dd>{concern.reason}</dd>
          </div>
        )}
      </dl>
      <div className={styles.result}>
        <ResultChoice rating={noted.rating} onChoose={(rating) => onNote({ rating })} showKeys={false} />
      </div>
      <LongField
        className={styles.field ?? ""}
        label={
          <>
            Ce qu’il nous reste à faire<span className="reader-only"> pour {code}</span>
          </>
        }
        minRows={1}
        most={4000}
        value={noted.note}
        onChange={(event) => onNote({ note: event.currentTarget.value })}
      />
      <div className="print-only">
        <p>
          <strong>{badgeOfRating(noted.rating).label}.</strong> {noted.note}
        </p>
      </div>
    </li>
  );
}
