import { useSession } from "../app/session.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { DecisionFileForStaff } from "./DecisionFileForStaff.tsx";
import styles from "./DecisionScreen.module.css";
import { DecisionTaken } from "./DecisionTaken.tsx";
import { useDecision } from "./decision.query.ts";
import { Excluded } from "./Excluded.tsx";
import { impedimentTo } from "./impediments.view.ts";
import { NotificationSheet } from "./NotificationSheet.tsx";
import { awaitedBy, mayNotify } from "./side.view.ts";
import { VacancyNotice } from "./VacancyNotice.tsx";

/** The decision on a dossier: awaited, prepared, taken. */
export function DecisionScreen() {
  const file = useDecision();
  const { stage, organisationId } = useDossier();
  const session = useSession();
  const { deliberation, decision, closed } = file;
  return (
    <div className={styles.side}>
      {decision !== null && <DecisionTaken file={file} decision={decision} />}
      {decision !== null && mayNotify(session, file, organisationId) && (
        <NotificationSheet file={file} decision={decision} />
      )}
      {closed.length > 0 && (
        <Excluded title="La délibération de ce dossier vous est fermée." why={closed.map(impedimentTo)} closed />
      )}
      {file.vacancy !== null && <VacancyNotice vacancy={file.vacancy} />}
      {deliberation !== null && <DecisionFileForStaff file={file} deliberation={deliberation} />}
      {deliberation === null && decision === null && closed.length === 0 && <EmptyState {...awaitedBy(stage)} />}
    </div>
  );
}
