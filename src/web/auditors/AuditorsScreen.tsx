import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { ProgrammeNav } from "../audits/programme/ProgrammeNav.tsx";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { plainDay } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useListState } from "../ui/useListState.ts";
import styles from "./Auditors.module.css";
import { auditStanding, conclusionWords, type FollowedRow, otherRights, rowsOf } from "./auditors.view.ts";

/** Who may audit until when, who is to be observed at work and when: what ends first comes first. */
export function AuditorsScreen() {
  const { data } = useSuspenseQuery(asking("GET /api/auditors", {}));
  const list = useListState();
  const rows = rowsOf(data);
  return (
    <Page
      title="Auditeurs et autorisations"
      lead="Les autorisations en cours, ce qui prend fin, et qui est à observer en situation d’audit."
      trail={[{ label: "Audits", to: "/audits" }]}
    >
      <ProgrammeNav />
      <DataTable
        caption="Personnes autorisées"
        counted={["personne", "personnes"]}
        columns={data.schemes.length > 1 ? [name, scheme, ...others] : [name, ...others]}
        rows={rows}
        rowId={({ id }) => id}
        rowTo={({ personId }) => `/equipe/${personId}`}
        list={list}
        empty={
          <EmptyState
            what="Personne n’est encore autorisé à auditer."
            why="L’autorisation se donne depuis la fiche d’une personne de l’équipe."
          />
        }
      />
    </Page>
  );
}

const name: Column<FollowedRow> = {
  ...{ id: "personne", title: "Personne" },
  cell: (row) => row.name,
  sortBy: (row) => row.name,
};

const scheme: Column<FollowedRow> = { id: "certification", title: "Certification", cell: (row) => row.scheme };

const others: readonly Column<FollowedRow>[] = [
  {
    ...{ id: "autorisation", title: "Autorisation d’auditer" },
    cell: (row) => <RightToAudit row={row} />,
    sortBy: (row) => row.held.find((one) => one.function === "audit")?.until ?? undefined,
  },
  {
    ...{ id: "observation", title: "Dernière observation" },
    cell: ({ last }) =>
      last === null ? (
        "–"
      ) : (
        <>
          {plainDay(last.on)}
          <span className={styles.under}>{conclusionWords[last.conclusion].label}</span>
        </>
      ),
    sortBy: ({ last }) => last?.on,
  },
  {
    ...{ id: "prochaine", title: "À observer pour le" },
    cell: ({ observeBy }) =>
      observeBy === null ? "–" : <DueDate day={observeBy} compact warnWithin={60} rule="Délai du dispositif" />,
    sortBy: ({ observeBy }) => observeBy ?? undefined,
  },
  { ...{ id: "autres", title: "Autres autorisations", optional: true }, cell: (row) => otherRights(row) || "–" },
];

function RightToAudit({ row }: { readonly row: FollowedRow }) {
  const standing = auditStanding(row);
  if (standing === null) return "–";
  return (
    <>
      <StatusBadge {...standing} />
      <span className={styles.under}>{untilOf(row)}</span>
    </>
  );
}

function untilOf({ held }: FollowedRow) {
  const audit = held.find((one) => one.function === "audit");
  if (audit === undefined) return null;
  return audit.until === null ? "Sans limite" : <DueDate day={audit.until} compact warnWithin={60} />;
}
