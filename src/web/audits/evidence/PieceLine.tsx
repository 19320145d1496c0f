import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { AuditAct, AuditPage } from "../audit.query.ts";
import { PieceLink } from "../PieceLink.tsx";
import styles from "./PieceLine.module.css";
import { badgeOfPiece, type Evidence } from "./pieces.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly piece: Evidence;
  readonly acts: readonly AuditAct[];
}

/** One piece: who gave it, what the auditor said of it beforehand, and what may be done with it. */
export function PieceLine({ page, piece, acts }: Props) {
  const { byName, preassessment, quarantined } = piece;
  return (
    <li className={styles.piece}>
      <IconFileText size={20} stroke={1.5} aria-hidden />
      <div>
        <p className={styles.name}>
          <PieceLink page={page} piece={piece} />
        </p>
        <p className={styles.by}>Déposée par {byName}</p>
        {preassessment?.note != null && <p className={styles.note}>L’auditeur : « {preassessment.note} »</p>}
        {quarantined !== null && <p className={styles.note}>Écartée : « {quarantined} »</p>}
      </div>
      <StatusBadge {...badgeOfPiece(piece)} />
      {quarantined === null && <PieceActs page={page} piece={piece} acts={acts} />}
    </li>
  );
}

function PieceActs({ page, piece, acts }: Props) {
  const { auditId, position } = page;
  const to = { auditId, evidenceId: piece.id };
  const [form, open] = useState<"incomplete" | "aside">();
  const [again, setAgain] = useState(false);
  const [text, setText] = useState("");
  const close = () => {
    setAgain(false);
    open(undefined);
    setText("");
  };
  const assess = useCommand("POST /api/audits/:auditId/evidence/:evidenceId/preassessment", {
    ...{ to, position, onDone: close },
  });
  const quarantine = useCommand("POST /api/audits/:auditId/evidence/:evidenceId/quarantine", {
    ...{ to, position, onDone: close },
  });
  const mayAssess = acts.includes("PreassessEvidence");
  if (!mayAssess && !acts.includes("QuarantineEvidence")) return null;
  if (mayAssess && piece.preassessment !== null && !again) {
    return (
      <div className={styles.acts}>
        <Button variant="subtle" size="compact-sm" onClick={() => setAgain(true)}>
          Revoir cet avis
        </Button>
      </div>
    );
  }
  if (form === undefined) {
    return (
      <div className={styles.acts}>
        {mayAssess && (
          <ActionButton command={assess} fields={{ sufficient: true, note: "" }} kind="secondary">
            Suffisante
          </ActionButton>
        )}
        {mayAssess && (
          <Button variant="default" onClick={() => open("incomplete")}>
            À compléter
          </Button>
        )}
        {acts.includes("QuarantineEvidence") && (
          <Button variant="subtle" onClick={() => open("aside")}>
            Déposée par erreur
          </Button>
        )}
      </div>
    );
  }
  const written = text.trim();
  const unavailable = written === "" ? "À écrire d’abord." : undefined;
  return (
    <div className={styles.form}>
      <LongField
        label={form === "incomplete" ? "Ce qui manque, pour l’organisme" : "Pourquoi cette pièce n’a pas sa place ici"}
        minRows={2}
        most={4000}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        {form === "incomplete" ? (
          <ActionButton command={assess} fields={{ sufficient: false, note: written }} unavailable={unavailable}>
            Demander un complément
          </ActionButton>
        ) : (
          <ActionButton command={quarantine} fields={{ reason: written }} unavailable={unavailable}>
            Écarter la pièce
          </ActionButton>
        )}
        <Button variant="subtle" onClick={close}>
          Renoncer
        </Button>
      </div>
    </div>
  );
}
