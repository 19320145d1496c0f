import { Button } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import styles from "./Arrangements.module.css";
import type { Quiz, Sitter } from "./quiz.view.ts";
import { sentences } from "./quizzes.sentences.ts";

interface Props {
  readonly dossierId: string;
  readonly person: Sitter;
  readonly rules: Quiz["rules"];
}

type Kind = Sitter["arrangements"][number];

/** What the quality manager may arrange for a person: one more attempt, more time; each with its reason (R-QCM-5). */
export function Arrangements({ dossierId, person, rules }: Props) {
  const [open, setOpen] = useState<Kind>();
  const possible = person.arrangements;
  const words = sentences.arrangements(rules.extraTimeMinutes);
  const granted = person.extraMinutes > 0 && <p className={styles.granted}>{words.granted}</p>;
  if (open !== undefined && possible.includes(open))
    return (
      <>
        {granted}
        <Form
          key={open}
          kind={open}
          dossierId={dossierId}
          person={person}
          words={words[open]}
          onClose={() => setOpen(undefined)}
        />
      </>
    );
  return (
    <>
      {granted}
      {possible.length > 0 && (
        <div className={styles.choices}>
          {possible.map((kind) => (
            <Button key={kind} variant="default" onClick={() => setOpen(kind)}>
              {words[kind].open}
              <span className="reader-only">, {person.name}</span>
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

interface FormProps {
  readonly kind: Kind;
  readonly dossierId: string;
  readonly person: Sitter;
  readonly words: ReturnType<typeof sentences.arrangements>[Kind];
  readonly onClose: () => void;
}

function Form({ kind, dossierId, person, words, onClose }: FormProps) {
  const [reason, setReason] = useState("");
  const { personId, position } = person;
  const command = useCommand(`POST /api/dossiers/:dossierId/sittings/:personId/${kind}`, {
    to: { dossierId, personId },
    position,
    onDone: () => {
      notifyDone(words.done);
      onClose();
    },
  });
  return (
    <div className={styles.form}>
      <LongField
        label={words.label}
        description={words.help}
        minRows={2}
        most={2000}
        data-autofocus
        autoFocus
        value={reason}
        error={command.problem?.fields.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.choices}>
        <ActionButton
          command={command}
          fields={{ reason }}
          unavailable={reason.trim() === "" ? "Indiquez le motif." : undefined}
        >
          {words.act}
        </ActionButton>
        <Button variant="subtle" onClick={onClose}>
          Annuler
        </Button>
      </div>
    </div>
  );
}
