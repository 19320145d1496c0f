import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import styles from "../surveillance/Surveillance.module.css";
import { plainDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { statusWords } from "./renewal.sentences.ts";

/** The renewals of an habilitation, on its page, the last first; nothing before the first opens. */
export function RenewalsPanel({ habilitationId }: { readonly habilitationId: string }) {
  const { data } = useQuery(asking("GET /api/habilitations/:habilitationId/renewals", { habilitationId }));
  if (data === undefined || data.renewals.length === 0) return null;
  return (
    <Section title="Renouvellement">
      <ul className={styles.lines}>
        {data.renewals.map(({ id, expiresOn, status, filedOn, fileBy }) => (
          <li key={id}>
            <p className={styles.kind}>
              <Link to={`/renouvellements/${encodeURIComponent(id)}`}>Échéance du {plainDay(expiresOn)}</Link>
            </p>
            <p className={styles.soft}>
              {filedOn === null ? `Dossier attendu le ${plainDay(fileBy)}` : `Dossier déposé le ${plainDay(filedOn)}`}
            </p>
            <StatusBadge {...statusWords[status]} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
