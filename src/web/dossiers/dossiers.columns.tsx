import type { Column } from "../ui/column.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { shortDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { badgeOf, stageWords } from "./dossiers.view.ts";
import type { DossierRow } from "./list.view.ts";

/** The columns of the list of dossiers. */
export const dossierColumns: readonly [Column<DossierRow>, ...Column<DossierRow>[]] = [
  {
    id: "organisme",
    title: "Organisme",
    cell: (row) => row.organisationName,
    sortBy: (row) => row.organisationName,
  },
  {
    id: "numero",
    title: "Numéro",
    cell: (row) => <span className="reference">{row.number}</span>,
    sortBy: (row) => row.number,
    nowrap: true,
  },
  {
    id: "statut",
    title: "Statut",
    cell: (row) => <StatusBadge {...badgeOf(row, "staff")} />,
    sortBy: (row) => badgeOf(row, "staff").label,
  },
  {
    id: "etape",
    title: "Étape",
    cell: (row) => stageWords(row.stage),
    sortBy: (row) => stageWords(row.stage),
    optional: true,
  },
  {
    id: "suivi",
    title: "Suivi par",
    cell: (row) => row.managerName ?? "À désigner",
    sortBy: (row) => row.managerName ?? undefined,
    optional: true,
  },
  {
    id: "depot",
    title: "Déposé le",
    cell: (row) => (row.submittedOn === null ? "–" : shortDay(row.submittedOn)),
    sortBy: (row) => row.submittedOn ?? undefined,
    nowrap: true,
    optional: true,
  },
  {
    id: "echeance",
    title: "Échéance",
    cell: (row) => (row.dueOn === null ? "–" : <DueDate day={row.dueOn} compact />),
    sortBy: (row) => row.dueOn ?? undefined,
    nowrap: true,
  },
];
