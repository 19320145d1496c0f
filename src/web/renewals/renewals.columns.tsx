import type { Column } from "../ui/column.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { plainDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { RenewalRow } from "./renewal.query.ts";
import { statusWords } from "./renewal.sentences.ts";

const isOver = ({ status }: RenewalRow): boolean => ["concluded", "closed", "refused"].includes(status);

/** The columns of the list of renewals. */
export const renewalColumns: readonly [Column<RenewalRow>, ...Column<RenewalRow>[]] = [
  { id: "organisme", title: "Organisme", cell: (row) => row.organisationName, sortBy: (row) => row.organisationName },
  {
    ...{ id: "echeance", title: "Échéance", nowrap: true, sortBy: (row: RenewalRow) => row.expiresOn },
    cell: (row) =>
      isOver(row) ? (
        plainDay(row.expiresOn)
      ) : (
        <DueDate day={row.expiresOn} compact rule="Terme de la période en cours, hors prorogation" />
      ),
  },
  {
    ...{ id: "etat", title: "État", sortBy: (row: RenewalRow) => statusWords[row.status].label },
    cell: (row) => <StatusBadge {...statusWords[row.status]} />,
  },
  {
    ...{ id: "depose", title: "Dossier", nowrap: true, sortBy: (row: RenewalRow) => row.filedOn ?? row.fileBy },
    cell: (row) =>
      row.filedOn === null
        ? `attendu le ${plainDay(row.fileBy)}`
        : `déposé le ${plainDay(row.filedOn)}${row.inTime === false ? ", hors délai" : ""}`,
  },
  {
    ...{ id: "points", title: "Points évalués", optional: true, sortBy: (row: RenewalRow) => row.rated },
    cell: (row) => `${row.rated} sur ${row.points}`,
  },
  {
    ...{ id: "suivi", title: "Suivi par", optional: true },
    sortBy: (row) => row.managerName ?? undefined,
    cell: (row) => row.managerName ?? "Personne",
  },
];
