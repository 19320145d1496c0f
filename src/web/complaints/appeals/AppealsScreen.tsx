import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { contestedWords } from "../../../contract/complaints.sentences.ts";
import { asking } from "../../app/api.ts";
import { downloadCsv } from "../../app/csv.ts";
import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import type { Column } from "../../ui/column.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { plainDay } from "../../ui/format.ts";
import { isNarrowed } from "../../ui/listState.ts";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useToday } from "../../ui/today.ts";
import { useListState } from "../../ui/useListState.ts";
import styles from "../Complaints.module.css";
import type { AppealRow } from "./appeal.query.ts";
import { outcomeWords, statusWords } from "./appeals.sentences.ts";
import { csvRows, facets, filtered } from "./appeals.view.ts";

/** The appeals, for the staff and for the organisation that files them; with them, what the organisation is asked. */
export function AppealsScreen() {
  const { data: first } = useSuspenseQuery(asking("GET /api/appeals", {}));
  const staff = isStaff(useSession());
  const list = useListState();
  // What is typed is looked for among all the appeals when there are more than one reads.
  const search = first.older > 0 ? list.state.text : "";
  const { data: found } = useQuery({ ...asking("GET /api/appeals", { search }), enabled: search !== "" });
  const data = search === "" ? first : (found ?? first);
  const today = useToday();
  const rows = filtered(data.appeals, list.state);
  return (
    <Page
      title={staff ? "Appels" : "Appels et demandes"}
      lead={
        staff
          ? "Chaque appel est décidé par quelqu’un qui n’a pris part à rien de ce qu’il conteste."
          : "Vos appels contre une décision, et ce que le certificateur vous demande à propos de messages qui vous concernent."
      }
    >
      {!staff && <Asked />}
      {staff && <FilterBar list={list} facets={facets} searchLabel="Numéro, organisme ou SIREN" />}
      <DataTable
        caption="Appels"
        counted={["appel", "appels"]}
        columns={staff ? staffColumns : ownColumns}
        rows={rows}
        total={rows.length + data.older}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/appels/${id}`}
        list={list}
        empty={
          <EmptyState
            {...(isNarrowed(list.state)
              ? ({ kind: "no-result", what: "Aucun appel ne répond à ces filtres." } as const)
              : {
                  what: "Aucun appel n’est déposé.",
                  why: "Un appel se dépose depuis la page de la décision ou de l’habilitation contestée.",
                })}
          />
        }
        actions={
          staff &&
          rows.length > 0 && (
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => downloadCsv(`appels-${today}.csv`, csvRows(rows))}
            >
              Exporter en CSV
            </Button>
          )
        }
      />
    </Page>
  );
}

function Asked() {
  const { data } = useQuery(asking("GET /api/hearings", {}));
  if (data === undefined || data.hearings.length === 0) return null;
  return (
    <Section title="Ce qui vous est demandé">
      <ul className={styles.list}>
        {data.hearings.map(({ id, number, answerBy }) => (
          <li key={id} className={styles.question}>
            <Link to={`/demandes/${id}`}>Demande {number}</Link>
            <p>
              {answerBy === null ? (
                "Vous avez répondu."
              ) : (
                <>
                  Réponse attendue : <DueDate day={answerBy} rule="Délai de réponse fixé par le dispositif" />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const number: Column<AppealRow> = {
  ...{ id: "numero", title: "Numéro", nowrap: true },
  cell: (row) => <span className="reference">{row.number}</span>,
  sortBy: (row) => row.number,
};
const contested: Column<AppealRow> = {
  ...{ id: "decision", title: "Décision contestée" },
  cell: (row) => contestedWords[row.kind],
  sortBy: (row) => contestedWords[row.kind],
};
const others: readonly Column<AppealRow>[] = [
  {
    ...{ id: "etat", title: "État" },
    cell: (row) => <StatusBadge {...statusWords[row.status]} />,
    sortBy: (row) => statusWords[row.status].label,
  },
  {
    ...{ id: "recu", title: "Reçu le", nowrap: true },
    cell: (row) => `${plainDay(row.receivedOn)}${row.late ? ", hors délai" : ""}`,
    sortBy: (row) => row.receivedOn,
  },
  {
    ...{ id: "delai", title: "À décider pour le", nowrap: true },
    cell: (row) =>
      row.concludedOn === null ? (
        <DueDate day={row.decideBy} compact rule="Délai de réponse depuis le dépôt de l’appel" />
      ) : (
        `Décidé le ${plainDay(row.concludedOn)}`
      ),
    sortBy: (row) => row.decideBy,
  },
  { id: "issue", title: "Issue", cell: (row) => (row.outcome === null ? "–" : outcomeWords[row.outcome]) },
];
const ownColumns = [number, contested, ...others] as const;
const staffColumns = [
  number,
  {
    ...{ id: "organisme", title: "Organisme" },
    cell: (row: AppealRow) => row.organisationName,
    sortBy: (row: AppealRow) => row.organisationName,
  },
  contested,
  { id: "decideur", title: "Décideur", cell: (row: AppealRow) => row.deciderName ?? "Personne", optional: true },
  ...others,
] as const;
