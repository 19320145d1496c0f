import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { count } from "../../ui/format.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { useKeptText } from "../../ui/useKeptText.ts";
import { type AuditPage, target } from "../audit.query.ts";
import { AnswerInput } from "./AnswerInput.tsx";
import { AnswerLines } from "./AnswerLines.tsx";
import { keptAnswers, missingIn, type Preliminary, type Question, withAnswer } from "./answers.view.ts";
import styles from "./QuestionsForm.module.css";

interface Props {
  readonly page: AuditPage;
  readonly preliminary: Preliminary;
  readonly onDone: () => void;
}

/** The preliminary questions on one page, prefilled with what the application says; what is typed stays on this device (R-AUD-2). */
export function QuestionsForm({ page, preliminary, onDone }: Props) {
  const { questions, values, source } = preliminary;
  const { text, change, clear } = useKeptText(`habilis.audit.questions.${page.auditId}`);
  const answers = keptAnswers(text, values);
  const [tried, setTried] = useState(false);
  const missing = missingIn(questions, answers);
  const command = useCommand("POST /api/audits/:auditId/answers", {
    ...target(page),
    onDone: () => {
      clear();
      notifyDone("Réponses envoyées à l’auditeur.");
      onDone();
    },
  });
  const errorOf = (place: string) => (tried && missing.includes(place) ? "Une réponse est attendue." : undefined);
  return (
    <div className={styles.form}>
      {source === "prefilled" && (
        <p className={styles.prefilled}>
          Nous avons repris ce que dit votre candidature. Vérifiez, corrigez, complétez : ces réponses fixent le
          périmètre de l’audit. Comptez un quart d’heure.
        </p>
      )}
      {questions.map((question, index) => (
        <QuestionFields
          key={question.code}
          question={question}
          number={index + 1}
          answers={answers}
          errorOf={errorOf}
          onChange={(next) => change(JSON.stringify(next))}
        />
      ))}
      <div className={styles.send} onClickCapture={() => setTried(true)}>
        {tried && missing.length > 0 && (
          <p className={styles.missing} role="alert">
            {count(missing.length, "réponse attendue", "réponses attendues")}, signalées ci-dessus.
          </p>
        )}
        <ActionButton command={command} fields={{ answers }}>
          Envoyer mes réponses
        </ActionButton>
        <p className={styles.after}>
          L’auditeur les parcourt avec vous, puis les valide. Vous pourrez encore les corriger jusque-là.
        </p>
      </div>
    </div>
  );
}

interface FieldsProps {
  readonly question: Question;
  readonly number: number;
  readonly answers: Preliminary["values"];
  readonly errorOf: (place: string) => string | undefined;
  readonly onChange: (answers: Preliminary["values"]) => void;
}

function QuestionFields({ question, number, answers, errorOf, onChange }: FieldsProps) {
  return (
    <fieldset className={styles.question}>
      <legend>
        <span className={styles.number}>{number}</span> {question.text}
      </legend>
      <div className={styles.fields}>
        {question.fields.map((field) => (
          <div key={field.variable} className={styles.field} data-kind={field.kind}>
            {field.kind === "list" ? (
              <AnswerLines
                field={field}
                value={answers[field.variable]}
                errorOf={errorOf}
                onChange={(value) => onChange(withAnswer(answers, field.variable, value))}
              />
            ) : (
              <AnswerInput
                field={field}
                value={answers[field.variable]}
                error={errorOf(field.variable)}
                onChange={(value) => onChange(withAnswer(answers, field.variable, value))}
              />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
