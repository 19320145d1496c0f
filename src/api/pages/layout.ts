import { html } from "ghtml";
import type { Page, Visit } from "./answer.ts";
import type { Assets } from "./assets.ts";
import { icon } from "./icons.ts";
import { typeset } from "./typeset.ts";

const sections = [
  { address: "/habilitation", label: "La démarche" },
  { address: "/autodiagnostic", label: "Autodiagnostic" },
  { address: "/registre", label: "Registre" },
  { address: "/verifier", label: "Vérifier une attestation" },
  { address: "/aide", label: "Aide" },
] as const;

const brand = html`<svg class="brand" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
    <rect width="32" height="32" rx="5" /><path d="M10 7.5v17M22 7.5v17M10 19.5l12-7" />
  </svg>`;

/** A whole document; what it says is given as HTML already escaped. */
export const documentOf = (page: Page, visit: Visit): string =>
  document(page, visit.assets, { before: header(page, visit), after: footer(visit.scheme) });

/** The same when nothing is known of the scheme, because the database does not answer. */
export const bareDocument = (page: Page, assets: Assets): string =>
  document(page, assets, {
    before: html`<header class="top"><div class="frame bar">!${name("")}</div></header>`,
    after: "",
  });

const document = (page: Page, assets: Assets, around: { readonly before: string; readonly after: string }): string =>
  typeset(html`<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="theme-color" content="#f3f7f7" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#0c1415" media="(prefers-color-scheme: dark)" />
    <title>${page.title} – Habilis</title>
    <meta name="robots" content="${page.hidden ? "noindex" : "index"}" />
    <link rel="preload" href="${assets.font}" as="font" type="font/woff2" crossorigin />
    <link rel="stylesheet" href="${assets.styles}" />
    <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
  </head>
  <body>
    <a class="skip" href="#contenu">Aller au contenu</a>
    !${around.before}
    <main id="contenu" tabindex="-1">!${page.main}</main>
    !${around.after}
  </body>
</html>
`);

const name = (below: string): string =>
  html`<a class="home" href="/">!${brand}<span>Habilis!${below === "" ? "" : html`<small>${below}</small>`}</span></a>`;

const header = (page: Page, { demo, scheme }: Visit): string => html`<header class="top">
    !${demo ? demonstration : ""}
    <div class="frame bar">
      !${name(`Habilitations ${scheme.certifier.name}`)}
      <nav class="sections" aria-label="Principale">
        <ul>
          !${sections.map(
            ({ address, label }) =>
              html`<li><a href="${address}" !${address === page.section ? 'aria-current="page"' : ""}>${label}</a></li>`,
          )}
        </ul>
      </nav>
      <a class="enter" href="/espace">Se connecter</a>
    </div>
  </header>`;

const demonstration = html`<p class="demo">
    !${icon("info", 16)}<span>Démonstration : toutes les données sont fictives. <a href="/dev/mails">Courriels envoyés</a></span>
  </p>`;

const footer = ({ certifier }: Visit["scheme"]): string => html`<footer class="bottom">
    <div class="frame">
      <p><strong>${certifier.name}</strong>, organisme certificateur<br />
        <a href="mailto:${certifier.email}">${certifier.email}</a> · ${certifier.phone}</p>
      <nav aria-label="Informations">
        <ul>
          <li><a href="/aide">Aide et contact</a></li>
          <li><a href="/signalement">Signaler, se plaindre</a></li>
          <li><a href="/registre.csv">Données ouvertes</a></li>
          <li><a href="/accessibilite">Accessibilité : non conforme</a></li>
          <li><a href="/mentions-legales">Mentions légales</a></li>
        </ul>
      </nav>
    </div>
  </footer>`;

/** The title of a page, what it is for, and where it stands when it is below another one. */
export const heading = (of: {
  readonly title: string;
  readonly lead?: string;
  readonly trail?: readonly { readonly address: string; readonly label: string }[];
}): string => html`<div class="heading">
    !${of.trail === undefined ? "" : trailOf(of.trail)}
    <h1>${of.title}</h1>
    !${of.lead === undefined ? "" : html`<p class="lead">${of.lead}</p>`}
  </div>`;

const trailOf = (trail: readonly { readonly address: string; readonly label: string }[]): string =>
  html`<nav class="trail" aria-label="Fil d’Ariane"><ol>!${trail.map(
    ({ address, label }) => html`<li><a href="${address}">${label}</a></li>`,
  )}</ol></nav>`;
