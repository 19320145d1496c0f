import { html } from "ghtml";
import { counted, grouped } from "../../domain/shared/french.ts";
import { type Handler, shown } from "./answer.ts";
import { heading } from "./layout.ts";

/** Who publishes, and what becomes of personal data. */
export const legal: Handler = async ({ scheme }) => {
  const { certifier, rulebook } = scheme;
  const { retention } = rulebook;
  return shown({
    title: "Mentions légales",
    main: html`<div class="frame narrow stack">
      !${heading({ title: "Mentions légales" })}
      <section aria-labelledby="editeur" class="stack-small"><h2 id="editeur">Éditeur</h2>
        <p>${certifier.name}, ${certifier.legalForm}, SIREN ${grouped(certifier.siren)}, ${certifier.registeredOffice}.<br />
          <a href="mailto:${certifier.email}">${certifier.email}</a>, ${certifier.phone}, <a href="${certifier.website}">${certifier.website}</a>.</p>
        <p>Direction de la publication : ${certifier.signatoryTitle}. Le service est exploité et hébergé par l’éditeur ou pour son compte ; les coordonnées de l’hébergeur sont données sur demande.</p></section>
      <section aria-labelledby="donnees" class="stack-small"><h2 id="donnees">Données personnelles</h2>
        <p>Les pages publiques ne déposent aucun traceur et ne contiennent aucun script. L’autodiagnostic n’est pas conservé : vos réponses ne figurent que dans l’adresse de la page de résultat.</p>
        <p>L’espace des organismes et du certificateur garde un seul témoin de connexion, nécessaire à son fonctionnement.</p>
        <p>${certifier.name} traite les données des dossiers pour instruire, accorder et surveiller les habilitations. Elles sont conservées pendant le cycle en cours et le précédent, puis archivées ${counted(retention.archiveYears, "an")} ; une candidature sans suite, ${counted(retention.unsuccessfulYears, "an")} ; une plainte, ${counted(retention.complaintYears, "an")} après sa clôture. Au-delà, elles sont effacées ; seule demeure la preuve que les actes n’ont pas été modifiés.</p>
        <p>Vous pouvez y accéder, les faire rectifier ou effacer, en limiter l’usage ou vous y opposer : <a href="mailto:${certifier.privacyEmail}">${certifier.privacyEmail}</a>. Vous pouvez saisir la Commission nationale de l’informatique et des libertés.</p></section>
      <section aria-labelledby="registre" class="stack-small"><h2 id="registre">Registre public</h2>
        <p>Le registre publie, pour chaque habilitation, l’organisme, son périmètre, ses dates et ses statuts successifs. L’adresse d’un entrepreneur individuel n’est pas publiée quand elle peut être celle de son domicile, et les motifs des décisions ne le sont jamais. Ces données sont réutilisables en citant ${certifier.name} et leur date.</p></section>
      <section aria-labelledby="independance" class="stack-small"><h2 id="independance">Indépendance</h2>
        <p>Ce site n’est pas un site de l’État. ${certifier.name} n’y vend aucune formation et n’en dispense aucune.</p></section>
    </div>`,
  });
};
