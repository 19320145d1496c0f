import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ColumnPicker } from "./ColumnPicker.tsx";
import type { Column } from "./column.ts";
import styles from "./DataTable.module.css";
import { count } from "./format.ts";
import { sortRows } from "./listState.ts";
import { type RowSelection, SelectionBox } from "./RowSelection.tsx";
import { TableHead } from "./TableHead.tsx";
import { useDrawn } from "./useDrawn.ts";
import type { List } from "./useListState.ts";

interface Props<Row> {
  /** What the table lists, for those who do not see it: « Dossiers en cours ». */
  readonly caption: string;
  /** « résultat », « dossier »: counted over the table. */
  readonly counted: readonly [singular: string, plural: string];
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  /** How many there are in all, when the list stops before its end; the reader is told. */
  readonly total?: number;
  readonly rowId: (row: Row) => string;
  readonly rowTo?: (row: Row) => string;
  readonly list: List;
  /** An `EmptyState`: different when a filter is set and when there is nothing yet. */
  readonly empty: ReactNode;
  /** Beside the count: the export of what is filtered. */
  readonly actions?: ReactNode;
  readonly selection?: RowSelection;
}

/** A list of files: counted, ordered by its heads, cards on a phone. */
export function DataTable<Row>(props: Props<Row>) {
  const { columns, rows, list, counted, empty, actions, selection, total = rows.length } = props;
  const narrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const [main, ...others] = columns;
  const shown = [main, ...others.filter((column) => !list.state.hidden.includes(column.id))] as const;
  const by = columns.find((column) => column.id === list.state.sort?.column)?.sortBy;
  const ordered = by === undefined ? rows : sortRows(rows, by, list.state.sort?.descending ?? false);
  const { drawn, next, more, place } = useDrawn(ordered);
  const content = { ...props, columns: shown, rows: drawn };
  return (
    <div className={styles.block} ref={place}>
      <div className={styles.head}>
        <p className={styles.count} role="status">
          {count(Math.max(total, rows.length), ...counted)}
          {total > rows.length && (
            <span className={styles.cut}>
              {" "}
               : les {count(rows.length, "premier affiché", "premiers affichés")}, affinez les filtres pour voir les
              autres
            </span>
          )}
        </p>
        <div className={styles.actions}>
          {selection !== undefined && selection.chosen.size > 0 && selection.actions}
          <ColumnPicker list={list} columns={others.filter((column) => column.optional)} />
          {actions}
        </div>
      </div>
      {rows.length === 0 ? (
        empty
      ) : narrow ? (
        <Cards {...content} />
      ) : (
        <Table {...content} ids={ordered.map(props.rowId)} />
      )}
      {next > 0 && (
        <p className={styles.more}>
          {drawn.length} sur {count(ordered.length, ...counted)}
          <Button variant="default" onClick={more}>
            En montrer {next} de plus
          </Button>
        </p>
      )}
    </div>
  );
}

interface TableProps<Row> extends Props<Row> {
  /** Of all the rows that the filters keep, drawn or not: choosing all means them. */
  readonly ids: readonly string[];
}

function Table<Row>({ caption, columns, rows, ids, rowId, rowTo, list, selection }: TableProps<Row>) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="reader-only">{caption}</caption>
        <TableHead columns={columns} list={list} selection={selection} ids={ids} />
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)} data-row data-chosen={selection?.chosen.has(rowId(row)) || undefined}>
              {selection !== undefined && (
                <td className={styles.box}>
                  <SelectionBox selection={selection} id={rowId(row)} />
                </td>
              )}
              {columns.map((column, index) => (
                <td key={column.id} data-numeric={column.numeric || undefined} data-nowrap={column.nowrap || undefined}>
                  {index === 0 ? <Named to={rowTo?.(row)}>{column.cell(row)}</Named> : column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<Row>({ caption, columns, rows, rowId, rowTo, selection }: Props<Row>) {
  const [main, ...others] = columns;
  return (
    <ul className={styles.cards} aria-label={caption}>
      {rows.map((row) => (
        <li key={rowId(row)} data-row>
          <div className={styles.cardTitle}>
            {selection !== undefined && <SelectionBox selection={selection} id={rowId(row)} />}
            <Named to={rowTo?.(row)}>{main.cell(row)}</Named>
          </div>
          <dl>
            {others.map((column) => (
              <div key={column.id}>
                <dt>{column.title}</dt>
                <dd>{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Named({ to, children }: { readonly to: string | undefined; readonly children: ReactNode }) {
  if (to === undefined) return <span className={styles.named}>{children}</span>;
  return (
    <Link to={to} className={styles.named}>
      {children}
    </Link>
  );
}
