import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Versions.module.css";
import { type Changes, changeWords, numberWords, otherChanges, partOfRulebook, partsIn } from "./versions.view.ts";

interface Props {
  readonly changes: Changes | null;
  readonly before: string | null;
}

/** What a version changes of the one before it. */
export function ChangesSection({ changes, before }: Props) {
  if (changes === null || before === null) {
    return (
      <Section title="Ce qu’elle change">
        <EmptyState what="C’est la première version : il n’y en a pas à comparer." />
      </Section>
    );
  }
  const others = otherChanges(changes);
  const nothing = changes.indicators.length === 0 && changes.numbers.length === 0 && others.length === 0;
  return (
    <Section title="Ce qu’elle change" lead={`Par rapport à la version ${before}.`} sheet>
      {nothing && <p>Ni le référentiel, ni les nombres, ni les listes ne changent : seuls des textes ont été revus.</p>}
      {changes.indicators.length > 0 && (
        <Part title="Indicateurs">
          {changes.indicators.map(({ code, title, change, parts }) => (
            <li key={code}>
              <StatusBadge {...changeWords[change]} />
              <span>
                <strong>{code}</strong> {title}
                {parts.length > 0 && <span className={styles.soft}>&nbsp;: {partsIn(parts)}</span>}
              </span>
            </li>
          ))}
        </Part>
      )}
      {changes.numbers.length > 0 && (
        <Part title="Nombres">
          {changes.numbers.map(({ path, before: was, after }) => (
            <li key={path}>
              <span>
                {partOfRulebook(path)} <code className={styles.soft}>{path}</code>
              </span>
              <span>
                {numberWords(was)} → <strong>{numberWords(after)}</strong>
              </span>
            </li>
          ))}
        </Part>
      )}
      {others.map(([title, some]) => (
        <Part key={title} title={title}>
          {some.map(({ code, title: name, change }) => (
            <li key={code}>
              <StatusBadge {...changeWords[change]} />
              <span>
                <strong>{code}</strong> {name}
              </span>
            </li>
          ))}
        </Part>
      ))}
    </Section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      <ul className={styles.lines}>{children}</ul>
    </div>
  );
}
