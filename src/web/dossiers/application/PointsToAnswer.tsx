import { useId, useState } from "react";
import { sectionNames } from "../../../contract/dossierContent.sentences.ts";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useKeptText } from "../../ui/useKeptText.ts";
import type { Dossier } from "../dossier.query.ts";
import styles from "./PointsToAnswer.module.css";
import { isSection, type PartId, partOfSection } from "./parts.ts";

type Point = Dossier["points"][number];

interface Props {
  readonly dossier: Dossier;
  readonly part: PartId;
}

/** The points sent back about a part, each answered where it is mended. */
export function PointsToAnswer({ dossier, part }: Props) {
  const own = dossier.points.filter(({ section }) => partOfSection(section).id === part);
  return own.map((point) => <PointToAnswer key={point.id} dossier={dossier} point={point} />);
}

function PointToAnswer({ dossier, point }: { readonly dossier: Dossier; readonly point: Point }) {
  const heading = useId();
  const [again, setAgain] = useState(false);
  const answered = point.answer !== null && !again;
  return (
    <section id={point.id} className={styles.point} data-answered={answered || undefined} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading} className={styles.title}>
          Complément demandé : {isSection(point.section) ? sectionNames[point.section] : "le dossier"}
        </h2>
        <StatusBadge
          {...(answered
            ? ({ tone: "success", label: "Répondu" } as const)
            : ({ tone: "warning", label: "À répondre" } as const))}
        />
      </header>
      <p className={styles.text}>{point.text}</p>
      {answered ? (
        <>
          <p className={styles.answer}>
            <span className={styles.caption}>Votre réponse</span>
            {point.answer}
          </p>
          <button type="button" className={styles.again} onClick={() => setAgain(true)}>
            Modifier ma réponse
          </button>
        </>
      ) : (
        <AnswerForm dossier={dossier} point={point} onDone={() => setAgain(false)} />
      )}
    </section>
  );
}

interface FormProps {
  readonly dossier: Dossier;
  readonly point: Point;
  readonly onDone: () => void;
}

function AnswerForm({ dossier, point, onDone }: FormProps) {
  const { text, change, clear } = useKeptText(`point/${point.id}`);
  const shown = text === "" && point.answer !== null ? point.answer : text;
  const command = useCommand("POST /api/dossiers/:dossierId/points/:pointId/answer", {
    to: { dossierId: dossier.id, pointId: point.id },
    position: dossier.position,
    onDone: () => {
      clear();
      onDone();
      notifyDone("Votre réponse est enregistrée.");
    },
  });
  return (
    <div className={styles.form}>
      <LongField
        label="Votre réponse"
        description="Dites ce que vous avez corrigé ou ajouté ci-dessous, ou pourquoi rien ne change."
        minRows={2}
        most={4000}
        value={shown}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ text: shown }}
        kind="secondary"
        unavailable={shown.trim() === "" ? "Écrivez d’abord votre réponse." : undefined}
      >
        Enregistrer ma réponse
      </ActionButton>
    </div>
  );
}
