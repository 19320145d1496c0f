import { Button, Chip } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { longDay } from "./format.ts";
import styles from "./Thread.module.css";
import { ThreadLine } from "./ThreadLine.tsx";
import { daysOf, kindsOf, kindWords, type ThreadEntry, type ThreadKind } from "./thread.view.ts";

interface Props {
  readonly entries: readonly ThreadEntry[];
  /** Where one writes: above the thread. */
  readonly composer?: ReactNode;
  /** Older entries exist: reads them. */
  readonly onMore?: () => void;
  /** `false` for a short extract, which needs no choice of kinds. */
  readonly filter?: boolean;
}

/** Everything that happened, day by day, the latest first: messages, calls, decisions, files, with who, when, before and after. */
export function Thread({ entries, composer, onMore, filter = true }: Props) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const kinds = kindsOf(entries);
  const kept: readonly ThreadKind[] = kinds.filter((kind) => chosen.includes(kind));
  return (
    <div className={styles.thread}>
      {composer !== undefined && <div className={styles.composer}>{composer}</div>}
      {filter && kinds.length > 1 && (
        <fieldset className={styles.filter}>
          <legend className="reader-only">Ne montrer que</legend>
          <Chip.Group multiple value={[...chosen]} onChange={choose}>
            {kinds.map((kind) => (
              <Chip key={kind} value={kind} variant="outline" size="sm">
                {kindWords[kind]}
              </Chip>
            ))}
          </Chip.Group>
        </fieldset>
      )}
      {daysOf(entries, kept).map(({ day, entries: ofDay }) => (
        <section key={day} aria-label={longDay(day)}>
          <h3 className={styles.day}>
            <time dateTime={day}>{longDay(day)}</time>
          </h3>
          <ol className={styles.entries}>
            {ofDay.map((entry) => (
              <ThreadLine key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {onMore !== undefined && (
        <div>
          <Button variant="default" onClick={onMore}>
            Afficher la suite
          </Button>
        </div>
      )}
    </div>
  );
}
