import { html } from "ghtml";
import { counted } from "../../domain/shared/french.ts";
import { type Handler, shown, type Visit } from "./answer.ts";
import { icon } from "./icons.ts";

/** The entrance: what the habilitation is, and a door for each person. */
export const home: Handler = async (visit) =>
  shown({
    title: `Habilitations ${visit.scheme.certification.shortName}`,
    main: html`!${opening(visit)}!${doors(visit)}!${journey(visit)}!${paper}`,
  });

const opening = ({ scheme }: Visit): string => html`<section class="opening" aria-labelledby="accueil">
    <div class="frame opening-columns">
      <div class="stack-small">
        <h1 id="accueil">Le droit de préparer des candidats, accordé, suivi, vérifiable</h1>
        <p class="lead">${scheme.presentation.summary}</p>
        <div class="actions">
          <a class="button" href="/autodiagnostic">Vérifier mes prérequis !${icon("arrow")}</a>
          <a class="button quiet" href="/espace">Ouvrir mon espace</a>
        </div>
      </div>
      <div class="seal"><p class="minor">Certification ${scheme.certification.shortName}</p>
        <p class="exact large">« ${scheme.certification.title} »</p>
        <p>${scheme.certification.number} · Répertoire spécifique</p></div>
    </div>
  </section>`;

const doors = ({ scheme }: Visit): string => {
  const { prerequisites, presentation } = scheme;
  return html`<section class="frame doors" aria-label="Que cherchez-vous ?">
    <article class="door"><p class="for">Organisme de formation</p>
      <h2><a href="/autodiagnostic">Puis-je candidater ?</a></h2>
      <p>${counted(prerequisites.length, "question")}, une réponse claire pour chacune. Sans compte, sans trace.</p>
      <p class="go">Faire l’autodiagnostic !${icon("arrow")}</p></article>
    <article class="door"><p class="for">Candidat à l’habilitation</p>
      <h2><a href="/habilitation">Comment cela se passe-t-il ?</a></h2>
      <p>${counted(presentation.steps.length, "étape")}, les critères, les délais, les frais, les textes : tout est écrit.</p>
      <p class="go">Lire la démarche !${icon("arrow")}</p></article>
    <article class="door"><p class="for">Candidat, financeur, journaliste</p>
      <h2><a href="/registre">Qui est habilité aujourd’hui ?</a></h2>
      <p>Le registre public : statut du jour, périmètre, historique de chaque organisme.</p>
      <p class="go">Ouvrir le registre !${icon("arrow")}</p></article>
  </section>`;
};

const journey = ({ scheme }: Visit): string => html`<section class="frame stack-small" aria-labelledby="parcours">
    <h2 id="parcours">Le parcours, d’un bout à l’autre</h2>
    <ol class="journey">!${scheme.presentation.steps.map(
      ({ code, title }) => html`<li><a href="/habilitation#etape-${code}">${title}</a></li>`,
    )}</ol>
  </section>`;

const paper = html`<section class="frame halves" aria-label="Vérifier, chercher">
    <form class="panel stack-small" action="/registre" role="search" aria-label="Organismes habilités">
      <div class="field"><label for="q">Chercher un organisme habilité</label>
        <p class="hint" id="q-aide">Nom, SIREN ou numéro d’habilitation</p>
        <input id="q" name="q" autocomplete="off" spellcheck="false" aria-describedby="q-aide" /></div>
      <button class="button quiet" type="submit">!${icon("search")}Chercher</button>
    </form>
    <form class="panel stack-small" action="/verifier">
      <div class="field"><label for="numero">Vérifier une attestation</label>
        <p class="hint" id="numero-aide">Son numéro, par exemple H-2026-0042</p>
        <input id="numero" name="numero" required autocomplete="off" spellcheck="false" aria-describedby="numero-aide" /></div>
      <button class="button quiet" type="submit">!${icon("check")}Vérifier</button>
    </form>
  </section>`;
