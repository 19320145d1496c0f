import { Link } from "@tanstack/react-router";
import { useDossierId } from "../dossiers/dossier.query.ts";
import { dayOfMoment, plainDay } from "../ui/format.ts";
import { auditWords, nonconformityWords } from "./audit.view.ts";
import { type Deliberation, useAudit } from "./decision.query.ts";
import { RecordPart } from "./RecordSheet.tsx";
import styles from "./SummaryParts.module.css";

/** What the audit concluded, and the nonconformities that are not cleared, as they were written. */
export function AuditPart({
  deliberation: { nonconformities },
}: {
  readonly deliberation: Pick<Deliberation, "nonconformities">;
}) {
  const dossierId = useDossierId();
  const audit = useAudit();
  const report = audit?.reports.at(-1);
  const link = (
    <Link to={`/dossiers/${dossierId}/audit`} className="screen-only">
      Ouvrir l’audit
    </Link>
  );
  return (
    <RecordPart name="Audit" note={link}>
      {report !== undefined && (
        <div>
          <p className={styles.strong}>{report.conclusion}</p>
          <p>{report.summary}</p>
          <p className={styles.soft}>Rapport émis le {plainDay(dayOfMoment(report.issuedAt))}</p>
        </div>
      )}
      {audit === null && <p className={styles.soft}>L’audit n’est pas encore programmé.</p>}
      {audit !== null && audit !== undefined && <p>{auditWords(audit)}</p>}
      {nonconformities.length > 0 && (
        <ul className={styles.list}>
          {nonconformities.map((one) => (
            <li key={one.id}>
              <p className={styles.strong}>{nonconformityWords(one)}</p>
              <p>{one.finding}</p>
              <p className={styles.soft}>Risque : {one.risk}</p>
            </li>
          ))}
        </ul>
      )}
    </RecordPart>
  );
}
