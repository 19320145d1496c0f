import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { useScheme } from "../bank/useScheme.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { AlertList } from "./AlertList.tsx";
import { sentences } from "./quizzes.sentences.ts";
import styles from "./RecordScreen.module.css";
import { momentWords } from "./record.view.ts";

/** The attempts of late that deserve a look, for the quality manager. */
export function AlertsScreen() {
  const scheme = useScheme();
  const { data } = useSuspenseQuery(asking("GET /api/schemes/:scheme/attempts/alerts", { scheme }));
  return (
    <Page title="QCM à regarder" lead={sentences.alerts}>
      {data.attempts.length === 0 ? (
        <EmptyState what="Aucune tentative à regarder" why={sentences.noAlerts(data.withinDays)} />
      ) : (
        <ul className={styles.attempts}>
          {data.attempts.map((attempt) => (
            <li key={attempt.id}>
              <h2>
                <Link to={`/qcm/${attempt.id}/releve`}>
                  {attempt.personName}, dossier {attempt.dossierNumber}, tentative {attempt.number}
                </Link>
              </h2>
              <p>Terminée le {momentWords(attempt.endedAt)}.</p>
              <AlertList alerts={attempt.alerts} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
