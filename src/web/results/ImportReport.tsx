import { listed } from "../../domain/shared/french.ts";
import { count, dayOfMoment, plainDay } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Section.tsx";
import type { Preview } from "./imports.view.ts";
import styles from "./Results.module.css";

/** What the lines of a file would give, and why some would not be taken. */
export function ImportReport({ preview }: { readonly preview: Preview }) {
  const { counts, refused, corrected, sameFile } = preview;
  return (
    <Section title="Ce que donneraient les lignes">
      <div className={styles.stack}>
        {sameFile !== null && (
          <Notice tone="info" title={`Ce fichier a déjà été importé le ${plainDay(dayOfMoment(sameFile.at))}.`}>
            <p>Octet pour octet, c’est le même. Annulez cet import pour le refaire.</p>
          </Notice>
        )}
        <ul className={styles.counts}>
          <Counted n={counts.read} words={["ligne lue", "lignes lues"]} />
          <Counted n={counts.added} words={["nouvelle", "nouvelles"]} />
          <Counted n={counts.corrected} words={["correction", "corrections"]} />
          <Counted n={counts.unchanged} words={["déjà enregistrée", "déjà enregistrées"]} />
          <Counted n={counts.refused} words={["refusée", "refusées"]} />
        </ul>
        {corrected.length > 0 && (
          <details>
            <summary>Résultats corrigés</summary>
            <ul className={styles.lines}>
              {corrected.map(({ line, candidate, changes }) => (
                <li key={line}>
                  <strong>Ligne {line}</strong>
                  <p>
                    {candidate} : {listed([...changes])}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        )}
        <RefusedLines refused={refused} total={counts.refused} />
      </div>
    </Section>
  );
}

function Counted({ n, words }: { readonly n: number; readonly words: readonly [string, string] }) {
  return (
    <li>
      <strong>{n.toLocaleString("fr-FR")}</strong> {n < 2 ? words[0] : words[1]}
    </li>
  );
}

interface RefusedProps {
  readonly refused: Preview["refused"];
  readonly total: number;
  /** Whether the import was undone: there is then nothing to mend in its file. */
  readonly undone?: boolean;
}

/** Each line that is not taken, with all that is wrong in it. */
export function RefusedLines({ refused, total, undone = false }: RefusedProps) {
  if (total === 0) return null;
  return (
    <section aria-label="Lignes refusées" className={styles.stack}>
      <p>
        {undone
          ? `${count(total, "ligne n’avait pas été prise", "lignes n’avaient pas été prises")}.`
          : `${count(total, "ligne n’est pas prise : corrigez-la", "lignes ne sont pas prises : corrigez-les")} dans le fichier, puis importez-le à nouveau. Les lignes déjà enregistrées ne changeront pas.`}
      </p>
      <ul className={styles.lines}>
        {refused.map(({ line, problems }) => (
          <li key={line}>
            <strong>Ligne {line}</strong>
            <div>
              {problems.map((problem) => (
                <p key={problem}>{problem}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {refused.length < total && <p className={styles.soft}>Seules les {refused.length} premières sont montrées.</p>}
    </section>
  );
}
