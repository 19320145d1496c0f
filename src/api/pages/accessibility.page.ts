import { html } from "ghtml";
import { type Handler, shown } from "./answer.ts";
import { heading } from "./layout.ts";

/** The declaration of accessibility: honest about what has been checked, and by whom. */
export const accessibility: Handler = async ({ scheme: { certifier }, publicUrl }) =>
  shown({
    title: "Déclaration d’accessibilité",
    main: html`<div class="frame narrow stack">
      !${heading({ title: "Déclaration d’accessibilité" })}
      <p>${certifier.name} s’engage à rendre ce service accessible, d’après le référentiel général d’amélioration de l’accessibilité (RGAA 4.1). Cette déclaration vaut pour <span class="address">${publicUrl}</span>.</p>
      <section aria-labelledby="etat" class="stack-small"><h2 id="etat">État de conformité</h2>
        <p>Le service est déclaré <strong>non conforme</strong> tant qu’aucun audit complet par une personne indépendante n’a été mené.</p></section>
      <section aria-labelledby="fait" class="stack-small"><h2 id="fait">Ce qui est vérifié</h2>
        <ul class="spaced">
          <li>Chaque page publique et chaque parcours de l’espace passent un contrôle automatique à chaque version ; aucune erreur n’y est admise. Un tel contrôle ne voit qu’une partie des obstacles.</li>
          <li>Les pages publiques se lisent et s’utilisent sans script, au clavier, à 320 pixels de large et agrandies à 400 %.</li>
          <li>Les contrastes sont d’au moins 4,5 pour 1, en clair comme en sombre ; aucune information ne repose sur la seule couleur.</li>
          <li>Les documents remis (convention, attestation, rapport, lettres) sont des PDF balisés.</li>
        </ul></section>
      <section aria-labelledby="limites" class="stack-small"><h2 id="limites">Ce qui peut faire obstacle</h2>
        <ul class="spaced">
          <li>Les pièces déposées par les organismes ne sont pas toujours accessibles ; une autre forme est fournie sur demande.</li>
          <li>La grille d’audit est dense : elle s’utilise au clavier, mais demande un écran large pour être lue d’un regard.</li>
        </ul></section>
      <section aria-labelledby="contact" class="stack-small"><h2 id="contact">Signaler un obstacle</h2>
        <p>Écrivez à <a href="mailto:${certifier.email}?subject=Accessibilit%C3%A9">${certifier.email}</a> ou appelez le ${certifier.phone} : nous vous donnerons l’information ou l’accès par un autre moyen.</p></section>
      <section aria-labelledby="recours" class="stack-small"><h2 id="recours">Voies de recours</h2>
        <p>Si la réponse ne vous convient pas, vous pouvez saisir le Défenseur des droits : <a href="https://formulaire.defenseurdesdroits.fr/">formulaire en ligne</a>, ou par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07, ou par téléphone au 09 69 39 00 00.</p></section>
    </div>`,
  });
