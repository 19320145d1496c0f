import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { KeyValue } from "../ui/KeyValue.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Thread } from "../ui/Thread.tsx";
import styles from "./Bank.module.css";
import {
  difficultyWords,
  headLine,
  kindWords,
  type Question,
  statusWords,
  threadOf,
  type Wording,
} from "./bank.view.ts";
import { Preview } from "./Preview.tsx";
import { QuestionActs } from "./QuestionActs.tsx";
import { ServedPart } from "./quality/ServedPart.tsx";
import { useScheme } from "./useScheme.ts";

/** Only for whoever writes the question again. */
const WordingForm = lazy(async () => ({ default: (await import("./WordingForm.tsx")).WordingForm }));

/** One question of the bank: its wording, what is next for it, what resembles it, and its history. */
export function QuestionScreen() {
  const scheme = useScheme();
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const code = String(params.code);
  const { data: question } = useSuspenseQuery(asking("GET /api/schemes/:scheme/questions/:code", { scheme, code }));
  const shown = question.next?.wording ?? question.used?.wording ?? null;
  const [chosen, setChosen] = useState<readonly number[]>([]);
  return (
    <Page
      title={`Question ${code}`}
      lead={
        <>
          <StatusBadge {...statusWords[question.status]} /> {headLine(question)}
        </>
      }
      trail={[{ label: "Banque de questions", to: "/banque" }]}
    >
      <QuestionActs scheme={scheme} question={question} />
      {shown !== null && (
        <div className={styles.columns}>
          <WordingPart key={question.position} scheme={scheme} question={question} wording={shown} />
          <Section title="Ce que voit le candidat">
            <Preview saved={{ scheme, code: question.code }} wording={shown} chosen={chosen} onChoose={setChosen} />
          </Section>
        </div>
      )}
      <ServedPart scheme={scheme} code={question.code} />
      {question.resembles.length > 0 && <Near question={question} />}
      <Section title="Ce qui lui est arrivé" sheet>
        <Thread entries={threadOf(question)} filter={false} />
      </Section>
    </Page>
  );
}

interface PartProps {
  readonly scheme: string;
  readonly question: Question;
  readonly wording: Wording;
}

/** The wording, to be changed when it may be. */
function WordingPart({ scheme, question, wording }: PartProps) {
  const editable = question.status !== "retired" && question.next?.submitted !== true;
  const [writing, setWriting] = useState(question.next !== null && editable);
  if (writing) return <Revision scheme={scheme} question={question} wording={wording} />;
  return (
    <Section title="Rédaction" sheet>
      <div className={styles.stack}>
        <Facts question={question} wording={wording} />
        {editable && (
          <div>
            <Button variant="default" onClick={() => setWriting(true)}>
              Écrire la version suivante
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function Facts({ question, wording }: Omit<PartProps, "scheme">) {
  const right = wording.options.filter(({ correct }) => correct).map(({ text }) => text);
  return (
    <KeyValue
      items={[
        { label: "Thème", value: question.themes.find(({ code }) => code === wording.theme)?.title ?? wording.theme },
        { label: "Réponses attendues", value: kindWords[wording.kind] },
        { label: right.length > 1 ? "Bonnes réponses" : "Bonne réponse", value: right.join(" · ") },
        { label: "Pourquoi", value: wording.explanation },
        { label: "Règle ou article", value: wording.source },
        { label: "Difficulté", value: difficultyWords[wording.difficulty] },
      ]}
    />
  );
}

function Revision({ scheme, question, wording: before }: PartProps) {
  const [wording, setWording] = useState(before);
  const command = useCommand("POST /api/schemes/:scheme/questions/:code/versions", {
    to: { scheme, code: question.code },
    position: question.position,
    onDone: () => notifyDone("La rédaction est enregistrée."),
  });
  return (
    <Section title="Rédaction" sheet>
      <div className={styles.stack}>
        <Suspense fallback={<LoadingState />}>
          <WordingForm themes={question.themes} code={question.code} wording={wording} onChange={setWording} />
        </Suspense>
        <ActionButton command={command} fields={{ wording }} kind="secondary">
          Enregistrer la rédaction
        </ActionButton>
      </div>
    </Section>
  );
}

function Near({ question }: { readonly question: Question }) {
  return (
    <Section
      title="Questions qui lui ressemblent"
      lead="Deux questions qui disent la même chose faussent le sujet où elles se rencontrent."
    >
      <ul className={styles.near}>
        {question.resembles.map(({ code, percent, text }) => (
          <li key={code}>
            <Link to="/banque/$code" params={{ code }}>
              {code}
            </Link>{" "}
            : {text}
            <span className={styles.under}>Semblable à {percent} %</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
