import { html } from "ghtml";
import type { Tracked } from "../../application/complaints/trackComplaint.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { clockTime, fullDay } from "../../domain/shared/french.ts";
import type { Fields, Page } from "./answer.ts";
import { badge, type Icon, icon, note, type Tone } from "./icons.ts";
import { heading } from "./layout.ts";
import { hiddenInputs } from "./report.form.page.ts";

/** Asks for the code; one that opens nothing stays under the eyes of who typed it. */
export const trackForm = (typed: string | null): Page => {
  const wrong = typed !== null;
  return {
    title: wrong ? "Erreur : code inconnu – Suivre un message" : "Suivre un message",
    section: "/aide",
    hidden: true,
    ...(wrong ? { status: 422 } : {}),
    main: html`<div class="frame narrow stack">
    !${heading({ title: "Suivre un message", lead: "Avec le code de votre reçu.", trail: [{ address: "/signalement", label: "Signaler un manquement, se plaindre" }] })}
    <form class="panel stack-small" method="post" action="/signalement/suivi">
      <div class="field"><label for="code">Code de suivi</label>
        <p class="hint" id="code-aide">Vingt caractères, avec ou sans tirets</p>
        !${wrong ? html`<p class="error" id="code-erreur">!${icon("alert", 16)} Ce code n’ouvre aucun message. Vérifiez chaque caractère.</p>` : ""}
        <input id="code" name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" value="${typed ?? ""}" aria-describedby="code-aide" !${wrong ? 'aria-invalid="true"' : ""} /></div>
      <button class="button" type="submit">Voir où il en est !${icon("arrow")}</button>
    </form>
    <p class="minor">Le code n’est gardé nulle part : s’il est perdu, écrivez un nouveau message en rappelant le numéro du premier.</p>
  </div>`,
  };
};

interface Look {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly label: string;
}

const looks: Readonly<Record<Tracked["status"], Look>> = {
  received: { tone: "info", icon: "dashed", label: "Reçu" },
  acknowledged: { tone: "info", icon: "eye", label: "En cours d’examen" },
  admissible: { tone: "info", icon: "eye", label: "Recevable" },
  investigating: { tone: "info", icon: "search", label: "En cours d’instruction" },
  inadmissible: { tone: "neutral", icon: "ended", label: "Non recevable" },
  decided: { tone: "info", icon: "check", label: "Décidé" },
  communicated: { tone: "success", icon: "check", label: "Terminé" },
  closed: { tone: "success", icon: "check", label: "Terminé" },
};

/** What is next and by when, in a sentence. */
function nextOf({ status, acknowledgeBy, decideBy, extended }: Tracked): string {
  const by = `au plus tard le ${fullDay(decideBy)}`;
  switch (status) {
    case "received":
      return `Une personne étrangère à ce que vous décrivez va en accuser réception, au plus tard le ${fullDay(acknowledgeBy)}.`;
    case "acknowledged":
      return `Nous vérifions si nous pouvons agir. Vous aurez une réponse ${by}.`;
    case "admissible":
    case "investigating":
      return `Nous vérifions les faits et entendons ceux qui sont en cause. Vous aurez une réponse ${by}${extended ? ", le délai ayant été prolongé une fois" : ""}.`;
    case "inadmissible":
    case "decided":
      return `La réponse est prise ; elle vous est écrite ${by}.`;
    case "communicated":
    case "closed":
      return "Notre réponse est ci-dessous.";
  }
}

const ends: Readonly<Record<NonNullable<Tracked["outcome"]>, string>> = {
  founded: "Les faits sont établis.",
  partly: "Les faits sont établis en partie.",
  unfounded: "Les faits ne sont pas établis.",
  inadmissible: "Votre message n’est pas recevable.",
  "out-of-scope": "Votre message ne relève pas de notre compétence.",
};

/** Where a message stands, what is next and by when, what was written to its author (R-CMP-1). */
export const trackedPage = (
  tracked: Tracked,
  { hidden, code, notice }: { readonly hidden: Fields; readonly code: string; readonly notice: string | null },
): Page => ({
  title: `Message ${tracked.number}`,
  section: "/aide",
  hidden: true,
  main: html`<div class="frame narrow stack">
    !${heading({ title: `${tracked.kind === "alert" ? "Signalement" : "Plainte"} ${tracked.number}`, lead: `Reçu le ${fullDay(tracked.receivedOn)}.`, trail: [{ address: "/signalement/suivi", label: "Suivre un message" }] })}
    !${notice === null ? "" : note({ tone: "success", icon: "check", body: html`<p role="status">${notice}</p>` })}
    <section class="panel stack-small" aria-labelledby="etat"><h2 id="etat">Où en est-il ?</h2>
      <p>!${badge(looks[tracked.status])}</p>
      <p>${nextOf(tracked)}</p>
      !${tracked.letter === null || tracked.outcome === null ? "" : html`<h3>${ends[tracked.outcome]}</h3><p class="told">${tracked.letter}</p>`}</section>
    !${exchanges(tracked)}
    !${tracked.writable ? precision(hidden, code) : ""}
  </div>`,
});

const exchanges = ({ messages }: Tracked): string =>
  messages.length === 0
    ? ""
    : html`<section aria-labelledby="echanges" class="stack-small"><h2 id="echanges">Nos échanges</h2><ol class="exchange">!${messages.map(
        ({ from, at, text }) =>
          html`<li data-from="${from}"><p class="minor">${from === "author" ? "Vous" : "La personne chargée de votre message"}, le ${fullDay(dayOf(at))} à ${clockTime(at)}</p><p class="told">${text}</p></li>`,
      )}</ol></section>`;

const precision = (hidden: Fields, code: string): string =>
  html`<form class="stack-small" method="post" action="/signalement/suivi/precision" enctype="multipart/form-data">
    <h2>Ajouter une précision</h2>
    !${hiddenInputs({ ...hidden, suivi: code })}
    <div class="field"><label for="texte">Ce que vous voulez ajouter</label><textarea id="texte" name="texte" rows="5" required></textarea></div>
    <div class="field"><label for="pieces">Joindre des fichiers</label><input id="pieces" name="pieces" type="file" multiple /></div>
    <button class="button" type="submit">Envoyer la précision</button>
  </form>`;
