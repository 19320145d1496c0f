import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { Page } from "../ui/Page.tsx";
import styles from "./PracticeScreen.module.css";
import { practiceQuestions } from "./practice.view.ts";
import { QuestionSheet } from "./QuestionSheet.tsx";
import { sentences } from "./quizzes.sentences.ts";

/** Neutral questions to try the screen on: nothing leaves this page, nothing is kept of it. */
export function PracticeScreen() {
  const { dossierId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof dossierId !== "string") throw new Error("This screen is shown only under the address of a dossier.");
  return <Practice dossierId={dossierId} />;
}

function Practice({ dossierId }: { readonly dossierId: string }) {
  const { data: quiz } = useSuspenseQuery(asking("GET /api/dossiers/:dossierId/quiz", { dossierId }));
  const [answers, setAnswers] = useState<Readonly<Record<string, readonly number[]>>>({});
  const [flags, setFlags] = useState<Readonly<Record<string, boolean>>>({});
  const questions = practiceQuestions(quiz.rules.practice, { answers, flags });
  const back = `/dossiers/${dossierId}/qcm`;
  return (
    <Page title="Essai du QCM" lead={sentences.practice} trail={[{ label: `Dossier ${quiz.number}`, to: back }]}>
      <div className={styles.questions}>
        {questions.map((question) => (
          <QuestionSheet
            key={question.question}
            question={question}
            of={questions.length}
            marking={quiz.rules.marking}
            closed={false}
            saves={false}
            onChoose={(places) => setAnswers({ ...answers, [question.question]: places })}
            onFlag={(flagged) => setFlags({ ...flags, [question.question]: flagged })}
          />
        ))}
      </div>
      <div className={styles.back}>
        <LinkButton to={back}>Revenir au QCM du dossier</LinkButton>
      </div>
    </Page>
  );
}
