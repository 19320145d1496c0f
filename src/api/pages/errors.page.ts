import { html } from "ghtml";
import type { Page } from "./answer.ts";
import { heading } from "./layout.ts";

const ways = html`<ul>
    <li><a href="/">Page d’accueil</a></li>
    <li><a href="/registre">Registre des organismes habilités</a></li>
    <li><a href="/espace">Votre espace</a></li>
    <li><a href="/aide">Aide et contact</a></li>
  </ul>`;

/** Nothing is at this address. */
export const notFoundPage: Page = {
  title: "Page introuvable",
  status: 404,
  hidden: true,
  main: html`<div class="frame narrow stack">
    !${heading({ title: "Cette page n’existe pas", lead: "L’adresse est incomplète, ou la page a changé de place. Voici d’où repartir :" })}
    !${ways}
  </div>`,
};

/** The database does not answer, for a moment. */
export const unavailablePage: Page = {
  title: "Service momentanément indisponible",
  status: 503,
  hidden: true,
  main: html`<div class="frame narrow stack">
    !${heading({ title: "Service momentanément indisponible", lead: "Rien n’a été perdu. Rechargez la page dans un instant." })}
    !${ways}
  </div>`,
};

/** Something broke on our side; the reference is the one of the log. */
export const brokenPage = (reference: string): Page => ({
  title: "Erreur",
  status: 500,
  hidden: true,
  main: html`<div class="frame narrow stack">
    !${heading({ title: "Une erreur est survenue de notre côté", lead: "Rien n’a été perdu. Rechargez la page dans un instant ; si l’erreur revient, donnez-nous cette référence." })}
    <p class="reference">Référence ${reference}</p>
    !${ways}
  </div>`,
});
