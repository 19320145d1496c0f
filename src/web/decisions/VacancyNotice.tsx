import { Link } from "@tanstack/react-router";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { Notice } from "../ui/Notice.tsx";
import styles from "./VacancyNotice.module.css";
import { alike, fileFirst, toGive, type Vacancy, whyNot } from "./vacancy.view.ts";

/** Nobody may decide the file today: why, and what would mend it (R-IMP-3). */
export function VacancyNotice({ vacancy }: { readonly vacancy: Vacancy }) {
  const session = useSession();
  const { id, organisationId } = useDossier();
  const { deciders, candidates } = vacancy;
  const readsTeam = allowed(session, "staff.read", organisationId);
  return (
    <Notice tone="warning" title="Personne ne peut décider ce dossier aujourd’hui.">
      {deciders.length === 0 && <p>Personne du certificateur n’a la fonction de décideur.</p>}
      <ul className={styles.list}>
        {deciders.map((decider) => (
          <li key={decider.personId}>{whyNot(decider)}</li>
        ))}
      </ul>
      {fileFirst(vacancy) ? (
        <p>
          À régler d’abord sur le dossier : <Link to={`/dossiers/${id}/impartialite`}>l’impartialité</Link>.
        </p>
      ) : (
        <>
          <p className={styles.lead}>
            {candidates.length > 0
              ? "Pourraient décider, car rien d’autre ne les en empêche :"
              : "Parmi les autres personnes du certificateur, aucune ne le pourrait : un administrateur peut inviter quelqu’un qui n’a ni évalué ce dossier, ni lien avec l’organisme."}
          </p>
          <ul className={styles.list}>
            {alike(vacancy).map((group) => (
              <li key={group[0]?.lacks.join()}>
                Il faut {group[0] && toGive(group[0])} :{" "}
                {group.map(({ personId, name }, index) => (
                  <span key={personId}>
                    {index > 0 && ", "}
                    {readsTeam ? <Link to={`/equipe/${personId}`}>{name}</Link> : name}
                  </span>
                ))}
                .
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
