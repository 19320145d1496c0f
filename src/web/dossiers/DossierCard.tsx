import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { lineOfTask } from "../tasks/line.view.ts";
import { TaskList } from "../tasks/TaskList.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./DossierCard.module.css";
import { badgeOf } from "./dossiers.view.ts";
import { Standing } from "./Standing.tsx";
import { othersOf } from "./standing.view.ts";

/** One application on the home of its organisation: its number, its status, its journey. */
export function DossierCard({ dossierId }: { readonly dossierId: string }) {
  const { data: dossier } = useSuspenseQuery(asking("GET /api/dossiers/:dossierId", { dossierId }));
  const { organisationName } = dossier;
  const others = othersOf(dossier).filter(({ mine }) => mine);
  return (
    <article className={styles.card} aria-label={`Dossier ${dossier.number}`}>
      <header className={styles.head}>
        <Link to={`/dossiers/${dossierId}`}>
          Dossier <span className="reference">{dossier.number}</span>
        </Link>
        <StatusBadge {...badgeOf(dossier, "organisation")} />
      </header>
      <Standing dossier={dossier} />
      {dossier.status === "concluded" && (
        <p>
          <Link to="/habilitations">Voir mon habilitation, son calendrier et ses échéances</Link>
        </p>
      )}
      {others.length > 0 && (
        <TaskList
          lines={others.map((task) => lineOfTask({ ...task, dossierId, number: dossier.number, organisationName }))}
        />
      )}
    </article>
  );
}
