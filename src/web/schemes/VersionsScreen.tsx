import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { longMoment, plainDay } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useListState } from "../ui/useListState.ts";
import { standingOf, type Version } from "./versions.view.ts";

/** The versions of the scheme: those in force and before, and the one that waits to be published. */
export function VersionsScreen() {
  const { data } = useSuspenseQuery(asking("GET /api/scheme-versions", {}));
  const list = useListState();
  return (
    <Page
      title="Dispositif"
      lead="Chaque version des règles, du référentiel et des textes. Ce qui est publié ne change plus ; ce qui est commencé garde sa version."
    >
      <DataTable
        caption="Versions"
        counted={["version", "versions"]}
        columns={columns}
        rows={data.versions}
        rowId={({ scheme, version }) => `${scheme} ${version}`}
        rowTo={({ scheme, version }) => `/dispositif/${scheme}/${version}`}
        list={list}
        empty={<EmptyState what="Aucune version n’est connue." />}
      />
    </Page>
  );
}

const columns: readonly [Column<Version>, ...Column<Version>[]] = [
  { id: "version", title: "Version", cell: ({ name, version }) => `${name} ${version}` },
  { id: "statut", title: "Statut", cell: (version) => <StatusBadge {...standingOf(version)} /> },
  { id: "effet", title: "Date d’effet", cell: ({ effectiveOn }) => plainDay(effectiveOn), nowrap: true },
  {
    ...{ id: "publication", title: "Publication" },
    cell: ({ publishedAt, publishedByName }) =>
      publishedAt === null
        ? "En attente"
        : `${longMoment(publishedAt)}, ${publishedByName === null ? "avec le produit" : `par ${publishedByName}`}`,
  },
];
