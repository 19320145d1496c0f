import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { allowed, isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { siren } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { Applications } from "./Applications.tsx";
import { Invitations } from "./Invitations.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { useOrganisation, useOrganisationId } from "./organisation.query.ts";
import { People } from "./People.tsx";

/** The organisation that the address designates. */
export function OrganisationScreen() {
  return <OrganisationPage organisationId={useOrganisationId()} />;
}

/** A training organisation: its applications, its people, those invited. */
export function OrganisationPage({ organisationId }: { readonly organisationId: string }) {
  const organisation = useOrganisation(organisationId);
  const session = useSession();
  const mayInvite = allowed(session, "organisation.invite", organisation.id);
  return (
    <Page
      title={organisation.name}
      trail={isStaff(session) ? [{ label: "Dossiers", to: "/dossiers" }] : [{ label: "Accueil", to: "/" }]}
      lead={
        <>
          SIREN <span className="figures">{siren(organisation.id)}</span>
        </>
      }
    >
      <Applications organisation={organisation} mayOpen={allowed(session, "dossier.open", organisation.id)} />
      <Section title="Personnes" lead="Celles qui ont accès au dossier de l’organisme.">
        <People organisation={organisation} mayRemove={mayInvite} />
      </Section>
      {organisation.invitations.length > 0 && (
        <Section title="Invitations en attente">
          <Invitations organisation={organisation} mayWithdraw={mayInvite} />
        </Section>
      )}
      {mayInvite && <InviteForm organisation={organisation} />}
      <IndependentContacts organisationId={organisation.id} />
      {allowed(session, "impartiality.read", organisation.id) && (
        <p>
          <Link to={`/organismes/${organisation.id}/impartialite`}>Impartialité : relation Qualiopi et risques</Link>
        </p>
      )}
    </Page>
  );
}

/** Whom to write to about impartiality, when the certifier also knows the organisation otherwise (R-IMP-1). */
function IndependentContacts({ organisationId }: { readonly organisationId: string }) {
  const { data } = useSuspenseQuery(asking("GET /api/organisations/:organisationId/contacts", { organisationId }));
  if (data.contacts.length === 0) return null;
  return (
    <Section
      title="Interlocuteurs indépendants"
      lead="Ils n’interviennent que sur l’habilitation, jamais sur la certification Qualiopi de l’organisme."
      sheet
    >
      <ul>
        {data.contacts.map(({ name, email }) => (
          <li key={email}>
            {name}, <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
