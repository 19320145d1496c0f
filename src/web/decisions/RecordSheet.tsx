import { type ReactNode, useId } from "react";
import styles from "./RecordSheet.module.css";

interface SheetProps {
  /** What the sheet is: « Dossier soumis à décision ». */
  readonly title: string;
  /** Under the title, in a line: number, date. */
  readonly reference?: ReactNode;
  /** Beside the title; not printed. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of record: a double rule, a title, then parts with their names in the margin; prints as it is read. */
export function RecordSheet({ title, reference, aside, children }: SheetProps) {
  const heading = useId();
  return (
    <section className={styles.sheet} aria-labelledby={heading}>
      <header className={styles.head}>
        <div>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          {reference !== undefined && <p className={styles.reference}>{reference}</p>}
        </div>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}

interface PartProps {
  readonly name: string;
  /** Under the name, in the margin: a number, a count. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the record, its name in the margin. */
export function RecordPart({ name, note, children }: PartProps) {
  return (
    <div className={styles.part}>
      <div className={styles.margin}>
        <h3>{name}</h3>
        {note !== undefined && <p>{note}</p>}
      </div>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
