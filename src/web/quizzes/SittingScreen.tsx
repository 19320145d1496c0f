import { Button } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconPlugConnectedX } from "@tabler/icons-react";
import { Navigate, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { networkProblem } from "../app/problemOf.ts";
import type { FieldsOf } from "../app/routeKeys.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { CommandProblem } from "../ui/CommandProblem.tsx";
import type { CommandHandle } from "../ui/command.ts";
import { Page } from "../ui/Page.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { QuestionSheet } from "./QuestionSheet.tsx";
import { sentences } from "./quizzes.sentences.ts";
import { RemainingTime } from "./RemainingTime.tsx";
import styles from "./SittingScreen.module.css";
import { progressLine, questionAt, type SeatQuestion, submissionNotice } from "./sitting.view.ts";
import { useFocusLosses } from "./useFocusLosses.ts";
import { useSitting } from "./useSitting.ts";

/** The sitting of the quiz: one question a page or all on one, saved answer by answer, against the clock of the server. */
export function SittingScreen() {
  const { attemptId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof attemptId !== "string") throw new Error("This screen is shown only under the address of an attempt.");
  return <Sitting attemptId={attemptId} />;
}

function Sitting({ attemptId }: { readonly attemptId: string }) {
  const sitting = useSitting(attemptId);
  const { sheet, questions } = sitting;
  const { question }: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const here = questionAt(Number(question), questions);
  if (sheet.status !== "running" || here === undefined) return <Navigate to={`/qcm/${attemptId}/resultat`} replace />;
  return (
    <Page
      title={`QCM, tentative ${sheet.number}`}
      trail={[{ label: `Dossier ${sheet.dossierNumber}`, to: `/dossiers/${sheet.dossierId}/qcm` }]}
    >
      <Seat {...sitting} here={here} />
    </Page>
  );
}

type SeatProps = ReturnType<typeof useSitting> & { readonly here: SeatQuestion };

function Seat({ sheet, questions, queue, trouble, problem, serverNow, over, here }: SeatProps) {
  const submission = useSubmission(sheet.id, queue);
  const go = useGo();
  const next = questions.find(({ number }) => number === here.number + 1);
  const whole = sheet.layout === "all-questions";
  const onPage = whole ? questions : [here];
  useFocusLosses(!over, (seconds) => queue.push({ kind: "focus", seconds }));
  useCtrlEnter(next === undefined ? undefined : () => go(next.number));
  return (
    <div className={styles.seat}>
      <div className={styles.clock}>
        <RemainingTime deadline={sheet.deadline} now={serverNow} />
        <p className={styles.progress}>{progressLine(questions)}</p>
      </div>
      <div className={styles.main}>
        <Trouble trouble={trouble} over={over} />
        {problem !== null && <CommandProblem problem={problem} onRetry={() => {}} onReload={() => {}} />}
        {onPage.map((question) => (
          <QuestionSheet
            key={whole ? question.question : "here"}
            question={question}
            of={questions.length}
            marking={sheet.marking}
            closed={over}
            here={question.number === here.number}
            onChoose={(places) => queue.push({ kind: "answer", question: question.question, places })}
            onFlag={(flagged) => queue.push({ kind: "flag", question: question.question, flagged })}
          />
        ))}
        {!whole && <Steps here={here.number} last={questions.length} onGo={go} />}
      </div>
      <aside className={styles.aside}>
        <QuestionList questions={questions} here={here.number} />
        <Submission questions={questions} command={submission} last={whole || next === undefined} over={over} />
      </aside>
    </div>
  );
}

function Trouble({ trouble, over }: Pick<SeatProps, "trouble" | "over">) {
  if (over)
    return (
      <p className={styles.notice} role="alert">
        {sentences.timeOver}
      </p>
    );
  if (trouble === null) return null;
  return (
    <p className={styles.notice} data-tone="warning">
      <IconPlugConnectedX size={20} stroke={1.75} aria-hidden />
      <span>
        {sentences.trouble[trouble]}
        {trouble === "signed-out" && (
          <>
            {" "}
            <a href={`${import.meta.env.BASE_URL}connexion`} target="_blank" rel="noreferrer">
              Se reconnecter dans un nouvel onglet
            </a>
          </>
        )}
      </span>
    </p>
  );
}

interface StepsProps {
  readonly here: number;
  readonly last: number;
  readonly onGo: (question: number) => void;
}

function Steps({ here, last, onGo }: StepsProps) {
  return (
    <div className={styles.steps}>
      <Button
        variant="default"
        leftSection={<IconArrowLeft size={18} aria-hidden />}
        disabled={here === 1}
        onClick={() => onGo(here - 1)}
      >
        Précédente
      </Button>
      {here < last && (
        <Button rightSection={<IconArrowRight size={18} aria-hidden />} onClick={() => onGo(here + 1)}>
          Suivante
        </Button>
      )}
      {here < last && <span className={styles.keys}>Ctrl + Entrée</span>}
    </div>
  );
}

interface SubmissionProps {
  readonly questions: readonly SeatQuestion[];
  readonly command: CommandHandle<SubmissionFields>;
  readonly last: boolean;
  readonly over: boolean;
}

function Submission({ questions, command, last, over }: SubmissionProps) {
  return (
    <ActionButton
      command={command}
      fields={{}}
      kind={last ? "primary" : "secondary"}
      unavailable={over ? sentences.marking : undefined}
      confirm={{
        title: "Rendre le QCM ?",
        consequence: (
          <>
            {submissionNotice(questions).map((line) => (
              <strong key={line} className={styles.line}>
                {line}
              </strong>
            ))}
            {sentences.submission}
          </>
        ),
        affected: [],
        confirmLabel: "Rendre le QCM",
      }}
    >
      Rendre le QCM
    </ActionButton>
  );
}

type SubmissionFields = FieldsOf<"POST /api/attempts/:attemptId/submission">;

/** Handing in waits until every answer is saved. */
function useSubmission(attemptId: string, queue: SeatProps["queue"]): CommandHandle<SubmissionFields> {
  const navigate = useNavigate();
  const [unsaved, setUnsaved] = useState(false);
  const command = useCommand("POST /api/attempts/:attemptId/submission", {
    to: { attemptId },
    position: null,
    onDone: () => void navigate({ to: `/qcm/${attemptId}/resultat`, replace: true }),
  });
  const send = async (fields: SubmissionFields): Promise<boolean> => {
    const saved = await queue.flush();
    setUnsaved(!saved);
    return saved && (await command.send(fields));
  };
  return { ...command, send, problem: unsaved ? { ...networkProblem, ...sentences.unsaved } : command.problem };
}

function useGo(): (question: number) => void {
  const navigate = useNavigate();
  return (question) => void navigate({ to: ".", search: { question }, replace: true, resetScroll: false });
}

/** Ctrl (or ⌘) + Enter goes to the next question. */
function useCtrlEnter(act: (() => void) | undefined): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [act]);
}
