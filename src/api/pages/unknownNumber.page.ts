import { html } from "ghtml";
import type { Page } from "./answer.ts";
import { note } from "./icons.ts";
import { heading } from "./layout.ts";

/** No habilitation has this number: what it may mean, and what to do. */
export const unknownNumber = (typed: string, section: "/registre" | "/verifier"): Page => ({
  title: "Numéro inconnu",
  section,
  status: 404,
  hidden: true,
  main: html`<div class="frame narrow stack">
    !${heading({ title: "Aucune habilitation ne porte ce numéro" })}
    !${note({
      tone: "danger",
      icon: "stop",
      body: html`<p><strong>« ${typed} » ne figure pas au registre.</strong> Une attestation qui porte ce numéro n’a pas été délivrée ici.</p>`,
    })}
    <ul>
      <li>Comparez le numéro avec celui de l’attestation : la lettre H, l’année, puis un nombre, par exemple H-2026-0042.</li>
      <li>Ouvrez l’adresse du code à scanner de l’attestation plutôt que de recopier le numéro.</li>
      <li><a href="/registre">Cherchez l’organisme par son nom ou son SIREN</a>.</li>
      <li>Si l’attestation vous paraît fausse, <a href="/aide#signaler">signalez-la</a>.</li>
    </ul>
    <p><a class="button quiet" href="/verifier">Essayer un autre numéro</a></p>
  </div>`,
});
