import { useDossier } from "../dossiers/dossier.query.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { DecisionFileForStaff } from "./DecisionFileForStaff.tsx";
import styles from "./DecisionScreen.module.css";
import { DecisionTaken } from "./DecisionTaken.tsx";
import { useDecision } from "./decision.query.ts";
import { awaitedBy } from "./side.view.ts";

/** The decision on a dossier: awaited, prepared, taken. */
export function DecisionScreen() {
  const file = useDecision();
  const { stage } = useDossier();
  const { deliberation, decision } = file;
  return (
    <div className={styles.side}>
      {deliberation !== null && <DecisionFileForStaff file={file} deliberation={deliberation} />}
      {deliberation === null && decision !== null && <DecisionTaken file={file} decision={decision} />}
      {deliberation === null && decision === null && <EmptyState {...awaitedBy(stage)} />}
    </div>
  );
}
