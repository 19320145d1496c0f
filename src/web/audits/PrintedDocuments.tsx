import { IconFileTypePdf } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { hrefOf } from "../app/api.ts";
import { longMoment } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { type Audit, auditQuery } from "./audit.query.ts";
import styles from "./PrintedDocuments.module.css";
import { namedDocuments } from "./printed.view.ts";

interface Props {
  readonly dossierId: string;
  readonly documents: Audit["documents"];
}

/** How often a document being printed is looked for again, in milliseconds. */
const printing = 3000;

/** The documents of the audit, printed for both; read again while one is being printed; nothing when there are none yet. */
export function PrintedDocuments({ dossierId, documents }: Props) {
  const awaited = documents.some(({ attachmentId }) => attachmentId === null);
  useQuery({ ...auditQuery(dossierId), refetchInterval: awaited ? printing : false });
  if (documents.length === 0) return null;
  return (
    <Section title="Documents">
      <ul className={styles.documents}>
        {namedDocuments(documents).map((one) => (
          <li key={`${one.title}-${one.at}`}>
            <IconFileTypePdf size={22} stroke={1.5} aria-hidden />
            <div>
              {one.attachmentId === null ? (
                <p className={styles.name}>{one.title}, en cours d’impression</p>
              ) : (
                <a
                  className={styles.name}
                  href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", {
                    ...{ dossierId, attachmentId: one.attachmentId },
                  })}
                  target="_blank"
                  rel="noreferrer"
                >
                  {one.title} (PDF)
                </a>
              )}
              <p className={styles.at}>{longMoment(one.at)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
