import { IconFileTypePdf } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { hrefOf } from "../app/api.ts";
import { longMoment } from "../ui/format.ts";
import { printing } from "../ui/printing.ts";
import { Section } from "../ui/Section.tsx";
import { type Audit, type AuditPage, auditQuery } from "./audit.query.ts";
import styles from "./PrintedDocuments.module.css";
import { isPrinting, namedDocuments, type PrintedKind } from "./printed.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
  /** Only these; all of them without it. */
  readonly kinds?: readonly PrintedKind[];
}

/** The documents of the audit, printed for both; read again while one is being printed; nothing when there are none yet. */
export function PrintedDocuments({ page: { auditId, dossierId }, audit, kinds }: Props) {
  const { data } = useQuery({
    ...auditQuery(auditId),
    refetchInterval: ({ state }) => (isPrinting(state.data?.audit ?? audit) ? printing : false),
  });
  const documents = (data?.audit ?? audit).documents.filter(({ kind }) => kinds?.includes(kind) ?? true);
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
