import { Link } from "@tanstack/react-router";
import { useDossierId } from "../dossiers/dossier.query.ts";
import { dayOfMoment, plainDay } from "../ui/format.ts";
import { auditWords, nonconformityWords } from "./audit.view.ts";
import { type Deliberation, useAudit } from "./decision.query.ts";
import { RecordPart } from "./RecordSheet.tsx";
import styles from "./SummaryParts.module.css";

/** Where the audit stands today, the nonconformities that are not cleared, then the report, which says what was true when it was issued. */
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
      {audit === null && <p className={styles.soft}>L’audit n’est pas encore programmé.</p>}
      {audit !== null && audit !== undefined && <p className={styles.strong}>{auditWords(audit)}</p>}
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
      {report !== undefined && (
        <div>
          <p className={styles.soft}>
            Rapport émis le {plainDay(dayOfMoment(report.issuedAt))}, tel qu’écrit ce jour-là :
          </p>
          <p>« {report.conclusion} »</p>
          <p>{report.summary}</p>
        </div>
      )}
    </RecordPart>
  );
}
