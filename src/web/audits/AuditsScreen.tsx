import { Button, Switch } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { startTransition } from "react";
import { asking } from "../app/api.ts";
import { downloadCsv } from "../app/csv.ts";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { wordsOf } from "../tasks/tasks.view.ts";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { count, plainDay } from "../ui/format.ts";
import { isNarrowed, withFilter } from "../ui/listState.ts";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { type List, useListState } from "../ui/useListState.ts";
import styles from "./AuditsScreen.module.css";
import type { ListedAudit } from "./audit.query.ts";
import { addressOfListed, partLink } from "./audit.view.ts";
import { badgeOfAudit } from "./audits.badges.ts";
import { modeWords } from "./audits.sentences.ts";
import { attentionWords, auditorKey, csvRows, facetsOf, keptAudits, showsOver, withOverShown } from "./audits.view.ts";
import { ProgrammeNav } from "./programme/ProgrammeNav.tsx";
import { ToLookAt } from "./programme/ToLookAt.tsx";

/** The audits that the person may read: what is to be looked at first, then those under way, or all of them, with their filters. */
export function AuditsScreen() {
  const session = useSession();
  const list = useListState();
  const over = showsOver(list.state);
  const which = over ? "all" : "under-way";
  const { data: first } = useSuspenseQuery(asking("GET /api/audits", { which }));
  // What is typed is looked for among all the audits when there are more than one reads.
  const search = first.count > first.audits.length ? list.state.text : "";
  const { data: found } = useQuery({ ...asking("GET /api/audits", { which, search }), enabled: search !== "" });
  const data = search === "" ? first : (found ?? first);
  const today = useToday();
  const rows = keptAudits(data.audits, list.state, today);
  return (
    <Page title="Audits">
      <ProgrammeNav />
      <ToLookAt audits={data.audits} list={list} plans={allowed(session, "audit.plan-load", "")} />
      <div className={styles.list}>
        <FilterBar list={list} searchLabel="Organisme ou numéro de dossier" facets={facetsOf(data.audits, today)} />
        <DataTable
          caption="Audits"
          counted={["audit", "audits"]}
          columns={columns}
          rows={rows}
          total={rows.length + data.count - data.audits.length}
          rowId={({ id }) => id}
          rowTo={(audit) => partLink("overview", addressOfListed(audit))}
          list={list}
          actions={
            <>
              <MineSwitch list={list} audits={data.audits} />
              <Switch
                label="Avec les audits terminés"
                checked={over}
                onChange={() => startTransition(() => list.change(withOverShown(list.state, !over)))}
              />
              {rows.length > 0 && <Export name={`audits-${today}.csv`} rows={rows} />}
            </>
          }
          empty={
            isNarrowed(list.state) ? (
              <EmptyState
                kind="no-result"
                what="Aucun audit ne correspond."
                why="Retirez un filtre pour en voir d’autres."
              />
            ) : (
              <EmptyState
                what="Aucun audit n’est en cours."
                why="Un audit se programme depuis un dossier recevable, une fois le règlement lu et accepté. Ceux qui sont terminés se montrent à la demande."
              />
            )
          }
        />
      </div>
    </Page>
  );
}

function Export({ name, rows }: { readonly name: string; readonly rows: readonly ListedAudit[] }) {
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => downloadCsv(name, csvRows(rows))}
    >
      Exporter en CSV
    </Button>
  );
}

/** An auditor sees one’s own audits in one tap; the choice stays in the address. */
function MineSwitch({ list, audits }: { readonly list: List; readonly audits: readonly ListedAudit[] }) {
  const { person } = useSession();
  const theirs = audits.filter(({ auditorId }) => auditorId === person.id).length;
  if (theirs === 0 || theirs === audits.length) return null;
  const chosen = list.state.filters.get(auditorKey) ?? [];
  const mine = chosen.length === 1 && chosen[0] === person.id;
  return (
    <Switch
      label="Mes audits seulement"
      checked={mine}
      onChange={() => list.change(withFilter(list.state, auditorKey, mine ? [] : [person.id]))}
    />
  );
}

const columns: readonly [Column<ListedAudit>, ...Column<ListedAudit>[]] = [
  {
    ...{ id: "organisme", title: "Organisme" },
    cell: ({ organisationName }) => organisationName,
    sortBy: ({ organisationName }) => organisationName,
  },
  { id: "numero", title: "Dossier", cell: ({ number }) => number, sortBy: ({ number }) => number, nowrap: true },
  {
    ...{ id: "date", title: "Date", nowrap: true },
    cell: ({ auditOn }) => (auditOn === null ? "À fixer" : plainDay(auditOn)),
    sortBy: ({ auditOn }) => auditOn ?? undefined,
  },
  {
    ...{ id: "statut", title: "Statut" },
    cell: (audit) => (
      <>
        <StatusBadge {...badgeOfAudit(audit)} />
        {audit.attention.map((one) => (
          <span key={one} className={styles.badge}>
            <StatusBadge {...attentionWords[one]} />
          </span>
        ))}
        {audit.openNonconformities > 0 && (
          <span className={styles.due}>{count(audit.openNonconformities, "point ouvert", "points ouverts")}</span>
        )}
      </>
    ),
    sortBy: (audit) => badgeOfAudit(audit).label,
  },
  {
    ...{ id: "auditeur", title: "Auditeur" },
    cell: ({ auditorName }) => auditorName,
    sortBy: ({ auditorName }) => auditorName,
  },
  {
    ...{ id: "suite", title: "Suite" },
    cell: ({ task, dueOn }) =>
      task === null ? (
        "–"
      ) : (
        <>
          {wordsOf(task).awaited}
          {dueOn !== null && (
            <span className={styles.due}>
              <DueDate day={dueOn} compact />
            </span>
          )}
        </>
      ),
    sortBy: ({ dueOn }) => dueOn ?? undefined,
  },
  {
    ...{ id: "type", title: "Type", optional: true },
    cell: ({ kind, mode }) => (
      <>
        {kind}
        <span className={styles.due}>{modeWords[mode].name}</span>
      </>
    ),
    sortBy: ({ kind }) => kind,
  },
];
