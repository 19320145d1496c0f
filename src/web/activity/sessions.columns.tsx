import type { Column } from "../ui/column.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { shortDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { SessionRow } from "./activity.query.ts";
import { remarkWords, standingWords } from "./activity.sentences.ts";
import { peopleIn } from "./activity.view.ts";

/** The columns of the list of sessions. */
export const sessionColumns: readonly [Column<SessionRow>, ...Column<SessionRow>[]] = [
  { id: "organisme", title: "Organisme", cell: (row) => row.organisationName, sortBy: (row) => row.organisationName },
  {
    ...{ id: "dates", title: "Dates", nowrap: true, sortBy: (row: SessionRow) => row.from },
    cell: (row) => (row.from === row.until ? shortDay(row.from) : `${shortDay(row.from)} – ${shortDay(row.until)}`),
  },
  {
    ...{ id: "etat", title: "État", sortBy: (row: SessionRow) => standingWords[row.standing].label },
    cell: (row) =>
      row.standing === "awaiting-headcount" ? (
        <>
          <StatusBadge {...standingWords[row.standing]} />
          <DueDate day={row.headcountDueOn} compact rule="Dans les jours qui suivent la session" />
        </>
      ) : (
        <StatusBadge {...standingWords[row.standing]} />
      ),
  },
  { id: "personnes", title: "Personnes", cell: peopleIn, sortBy: (row) => row.prepared ?? row.expected },
  {
    ...{ id: "regarder", title: "À regarder", sortBy: (row: SessionRow) => row.remarks.length },
    cell: (row) => row.remarks.map((remark) => remarkWords[remark].label).join(", "),
  },
  {
    ...{ id: "habilitation", title: "Habilitation", nowrap: true, optional: true },
    sortBy: (row) => row.habilitationNumber,
    cell: (row) => <span className="reference">{row.habilitationNumber}</span>,
  },
];
