import type { Column } from "../ui/column.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { plainDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { SurveillanceRow } from "./surveillance.query.ts";
import { typeWords } from "./surveillance.sentences.ts";
import { badgeOf } from "./surveillance.view.ts";

/** The columns of the list of surveillances. */
export const surveillanceColumns: readonly [Column<SurveillanceRow>, ...Column<SurveillanceRow>[]] = [
  { id: "organisme", title: "Organisme", cell: (row) => row.organisationName, sortBy: (row) => row.organisationName },
  {
    ...{ id: "type", title: "Surveillance", sortBy: (row: SurveillanceRow) => row.surveillanceType },
    cell: (row) => typeWords[row.surveillanceType],
  },
  {
    ...{ id: "due", title: "Prévue", nowrap: true, sortBy: (row: SurveillanceRow) => row.dueOn },
    cell: (row) =>
      row.concludedOn === null && row.standing !== "set-aside" ? (
        <DueDate
          day={row.dueOn}
          compact
          rule={`Fenêtre de la surveillance : au plus tard le ${plainDay(row.closesOn)}`}
        />
      ) : (
        plainDay(row.dueOn)
      ),
  },
  {
    ...{ id: "etat", title: "État", sortBy: (row: SurveillanceRow) => badgeOf(row).label },
    cell: (row) => <StatusBadge {...badgeOf(row)} />,
  },
  {
    ...{ id: "points", title: "Points évalués", sortBy: (row: SurveillanceRow) => row.rated },
    cell: (row) => `${row.rated} sur ${row.points}`,
  },
  {
    ...{ id: "conclue", title: "Conclue le", nowrap: true, optional: true },
    sortBy: (row) => row.concludedOn ?? undefined,
    cell: (row) => (row.concludedOn === null ? "" : plainDay(row.concludedOn)),
  },
  {
    ...{ id: "suivi", title: "Suivie par", optional: true },
    sortBy: (row) => row.managerName ?? undefined,
    cell: (row) => row.managerName ?? "Personne",
  },
];
