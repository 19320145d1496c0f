import { Button } from "@mantine/core";
import { lazy, Suspense, startTransition, useState } from "react";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { dayOfMoment, plainDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import type { DecisionFile, Deliberation } from "./decision.query.ts";
import styles from "./Questions.module.css";
import { askable, questionBadge } from "./questions.view.ts";
import { RecordPart } from "./RecordSheet.tsx";

const AskForm = lazy(async () => ({ default: (await import("./AskForm.tsx")).AskForm }));

type Question = Deliberation["questions"][number];

interface Props {
  readonly file: DecisionFile;
  readonly deliberation: Deliberation;
  /** Whether the person may put and withdraw questions. */
  readonly asks: boolean;
}

/** The questions of whoever decides to those who evaluated the file, with their answers. */
export function Questions({ file, deliberation, asks }: Props) {
  const { questions } = deliberation;
  if (questions.length === 0 && !asks) return null;
  return (
    <div className={questions.length === 0 ? "screen-only" : undefined}>
      <RecordPart name="Questions" note="Aux personnes qui ont évalué le dossier">
        {questions.length > 0 && (
          <ul className={styles.questions}>
            {questions.map((question) => (
              <QuestionLine key={question.id} file={file} question={question} asks={asks} />
            ))}
          </ul>
        )}
        {asks && <Ask file={file} deliberation={deliberation} />}
      </RecordPart>
    </div>
  );
}

interface LineProps {
  readonly file: DecisionFile;
  readonly question: Question;
  readonly asks: boolean;
}

function QuestionLine({ file, question, asks }: LineProps) {
  const { person } = useSession();
  const open = question.status === "open";
  return (
    <li>
      <p className={styles.who}>
        <span>
          {question.askedByName} à {question.toName}, le {plainDay(dayOfMoment(question.at))}
        </span>
        <StatusBadge {...questionBadge(question.status)} />
      </p>
      <p className={styles.text}>{question.text}</p>
      {question.answer !== null && (
        <blockquote className={styles.answer}>
          <span className={styles.soft}>Réponse de {question.toName}</span>
          {question.answer}
        </blockquote>
      )}
      {open && question.to === person.id && <AnswerForm file={file} questionId={question.id} />}
      {open && asks && <WithdrawButton file={file} questionId={question.id} />}
    </li>
  );
}

interface ToQuestion {
  readonly file: DecisionFile;
  readonly questionId: string;
}

function AnswerForm({ file: { dossierId, position }, questionId }: ToQuestion) {
  const { text, change: setText, clear } = useKeptText(`acte/${questionId}/reponse`);
  const command = useCommand("POST /api/dossiers/:dossierId/decision/questions/:questionId/answer", {
    to: { dossierId, questionId },
    position,
    onDone: () => {
      clear();
      notifyDone("Réponse transmise au décideur.");
    },
  });
  return (
    <div className={styles.form}>
      <LongField
        label="Votre réponse"
        description="Des faits, avec la pièce où ils se lisent. Elle entre dans le dossier de décision."
        minRows={3}
        most={6000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ text: text.trim() }}
        unavailable={text.trim() === "" ? "Écrivez votre réponse." : undefined}
      >
        Répondre
      </ActionButton>
    </div>
  );
}

function WithdrawButton({ file: { dossierId, position }, questionId }: ToQuestion) {
  const command = useCommand("POST /api/dossiers/:dossierId/decision/questions/:questionId/withdraw", {
    to: { dossierId, questionId },
    position,
    onDone: () => notifyDone("Question retirée."),
  });
  return (
    <ActionButton command={command} fields={{}} kind="secondary">
      Renoncer à cette question
    </ActionButton>
  );
}

/** A question is written in a form that comes when one asks for it. */
function Ask({ file, deliberation }: Omit<Props, "asks">) {
  const [opened, setOpened] = useState(false);
  const { person } = useSession();
  const people = askable(deliberation.evaluators, person.id);
  if (opened) {
    return (
      <Suspense fallback={<LoadingState lines={3} />}>
        <AskForm file={file} people={people} close={() => setOpened(false)} />
      </Suspense>
    );
  }
  return (
    <div className="screen-only">
      <Button variant="default" onClick={() => startTransition(() => setOpened(true))} disabled={people.length === 0}>
        Poser une question
      </Button>
    </div>
  );
}
