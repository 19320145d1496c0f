import { html } from "ghtml";
import { type PublicHabilitation, readHabilitation } from "../../application/register/readRegister.ts";
import { habilitationNumber } from "../../domain/register/search.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { clockTime, fullDay, grouped, writtenDay } from "../../domain/shared/french.ts";
import { readDay } from "../../domain/shared/readDay.ts";
import { elsewhere, field, type Handler, type Page, shown, type Visit } from "./answer.ts";
import { icon, note } from "./icons.ts";
import { heading } from "./layout.ts";
import { lastDayOf, modalitiesOf, sinceWords, statusPanel } from "./status.ts";
import { unknownNumber } from "./unknownNumber.page.ts";

/** Asks for the number of an attestation. */
export const verifyForm: Handler = async (visit, { query }) => {
  const typed = field(query, "numero");
  if (typed === "") return shown(formPage(visit));
  return elsewhere(`/verifier/${encodeURIComponent(habilitationNumber(typed) ?? typed)}`);
};

/** What stands behind the code of an attestation: is it authentic, and what is the status today (R-PUB-2)? */
export const verify: Handler = async (visit, { params, query }) => {
  const typed = params.number ?? "";
  const number = habilitationNumber(typed);
  if (number === null) return shown(unknownNumber(typed, "/verifier"));
  if (number !== typed) return elsewhere(`/verifier/${number}`);
  const found = await readHabilitation(visit, number);
  if (found === null) return shown(unknownNumber(number, "/verifier"));
  return shown(pageOf(found, visit, field(query, "date")));
};

const formPage = ({ scheme }: Visit): Page => ({
  title: "Vérifier une attestation",
  section: "/verifier",
  main: html`<div class="frame narrow stack">
    !${heading({ title: "Vérifier une attestation", lead: "Une attestation imprimée dit ce qui était vrai le jour où elle a été délivrée. Cette page dit ce qui est vrai aujourd’hui." })}
    <form class="panel stack-small" action="/verifier">
      <div class="field">
        <label for="numero">Numéro d’habilitation</label>
        <p class="hint" id="numero-aide">Sous le titre de l’attestation, par exemple H-2026-0042</p>
        <input id="numero" name="numero" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="numero-aide" />
      </div>
      <button class="button" type="submit">!${icon("check")}Vérifier</button>
    </form>
    <section aria-labelledby="comment" class="stack-small"><h2 id="comment">Ce que prouve une attestation</h2>
      <p>Elle est délivrée par ${scheme.certifier.name} à un organisme de formation. Elle l’autorise à <strong>préparer</strong> des candidats, jamais à les évaluer ni à délivrer la certification.</p>
      <p>Le code à scanner imprimé en bas de l’attestation ouvre directement la bonne page. Vérifiez que l’adresse commence par celle de ce site.</p>
      <p>Vous cherchez un organisme par son nom ? <a href="/registre">Consultez le registre</a>.</p></section>
  </div>`,
});

const pageOf = (found: PublicHabilitation, visit: Visit, asked: string): Page => {
  const { entry, standing } = found;
  return {
    title: `Attestation ${entry.number} : ${sinceWords(standing)}`,
    section: "/verifier",
    hidden: true,
    main: html`<article class="frame narrow stack">
      <div>
        !${heading({ title: `Attestation ${entry.number}`, trail: [{ address: "/verifier", label: "Vérifier une attestation" }] })}
        <p class="reference">Le ${fullDay(visit.today)} à ${clockTime(visit.at)}</p>
      </div>
      !${statusPanel(standing, html`<p>Ce numéro est authentique : ${visit.scheme.certifier.name} l’a délivré à <strong>${entry.organisationName}</strong>.</p>`)}
      !${comparison(found)}
      !${onAnotherDay(found, visit, asked)}
      <p><a href="/registre/${entry.number}">Voir l’historique et le périmètre complet au registre</a></p>
    </article>`,
  };
};

/** What is printed, as it must be printed: a paper that differs is not the one that was delivered. */
const comparison = ({
  entry,
  scheme,
}: PublicHabilitation): string => html`<section aria-labelledby="comparer" class="stack-small">
    <h2 id="comparer">À comparer avec le papier</h2>
    <p>Chaque ligne doit être la même. Si une seule diffère, l’attestation a été modifiée ou remplacée.</p>
    <dl class="facts compared">
      <div><dt>Numéro</dt><dd>${entry.number}</dd></div>
      <div><dt>Organisme</dt><dd>${entry.organisationName}</dd></div>
      <div><dt>SIREN</dt><dd>${grouped(entry.organisationId)} <span class="minor">les neuf premiers chiffres du SIRET</span></dd></div>
      <div><dt>Certification</dt><dd><span class="exact">« ${scheme.certification.title} »</span> ${scheme.certification.number}</dd></div>
      <div><dt>Validité</dt><dd>du ${writtenDay(entry.effectiveOn)} au ${writtenDay(lastDayOf(entry))} inclus
        <span class="minor">après un renouvellement ou une fin anticipée, la date du papier peut être plus ancienne : celle-ci fait foi</span></dd></div>
      <div><dt>Modalités</dt><dd>${modalitiesOf(entry.modalities)}</dd></div>
      <div><dt>Établissements</dt><dd><ul class="bare">!${entry.places.map(
        ({ name, siret, city }) =>
          html`<li>${[name, city].filter((part) => part !== "").join(", ")} <span class="minor">SIRET ${grouped(siret)}</span></li>`,
      )}</ul></dd></div>
    </dl></section>`;

/** The status on a day of the past, for a training that took place then (R-PUB-3). */
function onAnotherDay(found: PublicHabilitation, { today }: Visit, asked: string): string {
  const day = readDay(asked);
  const wrong = asked !== "" && day === undefined;
  return html`<section aria-labelledby="autre-jour" class="stack-small">
    <h2 id="autre-jour">Statut à une autre date</h2>
    <form class="inline" action="/verifier/${found.entry.number}#autre-jour">
      <div class="field"><label for="date">Jour d’une formation ou d’un contrat</label>
        !${wrong ? noSuchDay : ""}
        !${wrong ? html`<input id="date" name="date" value="${asked}" aria-invalid="true" aria-describedby="date-erreur" autofocus required />` : html`<input id="date" name="date" type="date" value="${day ?? ""}" max="${today}" required />`}</div>
      <button class="button quiet" type="submit">Voir le statut</button>
    </form>
    !${day === undefined ? "" : answerOn(found, day, today)}</section>`;
}

/** What was typed stays in the field, which is then one of text: a date field would hide it. */
const noSuchDay = html`<p class="error" id="date-erreur">!${icon("alert", 16)} Cette date n’existe pas. Écrivez-la ainsi : 14/04/2026.</p>`;

const answerOn = ({ on, entry }: PublicHabilitation, asked: Day, today: Day): string => {
  const said = (tone: "success" | "warning", body: string) => note({ tone, icon: "info", body });
  if (asked > today)
    return said("warning", html`<p>Le ${fullDay(asked)} est à venir : seul le statut d’aujourd’hui est certain.</p>`);
  const standing = on(asked);
  if (standing === null)
    return said(
      "warning",
      html`<p>Le ${fullDay(asked)}, cette habilitation n’avait pas encore pris effet : elle commence le ${writtenDay(entry.effectiveOn)}.</p>`,
    );
  const tone = standing.status === "active" ? "success" : "warning";
  return said(tone, html`<p>Le ${fullDay(asked)} : <strong>${sinceWords(standing)}</strong>.</p>`);
};
