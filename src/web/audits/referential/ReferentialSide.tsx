import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";
import { count } from "../../ui/format.ts";
import { Prose } from "../../ui/Prose.tsx";
import { AuditNav } from "../AuditNav.tsx";
import { useAuditPage } from "../audit.query.ts";
import { typeNames, weightNames } from "../audits.sentences.ts";
import styles from "./ReferentialSide.module.css";

type Referential = AnswerOf<"GET /api/audits/:auditId/referential">;
type Indicator = Referential["criteria"][number]["indicators"][number];

/** The quality referential on which the organisation is audited, to be read from its acceptance on (R-AUD-1). */
export function ReferentialSide() {
  const page = useAuditPage();
  const { data } = useSuspenseQuery(asking("GET /api/audits/:auditId/referential", { auditId: page.auditId }));
  const indicators = data.criteria.flatMap((criterion) => criterion.indicators);
  return (
    <>
      <AuditNav page={page} />
      <div className={styles.page}>
        <nav className={styles.contents} aria-label="Sommaire du référentiel">
          <ol>
            {data.criteria.map(({ code, title }) => (
              <li key={code}>
                <a href={`#critere-${code}`}>
                  {code}. {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <article className={styles.text}>
          <Prose>
            <h2>Référentiel qualité de l’habilitation</h2>
            <p>
              {count(data.criteria.length, "critère")} et {count(indicators.length, "indicateur")}, version{" "}
              {data.version}. Chaque indicateur applicable doit être conforme : rien ne se compense. Ceux qui ne vous
              concernent pas sont écartés d’après vos réponses aux questions préliminaires.
            </p>
          </Prose>
          {data.criteria.map((criterion) => (
            <section key={criterion.code} id={`critere-${criterion.code}`} aria-label={criterion.title}>
              <h2 className={styles.criterion}>
                {criterion.code}. {criterion.title}
              </h2>
              {criterion.indicators.map((one) => (
                <IndicatorText key={one.code} indicator={one} />
              ))}
            </section>
          ))}
          {data.observations.length > 0 && (
            <section aria-label="Observations">
              <h2 className={styles.criterion}>Ce qui donne lieu à une observation, jamais à un refus</h2>
              <Prose>
                <ul>
                  {data.observations.map(({ code, text }) => (
                    <li key={code}>{text}</li>
                  ))}
                </ul>
              </Prose>
            </section>
          )}
        </article>
      </div>
    </>
  );
}

function IndicatorText({ indicator }: { readonly indicator: Indicator }) {
  const { code, title, expected, initial, active, evidence, notApplicable, auditTypes, weight } = indicator;
  return (
    <section className={styles.indicator} id={code} aria-label={`${code} ${title}`}>
      <h3>
        <span className={styles.code}>{code}</span> {title}
      </h3>
      <Prose>
        <p>{expected}</p>
        {initial !== null && (
          <p>
            <em>Avant toute session.</em> {initial}
          </p>
        )}
        {active !== null && (
          <p>
            <em>En activité.</em> {active}
          </p>
        )}
      </Prose>
      <dl className={styles.facts}>
        <div>
          <dt>Preuves usuelles</dt>
          <dd>{evidence}</dd>
        </div>
        {notApplicable !== "" && (
          <div>
            <dt>Sans objet quand</dt>
            <dd>{notApplicable}</dd>
          </div>
        )}
        <div>
          <dt>Examiné à</dt>
          <dd>{auditTypes.map((type) => typeNames[type].toLowerCase()).join(", ")}</dd>
        </div>
        <div>
          <dt>Poids</dt>
          <dd>{weightNames[weight]?.toLowerCase()}</dd>
        </div>
      </dl>
    </section>
  );
}
