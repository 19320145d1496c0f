import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import { downloadCsv } from "../../app/csv.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { count, monthOf } from "../../ui/format.ts";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { withFilter } from "../../ui/listState.ts";
import { Page } from "../../ui/Page.tsx";
import { useToday } from "../../ui/today.ts";
import { useListState } from "../../ui/useListState.ts";
import { LoadTable } from "./LoadTable.tsx";
import { firstMonth, fromKey, loadCsv, loadSpan, monthsAway } from "./load.view.ts";
import styles from "./Programme.module.css";
import { ProgrammeNav } from "./ProgrammeNav.tsx";

/** The days of audit entrusted to each auditor, month by month, against what one can hold. */
export function LoadScreen() {
  const today = useToday();
  const list = useListState();
  const first = firstMonth(list.state, today);
  const span = loadSpan(first);
  const { data, error } = useQuery({
    ...asking("GET /api/audit-load", { ...span, by: "month" }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  const move = (by: 1 | -1) => list.change(withFilter(list.state, fromKey, [monthsAway(first, by)]));
  return (
    <Page
      title="Charge des auditeurs"
      trail={[{ label: "Audits", to: "/audits" }]}
      lead={
        data &&
        `Jours d’audit retenus, mois par mois. Le dispositif compte qu’un auditeur en tient ${count(data.daysPerMonth, "jour")} par mois, hors préparation et rapport.`
      }
    >
      <ProgrammeNav />
      <div className={styles.calendar}>
        <div className={styles.head}>
          <h2 className={styles.title} aria-live="polite">
            {monthOf(span.from)} à {monthOf(span.until)}
          </h2>
          <div className={styles.moves}>
            <ActionIcon variant="default" size="lg" aria-label="Six mois plus tôt" onClick={() => move(-1)}>
              <IconChevronLeft size={20} aria-hidden />
            </ActionIcon>
            <Button variant="default" onClick={() => list.change(withFilter(list.state, fromKey, []))}>
              Aujourd’hui
            </Button>
            <ActionIcon variant="default" size="lg" aria-label="Six mois plus tard" onClick={() => move(1)}>
              <IconChevronRight size={20} aria-hidden />
            </ActionIcon>
            {data !== undefined && data.people.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => downloadCsv(`charge-auditeurs-${first}.csv`, loadCsv(data))}
              >
                Exporter en CSV
              </Button>
            )}
          </div>
        </div>
        {data === undefined ? (
          <LoadingState label="Chargement de la charge…" />
        ) : data.people.length === 0 ? (
          <EmptyState what="Personne n’est encore auditeur." why="L’administrateur donne cette fonction." />
        ) : (
          <LoadTable loads={data} />
        )}
      </div>
    </Page>
  );
}
