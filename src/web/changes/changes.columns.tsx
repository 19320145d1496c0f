import type { Column } from "../ui/column.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { plainDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { badgeOf, type ChangeRow, kindWords } from "./changes.sentences.ts";

const waits = ({ status }: ChangeRow): boolean => status === "declared" || status === "proposed";

/** The columns of the list of changes. */
export const changeColumns: readonly [Column<ChangeRow>, ...Column<ChangeRow>[]] = [
  { id: "organisme", title: "Organisme", cell: (row) => row.organisationName, sortBy: (row) => row.organisationName },
  {
    id: "changement",
    title: "Changement",
    cell: (row) => kindWords[row.kind].label,
    sortBy: (row) => kindWords[row.kind].label,
  },
  {
    id: "statut",
    title: "Statut",
    cell: (row) => <StatusBadge {...badgeOf(row)} />,
    sortBy: (row) => badgeOf(row).label,
  },
  {
    id: "declare",
    title: "Déclaré le",
    cell: (row) => (
      <>
        {plainDay(row.declaredOn)} {row.late && <StatusBadge tone="warning" label="Tardif" />}
      </>
    ),
    sortBy: (row) => row.declaredOn,
  },
  {
    id: "reponse",
    title: "Réponse pour le",
    cell: (row) =>
      waits(row) ? (
        <DueDate
          day={row.reviewDueOn}
          compact
          rule="Dix jours ouvrés après la déclaration ; le jour même pour une perte"
        />
      ) : (
        ""
      ),
    sortBy: (row) => (waits(row) ? row.reviewDueOn : undefined),
  },
];
