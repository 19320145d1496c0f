import { IconFileTypePdf } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { asking, hrefOf } from "../../app/api.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";
import { longMoment } from "../../ui/format.ts";
import { printing } from "../../ui/printing.ts";
import { Section } from "../../ui/Section.tsx";
import type { AuditPage } from "../audit.query.ts";
import styles from "../PrintedDocuments.module.css";

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
        <Printed name="Ordre de mission" issuedAt={data.issuedAt} href={data.printed ? orderHref(auditId) : null} />
        {data.plan !== null && (
          <Printed
            name="Plan d’audit, que l’organisme n’a pas reçu"
            issuedAt={data.plan.issuedAt}
            href={data.plan.printed ? planHref(auditId) : null}
          />
        )}
      </ul>
    </Section>
  );
}

const orderHref = (auditId: string): string => hrefOf("GET /api/audits/:auditId/mission/order", { auditId });
const planHref = (auditId: string): string => hrefOf("GET /api/audits/:auditId/mission/plan", { auditId });

interface PrintedProps {
  readonly name: string;
  readonly issuedAt: string;
  /** Null while it is being printed. */
  readonly href: string | null;
}

function Printed({ name, issuedAt, href }: PrintedProps) {
  return (
    <li>
      <IconFileTypePdf size={22} stroke={1.5} aria-hidden />
      <div>
        {href === null ? (
          <p className={styles.name}>{name}, en cours d’impression</p>
        ) : (
          <a className={styles.name} href={href} target="_blank" rel="noreferrer">
            {name} (PDF)
          </a>
        )}
        <p className={styles.at}>{longMoment(issuedAt)}</p>
      </div>
    </li>
  );
}

const waits = ({ issuedAt, printed, plan }: AnswerOf<"GET /api/audits/:auditId/mission">): boolean =>
  (issuedAt !== null && !printed) || plan?.printed === false;
