import type { Column } from "../ui/column.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { plainDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { HabilitationRow } from "./habilitation.query.ts";
import { isRunning, statusBadge } from "./status.view.ts";

/** The columns of the list of habilitations. */
export const habilitationColumns: readonly [Column<HabilitationRow>, ...Column<HabilitationRow>[]] = [
  { id: "organisme", title: "Organisme", cell: (row) => row.organisationName, sortBy: (row) => row.organisationName },
  {
    id: "numero",
    title: "Habilitation",
    cell: (row) => <span className="reference">{row.number}</span>,
    sortBy: (row) => row.number,
    nowrap: true,
  },
  {
    id: "statut",
    title: "Statut",
    cell: (row) => <StatusBadge {...statusBadge(row)} />,
    sortBy: (row) => statusBadge(row).label,
  },
  { id: "depuis", title: "Depuis le", cell: (row) => plainDay(row.since), sortBy: (row) => row.since, nowrap: true },
  {
    id: "effet",
    title: "Prise d’effet",
    cell: (row) => plainDay(row.effectiveOn),
    sortBy: (row) => row.effectiveOn,
    nowrap: true,
    optional: true,
  },
  {
    id: "terme",
    title: "Terme",
    cell: (row) =>
      isRunning(row) ? (
        <DueDate day={row.endedOn} compact rule="Premier jour où elle n’est plus valable, sans renouvellement" />
      ) : (
        plainDay(row.endedOn)
      ),
    sortBy: (row) => row.endedOn,
    nowrap: true,
  },
  {
    id: "suivi",
    title: "Suivie par",
    cell: (row) => row.managerName ?? "Personne",
    sortBy: (row) => row.managerName ?? undefined,
    optional: true,
  },
];
