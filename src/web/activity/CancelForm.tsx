import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import type { Session } from "./activity.query.ts";
import { datesIn } from "./activity.view.ts";
import styles from "./Sessions.module.css";

/** Cancels a session, with its reason. */
export function CancelForm({ session }: { readonly session: Session }) {
  const { id: sessionId, position, organisationName } = session;
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${sessionId}/annulation`);
  const command = useCommand("POST /api/sessions/:sessionId/cancellation", {
    ...{ to: { sessionId }, position },
    onDone: () => {
      clear();
      notifyDone("La session est annulée.");
    },
  });
  return (
    <Section
      title="Annuler la session"
      lead="Elle reste dans l’histoire ; une nouvelle date se déclare à nouveau."
      sheet
    >
      <div className={styles.fields}>
        <LongField
          label="Pourquoi"
          withAsterisk
          minRows={2}
          most={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ reason: reason.trim() }}
          kind="danger"
          unavailable={reason.trim() === "" ? "Dites pourquoi." : undefined}
          confirm={{
            title: "Annuler cette session ?",
            consequence: `La session ${datesIn(session)} n’aura pas lieu.`,
            affected: [organisationName, "Les personnes attendues à cette session"],
            confirmLabel: "Annuler la session",
          }}
        >
          Annuler la session
        </ActionButton>
      </div>
    </Section>
  );
}
