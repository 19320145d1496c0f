import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { useScheme } from "../bank/useScheme.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./NeutralisationScreen.module.css";
import {
  crossingBadges,
  effectLines,
  type Moved,
  movedFirst,
  type Neutralisation,
  resultWords,
} from "./neutralisation.view.ts";
import { sentences } from "./quizzes.sentences.ts";
import { momentWords } from "./record.view.ts";

/** Taking a faulty question out of every score: whom it moves first, then the decision and its reason. */
export function NeutralisationScreen() {
  const scheme = useScheme();
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const code = String(params.code);
  const { data } = useSuspenseQuery({
    ...asking("GET /api/schemes/:scheme/questions/:code/neutralisation", {
      scheme,
      code,
      version: Number(params.version),
    }),
    staleTime: 0,
  });
  return (
    <Page
      title={`Neutraliser la question ${code}`}
      lead={sentences.neutralising}
      trail={[
        { label: "Banque de questions", to: "/banque" },
        { label: `Question ${code}`, to: `/banque/${code}` },
      ]}
    >
      {data.neutralised === null ? (
        <Decision scheme={scheme} data={data} />
      ) : (
        <Decided neutralised={data.neutralised} />
      )}
      {data.attempts.length > 0 && <Attempts attempts={movedFirst(data.attempts)} />}
    </Page>
  );
}

function Decided({ neutralised }: { readonly neutralised: NonNullable<Neutralisation["neutralised"]> }) {
  return (
    <Section title="La décision" sheet>
      <p>
        Neutralisée par {neutralised.by} le {momentWords(neutralised.at)}. Toutes les copies concernées ont été
        recalculées.
      </p>
      <p className={styles.reason}>{neutralised.reason}</p>
    </Section>
  );
}

function Decision({ scheme, data }: { readonly scheme: string; readonly data: Neutralisation }) {
  const [reason, setReason] = useState("");
  const { code, version, seen, position } = data;
  const command = useCommand("POST /api/schemes/:scheme/questions/:code/neutralisation", {
    to: { scheme, code },
    position,
    onDone: () => notifyDone("La question est neutralisée, les copies sont recalculées."),
  });
  const lines = effectLines(data);
  return (
    <Section title={`Ce que cela change (version ${version})`} sheet>
      <div className={styles.decision}>
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <LongField
          label="Motif"
          description="Lu par les personnes concernées et gardé avec chaque résultat recalculé."
          required
          minRows={2}
          most={2000}
          value={reason}
          error={command.problem?.fields.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ version, reason, seen }}
          kind="danger"
          unavailable={reason.trim() === "" ? "Indiquez le motif." : undefined}
          confirm={{
            title: `Neutraliser la question ${code}\u00a0?`,
            consequence: `${lines.join(" ")} ${sentences.neutralisedForGood}`,
            affected: [],
            confirmLabel: "Neutraliser et recalculer",
          }}
        >
          Neutraliser la question
        </ActionButton>
      </div>
    </Section>
  );
}

function Attempts({ attempts }: { readonly attempts: readonly Moved[] }) {
  return (
    <Section title="Copie par copie">
      <ul className={styles.attempts}>
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <div>
              <Link to={`/qcm/${attempt.id}/releve`}>
                {attempt.personName}, dossier {attempt.dossierNumber}, tentative {attempt.number}
              </Link>
              <p className={styles.when}>Terminée le {momentWords(attempt.endedAt)}</p>
            </div>
            <p className={styles.results}>
              {resultWords(attempt.before)} <span aria-hidden>→</span>
              <span className="reader-only">devient</span> {resultWords(attempt.after)}
            </p>
            {attempt.crossing !== "same" && <StatusBadge {...crossingBadges[attempt.crossing]} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
