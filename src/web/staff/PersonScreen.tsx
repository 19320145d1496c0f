import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { Observations } from "../auditors/Observations.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Authorisations } from "./Authorisations.tsx";
import { LinkList } from "./LinkList.tsx";
import { ReassignFiles } from "./ReassignFiles.tsx";
import { RolesForm } from "./RolesForm.tsx";
import { mayPassFiles } from "./reassign.view.ts";
import { staffRoleLabel } from "./staff.view.ts";

/** Somebody of the certifier: their functions for the administrator, their links and authorisations for the quality manager. */
export function PersonScreen() {
  const { personId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const { data } = useSuspenseQuery(asking("GET /api/staff", {}));
  const session = useSession();
  const person = data.people.find(({ id }) => id === personId);
  const trail = [{ label: "Équipe", to: "/equipe" }];
  if (person === undefined)
    return (
      <Page title="Personne introuvable" trail={trail}>
        <EmptyState kind="no-result" what="Cette personne n’est pas, ou n’est plus, du certificateur." />
      </Page>
    );
  return (
    <Page title={person.name} trail={trail} lead={`${person.roles.map(staffRoleLabel).join(", ")} – ${person.email}`}>
      {allowed(session, "staff.roles", "") && <RolesForm key={person.position} person={person} />}
      {mayPassFiles(session, person) && <ReassignFiles key={person.id} person={person} people={data.people} />}
      {allowed(session, "staff.authorise", "") && <Standing personId={person.id} />}
    </Page>
  );
}

function Standing({ personId }: { readonly personId: string }) {
  const { data } = useSuspenseQuery(asking("GET /api/staff/:personId", { personId }));
  return (
    <>
      <Authorisations standing={data} editable />
      {data.roles.includes("auditor") && <Observations personId={personId} name={data.name} editable />}
      <LinkList standing={data} mine={false} />
    </>
  );
}
