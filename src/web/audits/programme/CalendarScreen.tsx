import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../../app/api.ts";
import { downloadCsv } from "../../app/csv.ts";
import { useSession } from "../../app/session.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { isNarrowed } from "../../ui/listState.ts";
import { Page } from "../../ui/Page.tsx";
import { useToday } from "../../ui/today.ts";
import { type List, useListState } from "../../ui/useListState.ts";
import { Agenda } from "./Agenda.tsx";
import { CalendarHead } from "./CalendarHead.tsx";
import { CalendarTable } from "./CalendarTable.tsx";
import {
  type Calendar,
  calendarOf,
  csvRows,
  facetsOf,
  keptDays,
  spanOf,
  type TakenDay,
  weeksOf,
  withCalendar,
  withoutCalendar,
} from "./calendar.view.ts";
import styles from "./Programme.module.css";
import { ProgrammeNav } from "./ProgrammeNav.tsx";

/** The audits of a month or of a week; on a phone, the days on which there is one. */
export function CalendarScreen() {
  const today = useToday();
  const session = useSession();
  const list = useListState();
  const calendar = calendarOf(list.state, today);
  const { data, error } = useQuery({
    ...asking("GET /api/audit-days", { ...spanOf(calendar), auditor: "" }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  const filters = filtersOf(list, calendar);
  const kept = keptDays(data?.days ?? [], list.state);
  return (
    <Page title="Calendrier des audits" trail={[{ label: "Audits", to: "/audits" }]}>
      <ProgrammeNav />
      <div className={styles.calendar}>
        <CalendarHead
          calendar={calendar}
          today={today}
          onChange={(next) => list.change(withCalendar(list.state, next))}
        />
        <div className={styles.filters}>
          <FilterBar list={filters} facets={facetsOf(data?.days ?? [])} />
          <Export days={kept} name={`calendrier-audits-${spanOf(calendar).from}.csv`} />
        </div>
        {data === undefined ? (
          <LoadingState label="Chargement du calendrier…" />
        ) : (
          <Days calendar={calendar} days={kept} narrowed={isNarrowed(filters.state)} />
        )}
      </div>
      {session.roles.includes("auditor") && (
        <p>
          <Link to="/mes-rappels">Suivre mes audits et mes échéances dans mon agenda</Link>
        </p>
      )}
    </Page>
  );
}

/** The filters alone: where the calendar is stays in the address when they are cleared. */
const filtersOf = (list: List, calendar: Calendar): List => ({
  ...list,
  state: withoutCalendar(list.state),
  change: (next) => list.change(withCalendar(next, calendar)),
});

function Export({ days, name }: { readonly days: readonly TakenDay[]; readonly name: string }) {
  if (days.length === 0) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => downloadCsv(name, csvRows(days))}
    >
      Exporter en CSV
    </Button>
  );
}

interface Shown {
  readonly calendar: Calendar;
  readonly days: readonly TakenDay[];
  readonly narrowed: boolean;
}

function Days({ calendar, days, narrowed }: Shown) {
  const narrow = useMediaQuery("(max-width: 56em)", false, { getInitialValueInEffect: false });
  const weeks = weeksOf(calendar, days);
  if (!narrow) return <CalendarTable calendar={calendar} weeks={weeks} />;
  const busy = weeks.flat().filter(({ inside, audits }) => inside && audits.length > 0);
  if (busy.length > 0) return <Agenda days={busy} />;
  const period = calendar.view === "mois" ? "ce mois" : "cette semaine";
  return narrowed ? (
    <EmptyState kind="no-result" what={`Aucun audit ne correspond ${period}.`} why="Retirez un filtre." />
  ) : (
    <EmptyState what={`Aucun audit ${period}.`} why="Les audits y apparaissent dès que leurs dates sont proposées." />
  );
}
