import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { useOrganisationId } from "../organisations/organisation.query.ts";
import { Page } from "../ui/Page.tsx";
import { ImpartialityPanel } from "./ImpartialityPanel.tsx";
import { lead } from "./impartiality.view.ts";

/** What may weigh on the files of an organisation, and what was decided about it. */
export function ImpartialityScreen() {
  const organisationId = useOrganisationId();
  const { data } = useSuspenseQuery(asking("GET /api/organisations/:organisationId", { organisationId }));
  return (
    <Page
      title="Impartialité"
      trail={[
        { label: "Dossiers", to: "/dossiers" },
        { label: data.name, to: `/organismes/${organisationId}` },
      ]}
      lead={lead}
    >
      <ImpartialityPanel organisationId={organisationId} />
    </Page>
  );
}
