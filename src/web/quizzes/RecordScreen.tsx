import { IconCheck, IconX } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ofName } from "../../domain/shared/french.ts";
import { asking } from "../app/api.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { AlertList } from "./AlertList.tsx";
import { scoreWords } from "./quiz.view.ts";
import { sentences } from "./quizzes.sentences.ts";
import styles from "./RecordScreen.module.css";
import {
  exposureWords,
  focusLine,
  lasting,
  momentWords,
  proofBadge,
  proofLines,
  type QuizRecord,
} from "./record.view.ts";

/** The record of an attempt, for the quality manager: what deserves a look, what was noted, the draw and its proof. */
export function RecordScreen() {
  const { attemptId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof attemptId !== "string") throw new Error("This screen is shown only under the address of an attempt.");
  const { data: record } = useSuspenseQuery(asking("GET /api/attempts/:attemptId/record", { attemptId }));
  return (
    <Page
      title={`Relevé de la tentative ${record.number} ${ofName(record.personName)}`}
      lead={leadOf(record)}
      trail={[{ label: `Dossier ${record.dossierNumber}`, to: `/dossiers/${record.dossierId}/qcm` }]}
    >
      <Section title="Ce qui mérite un regard" lead={sentences.alerts}>
        {record.alerts.length === 0 ? <p>Rien à signaler.</p> : <AlertList alerts={record.alerts} />}
      </Section>
      <Section title="La fenêtre du QCM" sheet>
        <p>{focusLine(record.focusLosses)}</p>
        {record.focusLosses.length > 0 && (
          <ul className={styles.losses}>
            {record.focusLosses.map(({ until, seconds }) => (
              <li key={until}>
                {lasting(seconds)}, jusqu’au {momentWords(until)}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Draw record={record} />
      {record.status !== "running" && <Questions record={record} />}
    </Page>
  );
}

function leadOf({ startedAt, endedAt, result }: QuizRecord): string {
  const begun = `Commencée le ${momentWords(startedAt)}`;
  if (endedAt === null || result === null) return `${begun}, en cours.`;
  return `${begun}, terminée le ${momentWords(endedAt)}\u00a0: ${scoreWords(result)}, ${result.passed ? "réussie" : "non réussie"}.`;
}

function Draw({ record: { draw, status } }: { readonly record: QuizRecord }) {
  if (draw === null)
    return (
      <Section title="Le tirage du sujet">
        <p>{status === "running" ? sentences.drawLater : sentences.noDraw}</p>
      </Section>
    );
  return (
    <Section title="Le tirage du sujet" aside={<StatusBadge {...proofBadge(draw)} />} sheet>
      <ul className={styles.proof}>
        {proofLines(draw).map(({ holds, words }) => (
          <li key={words} data-tone={holds ? "success" : "danger"}>
            {holds ? <IconCheck size={20} aria-hidden /> : <IconX size={20} aria-hidden />}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <p className={styles.exposure}>{exposureWords(draw)}</p>
      <details className={styles.values}>
        <summary>De quoi refaire le tirage ailleurs</summary>
        <KeyValue
          items={[
            { label: "Empreinte notée avant", value: <code>{draw.commitment}</code> },
            { label: "Secret révélé", value: <code>{draw.secret}</code> },
            { label: "Numéro de l’appareil", value: <code>{draw.nonce}</code> },
            { label: "Graine", value: <code>{draw.seed}</code> },
            { label: "Empreinte de la banque", value: <code>{draw.pool}</code> },
          ]}
        />
      </details>
    </Section>
  );
}

function Questions({ record: { items, result } }: { readonly record: QuizRecord }) {
  const unit = result?.unit ?? 1;
  return (
    <Section title="Les questions" sheet>
      <ol className={styles.items}>
        {items.map(({ question, version, answered, points }) => (
          <li key={question}>
            <Link to={`/banque/${question}`}>{question}</Link> <span className={styles.version}>v{version}</span>
            <span>{answered ? `${points} sur ${unit}` : "sans réponse"}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
