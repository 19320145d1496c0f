import { Link } from "@tanstack/react-router";
import { hrefOf } from "../app/api.ts";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { addDays } from "../habilitations/days.view.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Agreement } from "./agreement.query.ts";
import { agreementBadge, copiesOf, signatureLines, validityWords } from "./agreement.view.ts";
import { purposeWords, signByRule } from "./agreements.sentences.ts";
import styles from "./SignatureStanding.module.css";

interface Props {
  readonly agreement: Agreement;
}

/** Where the signatures stand: who signs, who has signed and when, until when, and the printed copies. */
export function SignatureStanding({ agreement }: Props) {
  const { status, signBy, text, conclusion, dossierId, purpose } = agreement;
  const { name } = purposeWords[purpose];
  const open = status === "generated" || status === "half-signed";
  return (
    <RecordSheet
      title={text === null ? name : `${name} n° ${text.reference}`}
      reference={text === null ? undefined : `Habilitation ${text.habilitation}`}
      aside={<StatusBadge {...agreementBadge(agreement)} />}
    >
      <RecordPart name="Signatures" note="L’organisme signe le premier">
        <ol className={styles.lines}>
          {signatureLines(agreement).map((line) => (
            <li key={line.party}>
              <div>
                <p className={styles.forWhom}>{line.forWhom}</p>
                <p className={styles.soft}>{line.who}</p>
              </div>
              <div className={styles.state}>
                <StatusBadge {...line.badge} />
                <span className={styles.soft}>{line.note}</span>
              </div>
            </li>
          ))}
        </ol>
      </RecordPart>
      {open && signBy !== null && (
        <RecordPart name="À signer avant">
          <DueDate day={signBy} rule={purpose === "initial" ? signByRule : "Avant la fin de l’habilitation"} />
        </RecordPart>
      )}
      {conclusion !== null && (
        <RecordPart name="Durée">
          <p>
            L’habilitation vaut {validityWords(conclusion, addDays(conclusion.endsOn, -1))}.{" "}
            <Link to={`/habilitations/${dossierId}`}>Ouvrir l’habilitation</Link>
          </p>
        </RecordPart>
      )}
      <Copies agreement={agreement} />
    </RecordSheet>
  );
}

function Copies({ agreement: { dossierId, documents } }: Props) {
  if (documents.length === 0) return null;
  return (
    <RecordPart name="Exemplaires">
      <ul className={styles.copies}>
        {copiesOf(documents).map((copy) => (
          <li key={copy.id}>
            {copy.ready ? (
              <a
                href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId: copy.id })}
              >
                {copy.name} (PDF)
              </a>
            ) : (
              <>{copy.name}, en cours d’impression</>
            )}
          </li>
        ))}
      </ul>
    </RecordPart>
  );
}
