import { useCommand } from "../app/useCommand.ts";
import { dayOfMoment } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import styles from "./DecisionScreen.module.css";
import type { DecisionFile, TakenDecision } from "./decision.query.ts";
import { NotificationForm } from "./NotificationForm.tsx";
import { RecordPart, RecordSheet } from "./RecordSheet.tsx";

function notificationRule({ outcome, appeal }: TakenDecision): string {
  if (outcome === "refuse") {
    return "Un refus est notifié par lettre recommandée : sa première présentation ouvre le délai d’appel.";
  }
  return appeal === null
    ? "Le jour où l’organisme a été prévenu, gardé avec la décision."
    : "La date de notification ouvre le délai d’appel sur les points à suivre.";
}

/** When the organisation was told of the decision, and how it is proved. */
export function NotificationSheet({
  file,
  decision,
}: {
  readonly file: DecisionFile;
  readonly decision: TakenDecision;
}) {
  const command = useCommand("POST /api/dossiers/:dossierId/decision/notification", {
    to: { dossierId: file.dossierId },
    position: file.position,
    onDone: () => notifyDone("Notification enregistrée."),
  });
  const refused = decision.outcome === "refuse";
  return (
    <div className={styles.forms}>
      <RecordSheet title="Notification de la décision" reference={notificationRule(decision)}>
        <RecordPart name="Preuve de la date">
          <NotificationForm command={command} from={dayOfMoment(decision.at)} proofNeeded={refused} />
        </RecordPart>
      </RecordSheet>
    </div>
  );
}
