import { IconFileTypePdf } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { asking, hrefOf } from "../../app/api.ts";
import { longMoment } from "../../ui/format.ts";
import { Section } from "../../ui/Section.tsx";
import type { AuditPage } from "../audit.query.ts";
import styles from "../PrintedDocuments.module.css";

/** How often an order being printed is looked for again, in milliseconds. */
const printing = 3000;

/** The mission order of the team: the certifier’s own document, which the organisation does not see. */
export function MissionOrder({ page: { auditId } }: { readonly page: AuditPage }) {
  const { data } = useQuery({
    ...asking("GET /api/audits/:auditId/mission", { auditId }),
    refetchInterval: ({ state }) => (state.data !== undefined && waits(state.data) ? printing : false),
    retry: false,
  });
  if (data === undefined || data.issuedAt === null) return null;
  return (
    <Section title="Mission">
      <ul className={styles.documents}>
        <li>
          <IconFileTypePdf size={22} stroke={1.5} aria-hidden />
          <div>
            {data.printed ? (
              <a
                className={styles.name}
                href={hrefOf("GET /api/audits/:auditId/mission/order", { auditId })}
                target="_blank"
                rel="noreferrer"
              >
                Ordre de mission (PDF)
              </a>
            ) : (
              <p className={styles.name}>Ordre de mission, en cours d’impression</p>
            )}
            <p className={styles.at}>{longMoment(data.issuedAt)}</p>
          </div>
        </li>
      </ul>
    </Section>
  );
}

const waits = ({ issuedAt, printed }: { readonly issuedAt: string | null; readonly printed: boolean }): boolean =>
  issuedAt !== null && !printed;
