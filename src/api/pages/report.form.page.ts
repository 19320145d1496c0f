import { html } from "ghtml";
import type { NamedFile } from "../../application/complaints/receiveComplaint.ts";
import { counted } from "../../domain/shared/french.ts";
import { type Fields, field, type Page, type Visit } from "./answer.ts";
import { icon, note } from "./icons.ts";
import { heading } from "./layout.ts";
import type { Mistake } from "./report.fields.ts";
import { mostFiles } from "./report.receive.ts";

/** A form as it is shown: what it carries unseen, what was typed, what is wrong. */
export interface Shown {
  readonly hidden: Fields;
  readonly fields: Fields;
  readonly kept: readonly NamedFile[];
  readonly mistakes: readonly Mistake[];
}

/** Where one tells the certifier what happened (R-CMP-1). */
export const reportForm = (visit: Visit, shown: Shown): Page => ({
  title: `${shown.mistakes.length > 0 ? "Erreur : " : ""}Signaler un manquement, se plaindre`,
  section: "/aide",
  ...(shown.mistakes.length > 0 ? { status: 422 } : {}),
  main: html`<div class="frame narrow stack">
    !${heading({ title: "Signaler un manquement, se plaindre", lead: "Sans compte. Vous recevez un code qui permet de suivre votre message.", trail: [{ address: "/aide", label: "Aide et contact" }] })}
    !${shown.mistakes.length > 0 ? summary(shown.mistakes) : kinds(visit)}
    <form method="post" action="/signalement" enctype="multipart/form-data" class="stack" novalidate>
      !${hiddenInputs(shown.hidden)}
      !${trap}
      !${nature(shown)}
      !${subject(shown)}
      !${facts(shown)}
      !${contact(shown)}
      <p class="minor">Ce que vous écrivez sert à traiter votre message, et à rien d’autre. Aucun traceur n’est déposé ; votre adresse de connexion n’est pas gardée. Vos droits sont dans les <a href="/mentions-legales">mentions légales</a>.</p>
      <button class="button" type="submit">Envoyer !${icon("arrow")}</button>
    </form>
    <p>Vous avez déjà un code ? <a href="/signalement/suivi">Suivre un message</a></p>
  </div>`,
});

export const hiddenInputs = (hidden: Fields): string =>
  Object.entries(hidden)
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)
    .join("");

/** Nobody sees this field, nor hears it: only a machine fills it. */
const trap = html`<div class="aside" aria-hidden="true"><label for="site_web">Laissez ce champ vide</label>
  <input id="site_web" name="site_web" tabindex="-1" autocomplete="off" /></div>`;

const summary = (mistakes: readonly Mistake[]): string =>
  note({
    tone: "danger",
    icon: "alert",
    body: html`<div id="erreurs" role="alert"><h2>Votre message n’est pas encore envoyé</h2>
      <p>Ce que vous avez écrit est gardé.</p>
      <ul>!${mistakes.map((one) => html`<li><a href="#${one.field}">${one.says}</a></li>`)}</ul></div>`,
  });

const kinds = ({ scheme }: Visit): string => html`<section aria-labelledby="trois" class="stack-small">
  <h2 id="trois">Trois façons de nous saisir</h2>
  <dl class="kinds">
    <div><dt>Un signalement</dt><dd>Vous avez vu un manquement : une annonce trompeuse, une session irrégulière, une fraude. Il peut rester anonyme, et chacun peut le faire.</dd></div>
    <div><dt>Une plainte</dt><dd>Vous êtes concerné et vous attendez une réponse. L’organisme est entendu sans savoir qui vous êtes, et nous vous répondons sous ${counted(scheme.rulebook.complaints.decisionDays, "jour")}.</dd></div>
    <div><dt>Un appel</dt><dd>Vous dirigez un organisme et contestez une décision qui le concerne, dans les ${counted(scheme.rulebook.decision.appealDays, "jour")} de sa notification. Il se dépose depuis <a href="/espace/appels">votre espace</a>, pas ici.</dd></div>
  </dl></section>`;

const mistakeOf = ({ mistakes }: Shown, name: string): string =>
  mistakes
    .filter((one) => one.field === name)
    .map(({ says }) => html`<p class="error" id="${name}-erreur">!${icon("alert", 16)} ${says}</p>`)
    .join("");

const describedBy = ({ mistakes }: Shown, name: string): string =>
  [`${name}-aide`, ...(mistakes.some((one) => one.field === name) ? [`${name}-erreur`] : [])].join(" ");

