import { html } from "ghtml";
import type { ComplaintTrack } from "../../domain/complaints/complaint.events.ts";
import { counted } from "../../domain/shared/french.ts";
import type { Page, Visit } from "./answer.ts";
import { icon } from "./icons.ts";
import { heading } from "./layout.ts";

/** How a message is taken, by whom it designates (R-CMP-2). */
const taken: Readonly<Record<ComplaintTrack, string>> = {
  organisation:
    "L’organisme que vous désignez est suivi par nous. S’il est mis en cause, il sera entendu, sans savoir qui nous a écrit.",
  misuse:
    "Nous n’avons pas trouvé, parmi les organismes habilités ou candidats, celui que vous désignez. Votre message est enregistré comme un usage du nom de la certification par quelqu’un qui n’y a pas droit : nous vérifions, demandons que cela cesse, et prévenons les autorités quand il le faut.",
  certifier: "Votre message nous vise. Il est confié à une personne qui n’est pas concernée par ce que vous décrivez.",
  "out-of-scope":
    "Votre message est enregistré. Si nous ne sommes pas compétents, nous vous dirons quelle autorité peut agir.",
};

/** What whoever wrote keeps: shown once, to be printed or copied (R-CMP-1). */
export const receiptPage = (
  { scheme }: Visit,
  { number, code, track, mailed }: { number: string; code: string; track: ComplaintTrack; mailed: boolean },
): Page => ({
  title: `Message ${number} enregistré`,
  section: "/aide",
  hidden: true,
  main: html`<div class="frame narrow stack">
    !${heading({ title: "Votre message est enregistré", lead: `Sous le numéro ${number}.` })}
    <div class="verdict" data-tone="success">
      <p class="verdict-word">!${icon("check", 26)}<strong>Votre code de suivi</strong></p>
      <p class="tracking-code">${code}</p>
      <p>Notez-le ou imprimez cette page : il n’est montré qu’une fois et personne ne pourra vous le redonner.${mailed ? " Il vous est aussi envoyé à l’adresse que vous avez laissée." : ""}</p>
      <div class="actions"><a class="button" href="/signalement/suivi">Suivre mon message !${icon("arrow")}</a></div>
    </div>
    <section aria-labelledby="suite" class="stack-small"><h2 id="suite">Ce qui va se passer</h2>
      <p>${taken[track]}</p>
      <ul class="spaced">
        <li>Nous accusons réception sous ${counted(scheme.rulebook.complaints.acknowledgementWorkingDays, "jour ouvré", "jours ouvrés")}, et vous répondons sous ${counted(scheme.rulebook.complaints.decisionDays, "jour")}.</li>
        <li>Celui qui traite votre message n’a pris aucune part à ce que vous décrivez.</li>
        <li>Avec votre code, vous pouvez ajouter une précision ou lire ce que nous vous écrivons.</li>
      </ul></section>
  </div>`,
});

/** Too many messages came from there today: said, with another way in. */
export const floodedPage = ({ scheme }: Visit): Page => ({
  title: "Trop d’envois aujourd’hui",
  status: 429,
  hidden: true,
  main: html`<div class="frame narrow stack">
    !${heading({ title: "Trop d’envois aujourd’hui depuis votre connexion", lead: "Pour que ce formulaire reste ouvert à tous, il est limité. Rien de ce que vous aviez envoyé avant n’est perdu." })}
    <p>Revenez demain, ou écrivez à <a href="mailto:${scheme.certifier.email}?subject=Signalement">${scheme.certifier.email}</a> ou à ${scheme.certifier.name}, ${scheme.certifier.address}.</p>
  </div>`,
});
