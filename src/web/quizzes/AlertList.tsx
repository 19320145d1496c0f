import { Link } from "@tanstack/react-router";
import styles from "./RecordScreen.module.css";
import { type Alert, alertTitle, alertWords } from "./record.view.ts";

/** What deserves a look, with its facts; the other attempt is a link. */
export function AlertList({ alerts }: { readonly alerts: readonly Alert[] }) {
  return (
    <ul className={styles.alerts}>
      {alerts.map((alert) => (
        <li key={alert.alert === "fast" ? "fast" : alert.attemptId}>
          <strong>{alertTitle(alert)}</strong>
          <span>{alertWords(alert)}</span>
          {alert.alert === "alike" && <Link to={`/qcm/${alert.attemptId}/releve`}>Voir l’autre relevé</Link>}
        </li>
      ))}
    </ul>
  );
}