interface Choice {
  readonly value: string;
  readonly label: string;
}

function choices(shown: Shown, name: string, options: readonly Choice[]): string {
  const chosen = field(shown.fields, name);
  return html`<div class="choices" id="${name}">!${options.map(
    ({ value, label }) =>
      html`<label class="choice"><input type="radio" name="${name}" value="${value}" !${value === chosen ? "checked" : ""} /><span>${label}</span></label>`,
  )}</div>`;
}

const nature = (shown: Shown): string => html`<fieldset class="question" !${missing(shown, "nature")}>
  <legend><span class="rank">1</span><span>Que souhaitez-vous ?</span></legend>
  !${mistakeOf(shown, "nature")}
  !${choices(shown, "nature", [
    { value: "alert", label: "Signaler un manquement que j’ai constaté" },
    { value: "complaint", label: "Déposer une plainte et recevoir une réponse" },
  ])}</fieldset>`;

const missing = ({ mistakes }: Shown, name: string): string =>
  mistakes.some((one) => one.field === name) ? 'data-missing="true"' : "";

const subject = (shown: Shown): string => html`<fieldset class="question" !${missing(shown, "sujet")}>
  <legend><span class="rank">2</span><span>De qui s’agit-il ?</span></legend>
  !${mistakeOf(shown, "sujet")}
  !${choices(shown, "sujet", [
    { value: "organisation", label: "Un organisme de formation, ou quelqu’un qui se présente ainsi" },
    { value: "certifier", label: "Le certificateur : ses équipes, ses auditeurs, le QCM ou l’examen" },
    { value: "other", label: "Autre chose" },
  ])}
  <div class="pair">
    !${input(shown, { name: "organisme", label: "Nom de l’organisme", hint: "Comme il se présente" })}
    !${input(shown, { name: "siren", label: "Son numéro SIREN, si vous le connaissez", hint: "Neuf chiffres, sur ses documents ou au registre" })}
  </div></fieldset>`;

interface Input {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly type?: "text" | "email" | "tel";
  readonly complete?: string;
}

const input = (shown: Shown, { name, label, hint, type = "text", complete = "off" }: Input): string =>
  html`<div class="field"><label for="${name}">${label}</label><p class="hint" id="${name}-aide">${hint}</p>
    !${mistakeOf(shown, name)}
    <input id="${name}" name="${name}" type="${type}" autocomplete="${complete}" value="${field(shown.fields, name)}" aria-describedby="${describedBy(shown, name)}" /></div>`;

const facts = (shown: Shown): string => html`<fieldset class="question">
  <legend><span class="rank">3</span><span>Que s’est-il passé ?</span></legend>
  <div class="field"><label for="faits">Les faits</label>
    <p class="hint" id="faits-aide">Ce que vous avez vu, quand et où ; qui d’autre peut en témoigner. Ne donnez pas le nom de stagiaires sans nécessité.</p>
    !${mistakeOf(shown, "faits")}
    <textarea id="faits" name="faits" rows="9" aria-describedby="${describedBy(shown, "faits")}">${field(shown.fields, "faits", 20_001)}</textarea></div>
  <div class="field"><label for="pieces">Ce que vous pouvez joindre</label>
    <p class="hint" id="pieces-aide">Captures, courriels, contrat : ${mostFiles} fichiers au plus, 20 Mo chacun (PDF, image, document).</p>
    !${mistakeOf(shown, "pieces")}
    !${shown.kept.length === 0 ? "" : html`<ul>!${shown.kept.map(({ name }) => html`<li>${name} <span class="minor">déjà reçu</span></li>`)}</ul>`}
    <input id="pieces" name="pieces" type="file" multiple aria-describedby="${describedBy(shown, "pieces")}" /></div></fieldset>`;

const contact = (shown: Shown): string => html`<fieldset class="question">
  <legend><span class="rank">4</span><span>Comment vous joindre ? <span class="theme">Facultatif pour un signalement</span></span></legend>
  <p>Votre identité n’est connue que de la personne chargée de votre message et du responsable qualité. Elle n’est jamais donnée à l’organisme, même s’il la demande.</p>
  <div class="pair">
    !${input(shown, { name: "nom", label: "Nom", hint: "Facultatif", complete: "name" })}
    !${input(shown, { name: "courriel", label: "Adresse électronique", hint: "Pour recevoir votre reçu et la réponse", type: "email", complete: "email" })}
    !${input(shown, { name: "telephone", label: "Téléphone", hint: "Facultatif", type: "tel", complete: "tel" })}
  </div></fieldset>`;
