import { hrefOf } from "../app/api.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { plainDay } from "../ui/format.ts";
import { GivenFiles } from "../ui/GivenFiles.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Complaints.module.css";
import type { Complaint } from "./complaint.query.ts";

interface Props {
  readonly complaintId: string;
  readonly hearings: Complaint["hearings"];
  readonly files: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
}

/** What the organisation was asked, and what it answered, question by question. */
export function Hearings({ complaintId, hearings, files }: Props) {
  if (hearings.length === 0) return null;
  return (
    <Section title="L’organisme entendu">
      <ul className={styles.list}>
        {hearings.map(({ hearingId, question, askedOn, answerBy, answer }) => (
          <li key={hearingId} className={styles.question}>
            <p className={styles.quiet}>Demandé le {plainDay(askedOn)}</p>
            <p className={styles.told}>{question}</p>
            {answer === null ? (
              <p>
                Réponse attendue : <DueDate day={answerBy} rule="Délai de réponse fixé par le dispositif" />
              </p>
            ) : (
              <div className={styles.answer}>
                <p className={styles.quiet}>
                  Réponse du {plainDay(answer.on)}
                  {answer.late && ", après le délai"}
                </p>
                <p className={styles.told}>{answer.text}</p>
                <GivenFiles
                  label="Pièces de la réponse"
                  files={files
                    .filter(({ id }) => answer.files.includes(id))
                    .map(({ id: fileId, name, bytes }) => ({
                      ...{ id: fileId, name, size: bytes, state: "ready" as const },
                      href: hrefOf("GET /api/complaints/:complaintId/files/:fileId", { complaintId, fileId }),
                    }))}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
