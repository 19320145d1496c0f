import { LinkButton } from "../app/LinkButton.tsx";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import styles from "./Complaints.module.css";

interface Props {
  readonly dossierId: string;
  readonly organisationId: string;
}

/** Leads those who may to the appeal against a decision of a dossier or of its habilitation (R-CMP-5), and to what is said of the organisation. */
export function ContestLink({ dossierId, organisationId }: Props) {
  const session = useSession();
  const contests = allowed(session, "appeal.file", organisationId);
  const follows = session.roles.includes("quality_manager");
  if (!contests && !follows) return null;
  return (
    <div className={`screen-only ${styles.links}`}>
      {contests && (
        <LinkButton to={`/appels/nouveau/${dossierId}`} kind="secondary">
          {session.roles.length > 0 ? "Saisir un appel reçu par courrier" : "Faire appel d’une décision"}
        </LinkButton>
      )}
      {follows && (
        <LinkButton to={`/plaintes?q=${organisationId}`} kind="secondary">
          Signalements et plaintes sur cet organisme
        </LinkButton>
      )}
    </div>
  );
}
