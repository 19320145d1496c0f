import { KeyValue } from "../../ui/KeyValue.tsx";
import styles from "./AnswersRead.module.css";
import { answerInWords, type Field, linesInWords, type Preliminary } from "./answers.view.ts";

interface Props {
  readonly preliminary: Preliminary;
  /** Shows what each answer changes, to who validates them. */
  readonly effects: boolean;
}

/** The answers as they are read, with what each changes in the audit. */
export function AnswersRead({ preliminary, effects }: Props) {
  const { questions, values } = preliminary;
  return (
    <ol className={styles.questions}>
      {questions.map((question) => (
        <li key={question.code}>
          <h3 className={styles.question}>{question.text}</h3>
          <KeyValue
            items={question.fields.map((field) => ({
              label: field.label,
              value: <AnswerWords field={field} values={values} />,
            }))}
          />
          {effects && (
            <p className={styles.effect}>
              {question.effect}
              {question.touches.length > 0 && ` Indicateurs concernés : ${question.touches.join(", ")}.`}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function AnswerWords({ field, values }: { readonly field: Field; readonly values: Preliminary["values"] }) {
  const value = values[field.variable];
  const none = <span className={styles.none}>Sans réponse</span>;
  if (field.kind !== "list") return answerInWords(field, value) ?? none;
  const lines = linesInWords(field, value);
  if (lines.length === 0) return none;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
