import { Link } from "@tanstack/react-router";
import { addressOfListed, partLink } from "../audits/audit.view.ts";
import { badgeOfAudit } from "../audits/audits.badges.ts";
import { plainDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Versions.module.css";
import { touchedWords, type VersionPage } from "./versions.view.ts";

type Audit = VersionPage["audits"][number];

/** The audits and the organisations that a version meets, and what it is to each. */
export function TouchedSections({ page }: { readonly page: VersionPage }) {
  const { audits, dossiers, habilitations } = page;
  const taking = audits.filter(({ fate }) => fate === "takes-new");
  const keeping = audits.filter(({ fate }) => fate === "keeps");
  return (
    <Section title="Qui elle concerne" lead={`${touchedWords(page)}.`} sheet>
      <Audits title="Audits qui prendront cette version" audits={taking} />
      <Audits title="Audits qui gardent la leur" audits={keeping} />
      {dossiers.length > 0 && (
        <details className={styles.part}>
          <summary>Dossiers ouverts qui gardent la leur ({dossiers.length})</summary>
          <ul className={styles.lines}>
            {dossiers.map(({ dossierId, number, organisationName, version }) => (
              <li key={dossierId}>
                <Link to={`/dossiers/${dossierId}`}>{organisationName}</Link>
                <span className={styles.soft}>
                  {number}, version {version}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {habilitations.length > 0 && (
        <details className={styles.part}>
          <summary>Organismes habilités, à leur prochain audit ({habilitations.length})</summary>
          <ul className={styles.lines}>
            {habilitations.map(({ id, number, organisationName }) => (
              <li key={id}>
                <Link to={`/habilitations/${id}`}>{organisationName}</Link>
                <span className={styles.soft}>{number}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Audits({ title, audits }: { readonly title: string; readonly audits: readonly Audit[] }) {
  if (audits.length === 0) return null;
  return (
    <details className={styles.part} open={audits.length <= 10}>
      <summary>
        {title} ({audits.length})
      </summary>
      <ul className={styles.lines}>
        {audits.map((audit) => (
          <li key={audit.id}>
            <Link to={partLink("overview", addressOfListed(audit))}>{audit.organisationName}</Link>
            <StatusBadge {...badgeOfAudit(audit)} />
            <span className={styles.soft}>
              {audit.kind}
              {audit.auditOn !== null && `, ${plainDay(audit.auditOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
