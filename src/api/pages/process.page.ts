import { html } from "ghtml";
import { counted } from "../../domain/shared/french.ts";
import { type Handler, shown, type Visit } from "./answer.ts";
import { type Delay, delaysOf } from "./delays.ts";
import { icon } from "./icons.ts";
import { heading } from "./layout.ts";
import { judged, maintained, sanctioned } from "./process.sections.ts";

/** The whole process, from the scheme in force: every step, criterion, delay, sanction, appeal, fee (R-PUB-4). */
export const processPage: Handler = async (visit) => {
  const { scheme } = visit;
  const parts = [
    { id: "etapes", title: "Les étapes", body: steps(visit) },
    { id: "criteres", title: "Ce qui est jugé", body: judged(scheme) },
    { id: "delais", title: "Les délais", body: delays(visit) },
    { id: "suivi", title: "Surveillance et renouvellement", body: maintained(scheme) },
    { id: "sanctions", title: "Suspension et retrait", body: sanctioned(scheme) },
    { id: "appel", title: "Appels et plaintes", body: appeals(visit) },
    { id: "frais", title: "Les frais", body: fees(visit) },
    { id: "textes", title: "Les textes", body: texts(visit) },
  ];
  return shown({
    title: "La démarche d’habilitation",
    section: "/habilitation",
    main: html`<div class="frame stack">
      !${heading({ title: "La démarche d’habilitation", lead: scheme.presentation.summary })}
      <div class="reading">
        <nav class="contents" aria-labelledby="sommaire"><p id="sommaire">Sur cette page</p>
          <ol>!${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
        <div class="stack-large">
          !${certification(visit)}
          !${parts.map(({ id, title, body }) => html`<section id="${id}" class="stack-small" aria-labelledby="${id}-titre"><h2 id="${id}-titre">${title}</h2>!${body}</section>`)}
          <p class="minor">Page établie d’après le dispositif ${scheme.certification.shortName}, version ${scheme.version}. En cas d’écart, les textes font foi.</p>
        </div>
      </div>
    </div>`,
  });
};

const certification = ({ scheme }: Visit): string => html`<div class="panel stack-tight">
    <p class="minor">Certification préparée</p>
    <p class="exact large">« ${scheme.certification.title} »</p>
    <p>${scheme.certification.number} au Répertoire spécifique, délivrée par ${scheme.certifier.name}.
      Ses ${counted(scheme.competences.length, "compétence")} : ${scheme.competences.map(({ shortTitle }) => shortTitle.toLowerCase()).join(", ")}.</p>
  </div>`;

const steps = ({ scheme }: Visit): string => html`<p>Chaque étape ouvre la suivante ; aucune ne se saute.</p>
  <ol class="steps">!${scheme.presentation.steps.map(
    ({ code, title, text }) => html`<li id="etape-${code}"><h3>${title}</h3><p>${text}</p></li>`,
  )}</ol>
  <div class="actions"><a class="button" href="/autodiagnostic">Vérifier mes prérequis !${icon("arrow")}</a></div>`;

const delays = ({
  scheme,
}: Visit): string => html`<p>Un délai en jours commence le lendemain du fait qui le déclenche. Celui qui finit un samedi, un dimanche ou un jour férié est reporté au premier jour ouvré.</p>
  !${delaysOf(scheme.rulebook).map(
    ({ title, delays: group }) => html`<div class="table-frame"><table class="delays"><caption>${title}</caption>
      <thead><tr><th scope="col">Quoi</th><th scope="col">Qui</th><th scope="col">Délai</th></tr></thead>
      <tbody>!${group.map(
        ({ who, what, delay }) =>
          html`<tr><th scope="row">${what}</th><td>${whose(who, scheme)}</td><td>${delay}</td></tr>`,
      )}</tbody></table></div>`,
  )}`;

const whose = (who: Delay["who"], { certifier }: Visit["scheme"]): string => {
  if (who === "certifier") return certifier.name;
  return who === "you" ? "Vous" : who === "candidates" ? "Candidats" : "–";
};

const appeals = ({ scheme }: Visit): string => {
  const { certifier, rulebook } = scheme;
  return html`<p>Un refus, un classement, une suspension, un refus de levée, un retrait ou une réduction de périmètre peut faire l’objet d’un appel dans les ${counted(rulebook.decision.appealDays, "jour")} qui suivent sa notification. Il est traité par des personnes qui n’ont pris aucune part à la décision. Il ne suspend pas la décision, sauf indication contraire.</p>
    <address class="panel">${certifier.appealAddress}<br /><a href="mailto:${certifier.appealEmail}">${certifier.appealEmail}</a></address>
    <p>Toute personne peut aussi signaler un manquement ou se plaindre : <a href="/aide#signaler">comment faire</a>.</p>`;
};

const fees = ({ scheme }: Visit): string => html`<p>${scheme.fees.introduction}</p>
  <div class="table-frame"><table class="delays"><caption class="reader-only">Frais de l’habilitation</caption>
    <thead><tr><th scope="col">Prestation</th><th scope="col">Montant</th></tr></thead>
    <tbody>!${scheme.fees.items.map(
      ({ label, amount, note }) =>
        html`<tr><th scope="row">${label}</th><td>${amount}!${note === null ? "" : html`<span class="minor">${note}</span>`}</td></tr>`,
    )}</tbody></table></div>
  <ul>!${scheme.fees.principles.map((principle) => html`<li>${principle}</li>`)}</ul>`;

const texts = ({ scheme }: Visit): string => html`<ul class="texts">
    !${scheme.regulations.map(
      ({ code, title, version }) =>
        html`<li><a href="/reglements/${code}">${title}</a><span class="minor">version ${version}</span></li>`,
    )}
    <li><a href="/habilitation/referentiel">Référentiel qualité de l’habilitation</a><span class="minor">${counted(scheme.referential.criteria.length, "critère")}, ${counted(scheme.referential.criteria.flatMap(({ indicators }) => indicators).length, "indicateur")}</span></li>
  </ul>`;
