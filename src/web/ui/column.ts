import type { ReactNode } from "react";

/** A column of a table. The first one names the row: it is its link, and the title of its card on a phone. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the rows are ordered by; without it the column gives no order. */
  readonly sortBy?: (row: Row) => string | number | undefined;
  readonly numeric?: boolean;
  /** Numbers and codes that must stay on one line. */
  readonly nowrap?: boolean;
  /** The reader may hide it. */
  readonly optional?: boolean;
}
