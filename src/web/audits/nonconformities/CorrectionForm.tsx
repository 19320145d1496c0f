import { useCommand } from "../../app/useCommand.ts";
import { everyType, maximumBytes } from "../../dossiers/fileKinds.ts";
import { useGivenFiles } from "../../dossiers/useGivenFiles.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { useKeptText } from "../../ui/useKeptText.ts";
import type { AuditPage, Nonconformity } from "../audit.query.ts";
import styles from "./PointActs.module.css";

interface Props {
  readonly page: AuditPage;
  readonly point: Nonconformity;
  readonly onDone: () => void;
}

/** The organisation files what proves its correction (R-AUD-8). */
export function CorrectionForm({ page, point, onDone }: Props) {
  const { auditId, dossierId, position } = page;
  const given = useGivenFiles(dossierId);
  const { text: comment, change, clear } = useKeptText(`habilis.audit.correction.${auditId}.${point.id}`);
  const command = useCommand("POST /api/audits/:auditId/nonconformities/:nonconformityId/evidence", {
    ...{ to: { auditId, nonconformityId: point.id }, position },
    onDone: () => {
      notifyDone("Preuves déposées. L’auditeur les vérifie.");
      clear();
      onDone();
    },
  });
  return (
    <div className={styles.form}>
      <h4 className={styles.title}>Vos preuves de correction</h4>
      <FileDrop
        label="Preuves"
        hint="20 Mo au plus par fichier. Masquez les noms des stagiaires."
        {...given.drop}
        accept={everyType}
        maxBytes={maximumBytes}
      />
      <LongField
        label="Commentaire (facultatif)"
        description="Ce que montre chaque pièce."
        minRows={2}
        most={6000}
        value={comment}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ attachments: [...given.ids], comment: comment.trim() }}
        unavailable={given.ids.length === 0 ? "Déposez au moins une pièce." : undefined}
      >
        Envoyer les preuves
      </ActionButton>
    </div>
  );
}
