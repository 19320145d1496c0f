import { TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { LinkButton } from "../app/LinkButton.tsx";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { timeOf } from "../ui/format.ts";
import type { Quiz, Sitter } from "./quiz.view.ts";
import { sentences } from "./quizzes.sentences.ts";
import styles from "./StartForm.module.css";

interface Props {
  readonly dossierId: string;
  readonly quiz: Quiz;
  readonly mine: Sitter;
}

interface Sent {
  readonly to: string;
  readonly until: string;
}

/** The quiz begins in two steps: the code received by mail, then the sheet; the time runs from the second only. */
export function StartForm({ dossierId, quiz, mine }: Props) {
  const [sent, setSent] = useState<Sent>();
  const [code, setCode] = useState("");
  const request = useCommand("POST /api/dossiers/:dossierId/attempts/code", {
    to: { dossierId },
    position: null,
    onDone: ({ sentTo, expiresAt }) => {
      setSent({ to: sentTo, until: expiresAt });
      setCode("");
    },
  });
  return (
    <div className={styles.form}>
      <div role="status">
        {sent !== undefined && (
          <p>
            Code envoyé à <strong>{sent.to}</strong>, valable jusqu’à {timeOf(sent.until)}. {sentences.codeSent}
          </p>
        )}
      </div>
      {sent !== undefined && <Begin dossierId={dossierId} quiz={quiz} mine={mine} code={code} onCode={setCode} />}
      <div className={styles.choices}>
        <ActionButton command={request} fields={{}} kind={sent === undefined ? "primary" : "quiet"}>
          {sent === undefined ? "Recevoir mon code par e-mail" : "Recevoir un nouveau code"}
        </ActionButton>
        {sent === undefined && (
          <LinkButton to={`/qcm/essai/${dossierId}`} kind="secondary">
            Essayer sur {quiz.rules.practice.length} questions neutres
          </LinkButton>
        )}
      </div>
    </div>
  );
}

function Begin({
  dossierId,
  quiz,
  mine,
  code,
  onCode,
}: Props & { readonly code: string; readonly onCode: (code: string) => void }) {
  const navigate = useNavigate();
  const command = useCommand("POST /api/dossiers/:dossierId/attempts", {
    to: { dossierId },
    position: null,
    onDone: ({ id }) => void navigate({ to: `/qcm/${id}` }),
  });
  const digits = code.replace(/\s/g, "");
  const minutes = quiz.rules.minutes + mine.extraMinutes;
  return (
    <div className={styles.begin}>
      <TextInput
        label="Code reçu"
        description="Six chiffres"
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        className={styles.code ?? ""}
        value={code}
        onChange={(event) => onCode(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ code: digits }}
        unavailable={digits === "" ? "Saisissez le code reçu." : undefined}
        confirm={{
          title: "Commencer le QCM\u00a0?",
          consequence: sentences.start(minutes, quiz.rules.questions),
          affected: [],
          confirmLabel: "Commencer maintenant",
        }}
      >
        Commencer le QCM
      </ActionButton>
    </div>
  );
}
