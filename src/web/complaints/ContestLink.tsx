import { LinkButton } from "../app/LinkButton.tsx";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";

/** Leads those who may to the appeal against a decision of a dossier or of its habilitation (R-CMP-5). */
export function ContestLink({
  dossierId,
  organisationId,
}: {
  readonly dossierId: string;
  readonly organisationId: string;
}) {
  if (!allowed(useSession(), "appeal.file", organisationId)) return null;
  return (
    <div className="screen-only">
      <LinkButton to={`/appels/nouveau/${dossierId}`} kind="secondary">
        Faire appel d’une décision
      </LinkButton>
    </div>
  );
}
