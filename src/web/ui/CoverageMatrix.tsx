import { type ReactNode, useId, useRef, useState } from "react";
import styles from "./CoverageMatrix.module.css";
import { HoursCell } from "./HoursCell.tsx";
import { LevelCell } from "./LevelCell.tsx";
import { type Cell, cellAfter, type Level, levelWords, type MatrixCheck } from "./matrix.view.ts";
import { toneIcon } from "./tone.ts";

/** A column: what is to be covered. `total` is its hours in words, `check` whether it is covered. */
export interface MatrixColumn {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly total?: string;
  readonly check?: MatrixCheck;
}

/** A row: a sequence, its levels by column id, its hours by hour-column id. */
export interface MatrixRow {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly levels: Readonly<Record<string, Level | undefined>>;
  readonly hours: Readonly<Record<string, number | undefined>>;
}

interface Props {
  readonly caption: string;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly hourColumns: readonly { readonly id: string; readonly label: string; readonly total?: string }[];
  /** What is to be known about the whole, most serious first. */
  readonly checks?: readonly MatrixCheck[];
  /** Without it the matrix is only read. */
  readonly onLevel?: (row: string, column: string, level: Level) => void;
  readonly onHours?: (row: string, hourColumn: string, hours: number | undefined) => void;
}

/** Sequences × competences: each cell none, associated or main, written by click or by keyboard; hours and checks beside. */
export function CoverageMatrix({ caption, columns, rows, hourColumns, checks = [], onLevel, onHours }: Props) {
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const [said, say] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
  const help = useId();

  const write = (row: MatrixRow, column: MatrixColumn, level: Level) => {
    onLevel?.(row.id, column.id, level);
    say(`${column.code}, ${levelWords[level]}`);
  };
  const move = (cell: Cell, key: string): boolean => {
    const to = cellAfter(cell, key, { rows: rows.length, columns: columns.length });
    if (to === undefined) return false;
    setActive(to);
    body.current?.querySelector<HTMLButtonElement>(`[data-cell="${to.row}-${to.column}"]`)?.focus();
    return true;
  };

  return (
    <div className={styles.matrix}>
      <Legend editable={onLevel !== undefined} id={help} />
      <Scroll label={caption} focusable={onLevel === undefined}>
        <table className={styles.table} aria-describedby={help}>
          <caption className="reader-only">{caption}</caption>
          <MatrixHead columns={columns} hourColumns={hourColumns} />
          <tbody ref={body}>
            {rows.map((row, r) => (
              <tr key={row.id}>
                <th scope="row" className={styles.sequence}>
                  {row.title}
                  {row.detail !== undefined && <span className={styles.detail}>{row.detail}</span>}
                </th>
                {columns.map((column, c) => (
                  <LevelCell
                    key={column.id}
                    cell={{ row: r, column: c }}
                    name={`${column.code} ${column.label}, ${row.title}`}
                    level={row.levels[column.id] ?? "none"}
                    reachable={active.row === r && active.column === c}
                    onMove={move}
                    onFocus={setActive}
                    onWrite={onLevel === undefined ? undefined : (level) => write(row, column, level)}
                  />
                ))}
                {hourColumns.map((hour) => (
                  <HoursCell
                    key={hour.id}
                    name={`${hour.label}, heures, ${row.title}`}
                    hours={row.hours[hour.id]}
                    onHours={onHours === undefined ? undefined : (value) => onHours(row.id, hour.id, value)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <MatrixFoot columns={columns} hourColumns={hourColumns} />
        </table>
      </Scroll>
      <p role="status" className="reader-only">
        {said}
      </p>
      <Checks checks={checks} />
    </div>
  );
}

interface ScrollProps {
  readonly label: string;
  readonly focusable: boolean;
  readonly children: ReactNode;
}

/** Scrolls sideways where the matrix is wider than the screen; by keyboard too when nothing inside takes the focus. */
function Scroll({ label, focusable, children }: ScrollProps) {
  if (!focusable) return <div className={styles.scroll}>{children}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

function Legend({ editable, id }: { readonly editable: boolean; readonly id: string }) {
  return (
    <div className={styles.legend} id={id}>
      <span>
        <span className={styles.mark} data-level="main" aria-hidden="true" /> principale
      </span>
      <span>
        <span className={styles.mark} data-level="associated" aria-hidden="true" /> associée
      </span>
      {editable && (
        <span className={styles.keys}>
          Au clavier : flèches pour se déplacer, <kbd>2</kbd> principale, <kbd>1</kbd> associée, <kbd>0</kbd> efface.
        </span>
      )}
    </div>
  );
}

function MatrixHead({ columns, hourColumns }: Pick<Props, "columns" | "hourColumns">) {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.sequence}>
          Séquence
        </th>
        {columns.map((column) => (
          <th key={column.id} scope="col" className={styles.competence}>
            {column.code}
            <span className={styles.label}>{column.label}</span>
          </th>
        ))}
        {hourColumns.map((hour) => (
          <th key={hour.id} scope="col" className={styles.hour}>
            {hour.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function MatrixFoot({ columns, hourColumns }: Pick<Props, "columns" | "hourColumns">) {
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.sequence}>
          Total
        </th>
        {columns.map((column) => (
          <td key={column.id} className={styles.total}>
            {column.total}
            {column.check !== undefined && <ColumnCheck check={column.check} />}
          </td>
        ))}
        {hourColumns.map((hour) => (
          <td key={hour.id} className={styles.total}>
            {hour.total}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function ColumnCheck({ check }: { readonly check: MatrixCheck }) {
  const Picture = toneIcon[check.tone];
  return (
    <span className={styles.columnCheck} data-tone={check.tone}>
      <Picture size={16} stroke={2} aria-hidden />
      <span className={styles.label}>{check.text}</span>
    </span>
  );
}

function Checks({ checks }: { readonly checks: readonly MatrixCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <ul className={styles.checks} aria-label="Contrôles de la matrice">
      {checks.map((check) => {
        const Picture = toneIcon[check.tone];
        return (
          <li key={check.text} data-tone={check.tone}>
            <Picture size={18} stroke={2} aria-hidden />
            {check.text}
          </li>
        );
      })}
    </ul>
  );
}
