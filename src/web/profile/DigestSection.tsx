import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./FeedSection.module.css";

const code = "M-957";

/** The summary of each working day, which one may stop. */
export function DigestSection() {
  const { declined, position } = useSuspenseQuery(asking("GET /api/profile", {})).data;
  const stopped = declined.includes(code);
  const command = useCommand("POST /api/profile/messages", {
    ...{ to: {}, position },
    onDone: () => notifyDone(stopped ? "Vous recevrez le résumé du prochain jour ouvré." : "Résumé quotidien arrêté."),
  });
  return (
    <Section
      title="Résumé quotidien"
      lead="Un courriel au début de chaque jour ouvré : ce qui est en retard, ce qui échoit dans la journée, ce qui est nouveau. Aucun quand il n’y a rien à dire."
      sheet
    >
      <div className={styles.feed}>
        <p>{stopped ? "Vous ne le recevez pas." : "Vous le recevez."}</p>
        <div className={styles.acts}>
          <ActionButton command={command} fields={{ code, wanted: stopped }} kind="secondary">
            {stopped ? "Recevoir le résumé" : "Ne plus recevoir le résumé"}
          </ActionButton>
        </div>
        <p>
          Les messages qui ouvrent un délai, et les rappels de ce qui vous est demandé, ne s’arrêtent pas : ils vous
          sont dus.
        </p>
      </div>
    </Section>
  );
}
