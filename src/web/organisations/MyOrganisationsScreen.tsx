import { Link } from "@tanstack/react-router";
import { LinkButton } from "../app/LinkButton.tsx";
import { isOutside, useReserved } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { OrganisationPage } from "./OrganisationScreen.tsx";
import { ownOrganisations } from "./organisations.view.ts";

/** The organisation of the person; those who belong to several choose. */
export function MyOrganisationsScreen() {
  useReserved(isOutside);
  const organisations = ownOrganisations(useSession().memberships);
  const [only, ...others] = organisations;
  if (only !== undefined && others.length === 0) return <OrganisationPage organisationId={only.id} />;
  return (
    <Page title="Mes organismes">
      {organisations.length === 0 ? (
        <EmptyState
          what="Votre compte n’est encore rattaché à aucun organisme."
          why="Si un collègue y a déjà un compte, demandez-lui de vous inviter."
          next={<LinkButton to="/organismes/nouveau">Enregistrer mon organisme</LinkButton>}
        />
      ) : (
        <ul>
          {organisations.map(({ id, name }) => (
            <li key={id}>
              <Link to={`/organismes/${id}`}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
