import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import type { Column } from "./column.ts";
import styles from "./DataTable.module.css";
import { type Sort, withSort } from "./listState.ts";
import { type RowSelection, SelectionOfAll } from "./RowSelection.tsx";
import type { List } from "./useListState.ts";

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly list: List;
  readonly selection: RowSelection | undefined;
  readonly ids: readonly string[];
}

const orderOf = (sort: Sort | undefined, column: string) => {
  if (sort?.column !== column) return "none";
  return sort.descending ? "descending" : "ascending";
};

const arrows = { none: IconArrowsSort, ascending: IconArrowUp, descending: IconArrowDown } as const;

/** The heads of a table; those of columns that give an order are buttons. */
export function TableHead<Row>({ columns, list, selection, ids }: Props<Row>) {
  return (
    <thead>
      <tr>
        {selection !== undefined && (
          <th scope="col" className={styles.box}>
            <SelectionOfAll selection={selection} ids={ids} />
          </th>
        )}
        {columns.map((column) => {
          const order = orderOf(list.state.sort, column.id);
          const Arrow = arrows[order];
          if (column.sortBy === undefined) {
            return (
              <th key={column.id} scope="col" data-numeric={column.numeric || undefined}>
                {column.title}
              </th>
            );
          }
          return (
            <th key={column.id} scope="col" aria-sort={order} data-numeric={column.numeric || undefined}>
              <button
                type="button"
                className={styles.sort}
                onClick={() => list.change(withSort(list.state, column.id))}
              >
                {column.title}
                <Arrow size={14} aria-hidden />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
