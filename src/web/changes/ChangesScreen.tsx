import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { allowed, isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { useListState } from "../ui/useListState.ts";
import { changeColumns } from "./changes.columns.tsx";

/** `/changements`: those declared to the certifier, or an organisation’s own, those that wait first (R-CHG-1). */
export function ChangesScreen() {
  const session = useSession();
  const staff = isStaff(session);
  const list = useListState();
  const { changes } = useSuspenseQuery(asking("GET /api/changes", {})).data;
  const { habilitations } = useSuspenseQuery(asking("GET /api/habilitations", {})).data;
  const own = habilitations.find(
    ({ organisationId, status }) =>
      !staff && (status === "active" || status === "suspended") && allowed(session, "change.declare", organisationId),
  );
  return (
    <Page
      title="Changements déclarés"
      lead={
        staff
          ? "Chacun se répond dans le délai prévu ; le silence n’accepte rien."
          : "Ce que vous avez déclaré, et la réponse du certificateur."
      }
      action={
        own === undefined ? undefined : (
          <LinkButton to={`/habilitations/${own.id}/changement`}>Déclarer un changement</LinkButton>
        )
      }
    >
      <DataTable
        caption="Changements déclarés"
        counted={["changement", "changements"]}
        columns={changeColumns}
        rows={changes}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/changements/${id}`}
        list={list}
        empty={
          <EmptyState
            what="Aucun changement n’est déclaré."
            why="Dirigeant, établissement, formateur, programme : ce qui change pendant l’habilitation apparaît ici."
          />
        }
      />
    </Page>
  );
}
