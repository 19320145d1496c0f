import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useScheme } from "../bank/useScheme.ts";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { dayOfMoment, plainDay, timeOf } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useListState } from "../ui/useListState.ts";
import { Exams } from "./Exams.tsx";
import { countsWords, type ImportLine, importBadge, originNames } from "./imports.view.ts";
import styles from "./Results.module.css";

const columns: readonly [Column<ImportLine>, ...Column<ImportLine>[]] = [
  { id: "fichier", title: "Import", cell: (row) => row.fileName, sortBy: (row) => row.fileName },
  {
    ...{ id: "quand", title: "Le", nowrap: true },
    cell: ({ openedAt }) => `${plainDay(dayOfMoment(openedAt))} à ${timeOf(openedAt)}`,
    sortBy: (row) => row.openedAt,
  },
  { id: "par", title: "Par", cell: (row) => row.byName, sortBy: (row) => row.byName, optional: true },
  {
    id: "origine",
    title: "Origine",
    cell: (row) => originNames[row.origin],
    sortBy: (row) => row.origin,
    optional: true,
  },
  { id: "lignes", title: "Lignes", cell: (row) => countsWords(row.counts) },
  { id: "statut", title: "Statut", cell: (row) => <StatusBadge {...importBadge(row)} />, sortBy: (row) => row.status },
];

/** The imports of results, the last first, and the exam sessions told beforehand. */
export function ImportsScreen() {
  const scheme = useScheme();
  const list = useListState();
  const imports = allowed(useSession(), "results.import", "");
  const { data } = useSuspenseQuery(asking("GET /api/schemes/:scheme/result-imports", { scheme }));
  return (
    <Page
      title="Imports et sessions"
      trail={[{ label: "Taux de réussite", to: "/resultats" }]}
      lead="Chaque import garde ce que ses lignes sont devenues, et peut être annulé en entier."
      action={imports && <LinkButton to="/resultats/importer">Importer des résultats</LinkButton>}
    >
      <DataTable
        caption="Imports de résultats"
        counted={["import", "imports"]}
        columns={columns}
        rows={data.imports}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/resultats/imports/${id}`}
        list={list}
        empty={
          <EmptyState
            what="Aucun résultat importé pour l’instant."
            why="L’examen se déroule ailleurs : ses résultats arrivent ici par fichier, ou d’un autre système."
          />
        }
      />
      {imports && (
        <p className={styles.soft}>
          Un autre système peut envoyer ses résultats lui-même, sans fichier : son administrateur en trouve la manière
          dans <a href="/api/openapi.json">la description de l’interface</a>.
        </p>
      )}
      <Section
        title="Sessions d’examen annoncées"
        lead="Une session réservée à un organisme refuse les résultats d’un autre. Annoncer une session n’est pas nécessaire pour importer ses résultats."
      >
        <Exams scheme={scheme} sessions={data.sessions} editable={imports} />
      </Section>
    </Page>
  );
}
