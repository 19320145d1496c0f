import { html } from "ghtml";
import { counted } from "../../domain/shared/french.ts";
import { type Handler, shown, type Visit } from "./answer.ts";
import { heading } from "./layout.ts";

/** Short help, person by person, and how to complain. */
export const help: Handler = async (visit) =>
  shown({
    title: "Aide et contact",
    section: "/aide",
    main: html`<div class="frame narrow stack">
      !${heading({ title: "Aide et contact", lead: "Trouvez ce qui vous concerne ; si la réponse manque, écrivez-nous." })}
      !${people(visit).map(
        ({ id, title, items }) =>
          html`<section aria-labelledby="${id}" class="stack-small"><h2 id="${id}">${title}</h2><ul class="spaced">!${items.map((item) => html`<li>!${item}</li>`)}</ul></section>`,
      )}
      !${report(visit)}
      !${contact(visit)}
    </div>`,
  });

interface Person {
  readonly id: string;
  readonly title: string;
  /** HTML, already escaped. */
  readonly items: readonly string[];
}

const people = (visit: Visit): readonly Person[] => [organisation(visit), candidate(visit), funder, staff];

const organisation = ({ scheme }: Visit): Person => ({
  id: "organisme",
  title: "Vous dirigez un organisme de formation",
  items: [
    html`Avant tout, <a href="/autodiagnostic">vérifiez vos prérequis</a> : ${counted(scheme.prerequisites.length, "question")}, sans compte.`,
    html`Le dossier se remplit dans <a href="/espace">votre espace</a>, à votre rythme et à plusieurs. Ce qui est saisi est enregistré au fur et à mesure.`,
    html`À chaque instant, votre espace dit où en est votre dossier, ce que vous avez à faire et pour quand.`,
    html`Votre interlocuteur est votre chargé d’affaires ; écrivez-lui depuis le dossier, la réponse y reste.`,
    html`Vous avez perdu l’accès ? Demandez un lien de connexion sur <a href="/espace/connexion">la page de connexion</a>. Si la personne qui le détenait est partie, écrivez à l’adresse ci-dessous avec un justificatif de représentation.`,
  ],
});

const candidate = ({ scheme }: Visit): Person => ({
  id: "candidat",
  title: "Vous préparez la certification",
  items: [
    html`Vérifiez que l’organisme figure au <a href="/registre">registre</a>, qu’il y est actif, et que le lieu et la modalité de votre formation font partie de son périmètre.`,
    html`L’organisme vous prépare et vous inscrit. L’examen, le jury et le certificat relèvent de ${scheme.certifier.name}, et de lui seul : une attestation de fin de formation n’est pas la certification.`,
    html`Si l’organisme est suspendu ou ne l’est plus après votre inscription à l’examen, vous gardez le droit de vous y présenter.`,
    html`Les délais, les aménagements et la façon de se représenter sont dans les <a href="/reglements/modalites-inscription">modalités d’inscription</a>.`,
  ],
});

const funder: Person = {
  id: "financeur",
  title: "Vous financez ou orientez",
  items: [
    html`La page de chaque habilitation a une adresse stable, que vous pouvez citer et imprimer.`,
    html`Le statut à une date passée se lit sur la page <a href="/verifier">Vérifier une attestation</a>.`,
    html`La liste entière, ou le résultat d’une recherche, se télécharge en <a href="/registre.csv">CSV</a> ou en <a href="/registre.json">JSON</a>.`,
  ],
};

const staff: Person = {
  id: "collaborateur",
  title: "Vous auditez, instruisez ou décidez",
  items: [
    html`Votre accès vous est ouvert par invitation. <a href="/espace">Connectez-vous</a> : la page « À faire » rassemble ce qui vous attend.`,
    html`Déclarez tout lien avec un organisme dès que vous l’apprenez, depuis votre profil.`,
  ],
};

const report = ({ scheme }: Visit): string => {
  const { certifier, rulebook } = scheme;
  const { acknowledgementWorkingDays, decisionDays } = rulebook.complaints;
  return html`<section aria-labelledby="signaler" class="stack-small"><h2 id="signaler">Signaler un manquement, se plaindre</h2>
    <p><a class="button" href="/signalement">Écrire un signalement ou une plainte</a></p>
    <p>Sans compte, et sans dire qui vous êtes si vous le préférez ; un code permet ensuite de <a href="/signalement/suivi">suivre votre message</a>. Vous pouvez aussi écrire à <a href="mailto:${certifier.email}?subject=Signalement">${certifier.email}</a>, ou à ${certifier.name}, ${certifier.address}.</p>
    <ul class="spaced">
      <li>Nous accusons réception sous ${counted(acknowledgementWorkingDays, "jour ouvré", "jours ouvrés")} et concluons sous ${counted(decisionDays, "jour")} ; l’organisme est entendu, votre identité ne lui est pas communiquée.</li>
      <li>Celui qui traite une plainte n’a pris aucune part à ce qu’elle conteste.</li>
      <li>Une plainte sur un sujet qui n’est pas le nôtre reçoit le nom de l’autorité compétente.</li>
    </ul></section>`;
};

const contact = ({
  scheme: { certifier },
}: Visit): string => html`<section aria-labelledby="contact" class="stack-small"><h2 id="contact">Nous joindre</h2>
    <address class="panel"><strong>${certifier.name}</strong><br />${certifier.address}<br />
      <a href="mailto:${certifier.email}">${certifier.email}</a><br />${certifier.phone}</address></section>`;
