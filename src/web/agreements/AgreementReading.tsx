import { plainDay, siret } from "../ui/format.ts";
import { Prose } from "../ui/Prose.tsx";
import styles from "./AgreementReading.module.css";
import type { Agreement, AgreementText } from "./agreement.query.ts";
import { purposeWords } from "./agreements.sentences.ts";
import { Blocks } from "./Blocks.tsx";

/** The agreement entire, for reading: its articles in order, then its annexes; a table of contents beside it. */
export function AgreementReading({ text, purpose }: { readonly text: AgreementText } & Pick<Agreement, "purpose">) {
  return (
    <div className={styles.reading}>
      <article className={styles.text} aria-labelledby="convention-titre">
        <Prose>
          <p className={styles.reference}>
            {purposeWords[purpose].heading} n° {text.reference}, du {plainDay(text.generatedOn)}
          </p>
          <h2 id="convention-titre">{text.title}</h2>
          <Blocks text={text.preamble} />
          {text.clauses.map((clause, index) => (
            <section key={clause.code} id={anchor(clause.code)} className={styles.clause}>
              <h3>
                Article {index + 1} – {clause.title}
              </h3>
              <Blocks text={clause.text} />
            </section>
          ))}
          <ScopeAnnex scope={text.scope} />
          <CalendarAnnex text={text} />
        </Prose>
      </article>
      <Contents text={text} />
    </div>
  );
}

const anchor = (code: string): string => `article-${code.toLowerCase()}`;

function Contents({ text }: { readonly text: AgreementText }) {
  return (
    <nav className={styles.contents} aria-label="Articles">
      <p className={styles.contentsTitle}>Articles</p>
      <ol>
        {text.clauses.map((clause) => (
          <li key={clause.code}>
            <a href={`#${anchor(clause.code)}`}>{clause.title}</a>
          </li>
        ))}
      </ol>
      <ul>
        <li>
          <a href="#annexe-perimetre">Annexe 1, périmètre</a>
        </li>
        <li>
          <a href="#annexe-calendrier">Annexe 2, calendrier</a>
        </li>
      </ul>
    </nav>
  );
}

function ScopeAnnex({ scope }: Pick<AgreementText, "scope">) {
  return (
    <section id="annexe-perimetre" className={styles.clause}>
      <h3>Annexe 1 – Périmètre</h3>
      <h4>Établissements</h4>
      <ul>
        {scope.establishments.map((one) => (
          <li key={one.siret}>
            {one.name}, {one.address} (SIRET {siret(one.siret)})
          </li>
        ))}
      </ul>
      <h4>Programmes</h4>
      <ul>
        {scope.programmes.map((one) => (
          <li key={one.title}>
            {one.title}. {one.version}. {one.duration}.
          </li>
        ))}
      </ul>
      <h4>Modalités</h4>
      <p>{scope.modalities.join(", ")}</p>
      <h4>Formateurs</h4>
      <ul>
        {scope.trainers.map((one) => (
          <li key={one.name}>
            {one.name}
            {one.competences !== "" && `, pour : ${one.competences}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CalendarAnnex({ text }: { readonly text: AgreementText }) {
  return (
    <section id="annexe-calendrier" className={styles.clause}>
      <h3>Annexe 2 – Calendrier</h3>
      <p>{text.validityRule}</p>
      <ul>
        {text.calendar.map((one) => (
          <li key={`${one.kind}-${one.rule}`}>
            <strong>{one.title}</strong> ({one.rule}). {one.expected}.
          </li>
        ))}
      </ul>
    </section>
  );
}
