import { Button } from "@mantine/core";
import { IconFlag, IconFlagFilled } from "@tabler/icons-react";
import { useEffect, useId, useRef } from "react";
import { SavedState } from "../ui/SavedState.tsx";
import styles from "./QuestionSheet.module.css";
import { chosenAfter, expectation, mismatch, type SeatQuestion, type Sheet } from "./sitting.view.ts";

interface Props {
  readonly question: SeatQuestion;
  readonly of: number;
  readonly marking: Sheet["marking"];
  readonly closed: boolean;
  /** Whether one is at this question, where several are on the page. */
  readonly here?: boolean;
  /** Whether answers are saved; nothing is of a practice. */
  readonly saves?: boolean;
  readonly onChoose: (places: readonly number[]) => void;
  readonly onFlag: (flagged: boolean) => void;
}

/** One question: its text, how many right answers it has, its options, and whether the answer is saved. */
export function QuestionSheet({ question, of, marking, closed, here = true, saves = true, onChoose, onFlag }: Props) {
  const hint = useId();
  const heading = useHeadingOf(here ? question.question : undefined);
  const wrong = mismatch(question, marking);
  return (
    <article className={styles.sheet} aria-labelledby={`${hint}-title`}>
      <fieldset className={styles.question} aria-describedby={hint} disabled={closed}>
        <legend>
          <span className={styles.rank}>
            Question {question.number} sur {of}
          </span>
          <h2 ref={heading} tabIndex={-1} id={`${hint}-title`} className={styles.text}>
            {question.text}
          </h2>
        </legend>
        <p id={hint} className={styles.expectation}>
          {expectation(question)}
        </p>
        {question.image !== null && (
          <img className={styles.image} src={question.image.src} alt={question.image.alternative} />
        )}
        <div className={styles.options}>
          {question.options.map((option) => (
            <label key={option.place} className={styles.option}>
              <input
                type={question.kind === "single" ? "radio" : "checkbox"}
                name={question.question}
                checked={question.chosen.includes(option.place)}
                onChange={() => onChoose(chosenAfter(question, option.place))}
              />
              <span>{option.text}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className={styles.mismatch} role="status">
        {wrong}
      </p>
      <div className={styles.foot}>
        {saves && <SavedState state={question.saved} />}
        <div className={styles.tools}>
          {question.chosen.length > 0 && (
            <Button variant="subtle" size="compact-md" disabled={closed} onClick={() => onChoose([])}>
              Effacer ma réponse
            </Button>
          )}
          <Button
            variant={question.flagged ? "light" : "subtle"}
            size="compact-md"
            disabled={closed}
            aria-pressed={question.flagged}
            leftSection={
              question.flagged ? <IconFlagFilled size={16} aria-hidden /> : <IconFlag size={16} aria-hidden />
            }
            onClick={() => onFlag(!question.flagged)}
          >
            À revoir
          </Button>
        </div>
      </div>
    </article>
  );
}

/** The question takes the focus when one comes to it from another one, so that it is read at once. */
function useHeadingOf(question: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(question);
  useEffect(() => {
    if (shown.current !== question && question !== undefined) heading.current?.focus();
    shown.current = question;
  }, [question]);
  return heading;
}
