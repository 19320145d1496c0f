import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { downloadCsv } from "../app/csv.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { plainDay } from "../ui/format.ts";
import { isNarrowed } from "../ui/listState.ts";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { useListState } from "../ui/useListState.ts";
import styles from "./Complaints.module.css";
import type { ComplaintRow } from "./complaint.query.ts";
import { kindWords, outcomeWords, statusWords, trackWords } from "./complaints.sentences.ts";
import { csvRows, facets, figuresOf, filtered, outcomesByKind } from "./register.view.ts";

/** The register of alerts and complaints: what is open, against its targets, and how it ended (R-CMP-2, R-CMP-3). */
export function ComplaintsScreen() {
  const { data: first } = useSuspenseQuery(asking("GET /api/complaints", {}));
  const list = useListState();
  // What is typed is looked for among all the cases when there are more than one reads.
  const search = first.older > 0 ? list.state.text : "";
  const { data: found } = useQuery({ ...asking("GET /api/complaints", { search }), enabled: search !== "" });
  const data = search === "" ? first : (found ?? first);
  const today = useToday();
  const rows = filtered(data.complaints, list.state, today);
  const session = useSession();
  const enters = allowed(session, "complaint.register", "");
  const none = allowed(session, "complaint.assign", "") ? nothingYet : nothingGiven;
  return (
    <Page
      title="Signalements et plaintes"
      lead={`Chacun reçoit un accusé sous ${data.rules.acknowledgementWorkingDays} jours ouvrés et une réponse sous ${data.rules.decisionDays} jours. L’auteur n’est connu que de qui traite l’affaire.`}
      action={enters && <LinkButton to="/plaintes/nouvelle">Saisir un courrier ou un appel</LinkButton>}
    >
      <Figures rows={first.complaints} today={today} />
      <FilterBar list={list} facets={facets} searchLabel="Numéro, organisme ou SIREN" />
      <DataTable
        caption="Signalements et plaintes"
        counted={["affaire", "affaires"]}
        columns={columns}
        rows={rows}
        total={rows.length + data.older}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/plaintes/${id}`}
        list={list}
        empty={<EmptyState {...(isNarrowed(list.state) ? noResult : none)} />}
        actions={
          rows.length > 0 && (
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => downloadCsv(`plaintes-${today}.csv`, csvRows(rows))}
            >
              Exporter en CSV
            </Button>
          )
        }
      />
    </Page>
  );
}

const noResult = { kind: "no-result", what: "Aucune affaire ne répond à ces filtres." } as const;
const nothingYet = {
  what: "Aucun signalement ni plainte n’est enregistré.",
  why: "Ils arrivent par le formulaire public, ou sont saisis ici quand ils viennent par courrier ou par téléphone.",
} as const;

const nothingGiven = {
  what: "Aucune affaire ne vous est ouverte.",
  why: "Vous lisez ici celles qui vous sont confiées. Le responsable qualité et impartialité les reçoit toutes.",
} as const;

function Figures({ rows, today }: { readonly rows: readonly ComplaintRow[]; readonly today: string }) {
  const { heads, lines } = outcomesByKind(rows);
  if (rows.length === 0) return null;
  return (
    <Section title="Vue d’ensemble" sheet>
      <dl className={styles.figures}>
        {figuresOf(rows, today).map(({ label, value, query }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{query === undefined ? value : <Link to={`/plaintes?${query}`}>{value}</Link>}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.scroll}>
        <table className={styles.outcomes}>
          <caption className="reader-only">Issues par nature</caption>
          <thead>
            <tr>
              <th scope="col">Nature</th>
              <th scope="col">Reçus</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ label, total, counts }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{total}</td>
                {counts.map(({ count, query }) => (
                  <td key={query}>{count === 0 ? "0" : <Link to={`/plaintes?${query}`}>{count}</Link>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

const columns: readonly [Column<ComplaintRow>, ...Column<ComplaintRow>[]] = [
  {
    ...{ id: "numero", title: "Numéro", nowrap: true },
    cell: (row) => <span className="reference">{row.number}</span>,
    sortBy: (row) => row.number,
  },
  { id: "nature", title: "Nature", cell: (row) => kindWords[row.kind], sortBy: (row) => kindWords[row.kind] },
  {
    ...{ id: "objet", title: "Objet" },
    cell: (row) => row.organisationName ?? trackWords[row.track],
    sortBy: (row) => row.organisationName ?? trackWords[row.track],
  },
  {
    ...{ id: "etat", title: "État" },
    cell: (row) => <StatusBadge {...statusWords[row.status]} />,
    sortBy: (row) => statusWords[row.status].label,
  },
  {
    id: "charge",
    title: "Chargé",
    cell: (row) => row.handlerName ?? "Personne",
    sortBy: (row) => row.handlerName ?? "",
  },
  {
    ...{ id: "recu", title: "Reçu le", nowrap: true },
    cell: (row) => plainDay(row.receivedOn),
    sortBy: (row) => row.receivedOn,
  },
  {
    ...{ id: "delai", title: "Échéance" },
    cell: (row) =>
      row.concludedOn === null ? (
        <DueDate day={row.decideBy} compact rule="Délai de traitement depuis la réception" />
      ) : (
        `Conclu le ${plainDay(row.concludedOn)}`
      ),
    sortBy: (row) => row.decideBy,
  },
  {
    ...{ id: "issue", title: "Issue", optional: true },
    cell: (row) => (row.outcome === null ? "–" : outcomeWords[row.outcome]),
    sortBy: (row) => (row.outcome === null ? undefined : outcomeWords[row.outcome]),
  },
];
