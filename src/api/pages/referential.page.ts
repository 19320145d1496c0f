import { html } from "ghtml";
import type { AuditType, Criterion, Indicator } from "../../domain/schemes/referential.model.ts";
import { counted } from "../../domain/shared/french.ts";
import { type Handler, shown } from "./answer.ts";
import { heading } from "./layout.ts";

const audits: Readonly<Record<AuditType, string>> = {
  I: "audit initial",
  S3: "première surveillance",
  SA: "surveillance annuelle",
  C: "audit complémentaire",
  R: "renouvellement",
};

const weights = { 1: "utile", 2: "important", 3: "essentiel" } as const;

/** The quality referential as one reads it: criteria, indicators, what is expected and what proves it (R-AUD-1, R-PUB-4). */
export const referentialPage: Handler = async ({ scheme }) => {
  const { criteria } = scheme.referential;
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  return shown({
    title: "Référentiel qualité de l’habilitation",
    section: "/habilitation",
    main: html`<div class="frame stack">
      !${heading({
        title: "Référentiel qualité de l’habilitation",
        lead: `${counted(criteria.length, "critère")}, ${counted(indicators.length, "indicateur")}. Un indicateur qui ne s’applique pas à votre organisme est écarté par le plan d’audit ; chacun de ceux qui s’appliquent doit être conforme.`,
        trail: [{ address: "/habilitation", label: "La démarche" }],
      })}
      <div class="reading">
        <nav class="contents" aria-labelledby="sommaire"><p id="sommaire">Critères</p>
          <ol class="lettered">!${criteria.map(({ code, title }) => html`<li><a href="#${code}"><span>${code}</span>${title}</a></li>`)}</ol></nav>
        <div class="stack-large">!${criteria.map(criterionOf)}</div>
      </div>
    </div>`,
  });
};

const criterionOf = ({
  code,
  title,
  indicators,
}: Criterion): string => html`<section id="${code}" aria-labelledby="${code}-titre" class="criterion">
    <h2 id="${code}-titre"><span class="code">${code}</span>${title}</h2>
    !${indicators.map(indicatorOf)}
  </section>`;

const indicatorOf = ({
  code,
  title,
  expected,
  evidence,
  weight,
  auditTypes,
  condition,
  conditionText,
}: Indicator): string => html`<article id="${code}" class="indicator" aria-labelledby="${code}-titre">
    <h3 id="${code}-titre"><span class="code">${code}</span>${title}</h3>
    <p>${expected.always}</p>
    !${expected.initial === null ? "" : html`<p><strong>Avant toute session :</strong> ${expected.initial}</p>`}
    !${expected.active === null ? "" : html`<p><strong>Une fois en activité :</strong> ${expected.active}</p>`}
    <p class="proof"><strong>Preuves usuelles :</strong> ${evidence}</p>
    <p class="minor">Indicateur ${weights[weight]} · ${auditTypes.map((type) => audits[type]).join(", ")}</p>
    !${condition.kind === "always" ? "" : html`<p class="minor">Peut être sans objet : ${conditionText}</p>`}
  </article>`;
