import { IconFlagFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import styles from "./QuestionList.module.css";
import { questionLabel, type SeatQuestion } from "./sitting.view.ts";

interface Props {
  readonly questions: readonly SeatQuestion[];
  readonly here: number;
}

/** Every question of the sheet, with what is answered, incomplete or to look at again; each leads to its page. */
export function QuestionList({ questions, here }: Props) {
  return (
    <nav aria-label="Questions du QCM">
      <ol className={styles.list}>
        {questions.map((question) => (
          <li key={question.question}>
            <Link
              to="."
              search={{ question: question.number }}
              replace
              resetScroll={false}
              className={styles.cell}
              data-progress={question.progress}
              aria-current={question.number === here ? "step" : undefined}
              aria-label={questionLabel(question)}
            >
              {question.number}
              {question.flagged && <IconFlagFilled size={12} className={styles.flag} aria-hidden />}
            </Link>
          </li>
        ))}
      </ol>
      <ul className={styles.legend} aria-hidden="true">
        <li>
          <span className={styles.sample} data-progress="answered" /> Répondue
        </li>
        <li>
          <span className={styles.sample} data-progress="partial" /> Incomplète
        </li>
        <li>
          <span className={styles.sample} data-progress="none" /> Sans réponse
        </li>
        <li>
          <IconFlagFilled size={12} className={styles.sampleFlag} /> À revoir
        </li>
      </ul>
    </nav>
  );
}
