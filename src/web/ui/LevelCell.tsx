import type { KeyboardEvent } from "react";
import styles from "./CoverageMatrix.module.css";
import { type Cell, type Level, levelOfKey, levelWords, nextLevel } from "./matrix.view.ts";

interface Props {
  readonly cell: Cell;
  readonly name: string;
  readonly level: Level;
  /** One cell of the matrix is in the order of the Tab key: the last one used. */
  readonly reachable: boolean;
  readonly onMove: (from: Cell, key: string) => boolean;
  readonly onFocus: (cell: Cell) => void;
  readonly onWrite: ((level: Level) => void) | undefined;
}

/** One cell of the coverage matrix: a button that turns through the levels, or a mark when it is only read. */
export function LevelCell({ cell, name, level, reachable, onMove, onFocus, onWrite }: Props) {
  if (onWrite === undefined) {
    return (
      <td className={styles.cell}>
        <span className={styles.mark} data-level={level} aria-hidden="true" />
        <span className="reader-only">{levelWords[level]}</span>
      </td>
    );
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const written = levelOfKey(event.key);
    if (written !== undefined) onWrite(written);
    if (written !== undefined || onMove(cell, event.key)) event.preventDefault();
  };
  return (
    <td className={styles.cell}>
      <button
        type="button"
        className={styles.button}
        data-cell={`${cell.row}-${cell.column}`}
        aria-label={`${name} : ${levelWords[level]}`}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onWrite(nextLevel(level))}
        onFocus={() => onFocus(cell)}
        onKeyDown={press}
      >
        <span className={styles.mark} data-level={level} />
      </button>
    </td>
  );
}
