import { html } from "ghtml";
import type { Found, RegisterLine } from "../../application/ports/register.readings.ts";
import { registerPage, searchRegister } from "../../application/register/readRegister.ts";
import { registerStatuses } from "../../domain/register/register.model.ts";
import { clockTime, counted, fullDay, grouped, listed, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { type Handler, shown, type Visit } from "./answer.ts";
import { icon } from "./icons.ts";
import { heading } from "./layout.ts";
import {
  addressOf,
  filterOf,
  isFiltered,
  modalityCode,
  pageIn,
  type Search,
  searchIn,
  statusCodes,
} from "./register.filter.ts";
import { lastDayOf, looks, modalities, modalitiesOf, modalityOf, standingOf, statusBadge } from "./status.ts";

const mostPages = registerPage.counted / registerPage.lines;

/** The public register: a search that stays in the address, its count, its lines, its files (R-PUB-1). */
export const register: Handler = async (visit, { query }) => {
  const search = searchIn(query);
  const page = pageIn(query, mostPages);
  const found = await searchRegister(visit, visit.scheme, { filter: filterOf(search), page });
  return shown({
    title: page > 1 ? `Registre des organismes habilités, page ${page}` : "Registre des organismes habilités",
    section: "/registre",
    hidden: isFiltered(search) || page > 1,
    main: html`<div class="frame stack">
      !${heading({ title: "Registre des organismes habilités", lead: leadOf(visit) })}
      !${form(search)}
      <section class="stack-small" aria-labelledby="resultats">
        !${summary(visit, search, found)}
        !${found.lines.length === 0 ? empty(search) : table(found.lines, visit)}
        !${pages(search, page, found)}
        !${files(visit, search, found)}
      </section>
    </div>`,
  });
};

const leadOf = ({ scheme }: Visit): string =>
  `Les organismes que ${scheme.certifier.name} habilite à préparer à la certification « ${scheme.certification.title} » (${scheme.certification.number}), et ceux qui ne le sont plus depuis moins de ${counted(scheme.rulebook.register.listedMonthsAfterEnd, "mois", "mois")}.`;

const option = (value: string, label: string, chosen: string): string =>
  html`<option value="${value}" !${value === chosen ? "selected" : ""}>${label}</option>`;

const form = ({
  q,
  lieu,
  modalite,
  statut,
}: Search): string => html`<form class="search" action="/registre" role="search" aria-label="Dans le registre">
    <div class="field wide">
      <label for="q">Organisme</label>
      <p class="hint" id="q-aide">Nom, SIREN, SIRET ou numéro d’habilitation</p>
      <input id="q" name="q" value="${q}" autocomplete="off" spellcheck="false" aria-describedby="q-aide" />
    </div>
    <div class="field">
      <label for="lieu">Lieu</label>
      <p class="hint" id="lieu-aide">Commune, code postal ou département</p>
      <input id="lieu" name="lieu" value="${lieu}" autocomplete="off" aria-describedby="lieu-aide" />
    </div>
    <div class="field">
      <label for="modalite">Modalité</label>
      <select id="modalite" name="modalite">
        !${option("", "Toutes", modalite)}
        !${modalities.map(({ code, label }) => option(modalityCode(code), label, modalite))}
      </select>
    </div>
    <div class="field">
      <label for="statut">Statut</label>
      <select id="statut" name="statut">
        !${option("", "Tous", statut)}
        !${registerStatuses.map((status) => option(statusCodes[status], looks[status].label, statut))}
      </select>
    </div>
    <button class="button" type="submit">!${icon("search")}Rechercher</button>
  </form>`;

const countWords = ({ count, more }: Found): string =>
  more ? `Plus de ${count}${nbsp}habilitations` : counted(count, "habilitation");

/** How many, for which search, and as of when. */
const summary = ({ at, today }: Visit, search: Search, found: Found): string => html`<div class="summary">
    <h2 id="resultats">${countWords(found)}!${criteria(search)}</h2>
    <p>Liste à jour le ${fullDay(today)} à ${clockTime(at)}
      !${isFiltered(search) ? html`· <a href="/registre">Voir tout le registre</a>` : ""}</p>
  </div>`;

function criteria({ q, lieu, modalite, statut }: Search): string {
  const { status, modality } = filterOf({ q, lieu, modalite, statut });
  const words = [
    ...(q === "" ? [] : [`« ${q} »`]),
    ...(lieu === "" ? [] : [`à « ${lieu} »`]),
    ...(modality === null ? [] : [modalityOf(modality).toLowerCase()]),
    ...(status === null ? [] : [looks[status].label.toLowerCase()]),
  ];
  return words.length === 0 ? "" : html` <span class="criteria">pour ${words.join(", ")}</span>`;
}

const table = (
  lines: readonly RegisterLine[],
  visit: Visit,
): string => html`<div class="table-frame"><table class="lines">
    <caption class="reader-only">Habilitations, par nom d’organisme</caption>
    <thead><tr>
      <th scope="col">Organisme</th><th scope="col">Lieu</th><th scope="col">Modalités</th>
      <th scope="col">Statut</th><th scope="col">Dernier jour</th>
    </tr></thead>
    <tbody>!${lines.map((line) => row(line, visit))}</tbody>
  </table></div>`;

const row = (line: RegisterLine, { today }: Visit): string => html`<tr>
    <th scope="row"><a href="/registre/${line.number}">${line.organisationName}</a>
      <span class="minor">${line.number} · SIREN ${grouped(line.organisationId)}</span></th>
    <td data-label="Lieu">${townsOf(line)}</td>
    <td data-label="Modalités">${modalitiesOf(line.modalities)}</td>
    <td data-label="Statut">!${statusBadge(standingOf(line, today))}<span class="minor">${
      line.status === "active" || line.status === "suspended" ? "depuis le" : "le"
    } ${writtenDay(line.since)}</span></td>
    <td data-label="Dernier jour">${writtenDay(lastDayOf(line))}</td>
  </tr>`;

/** The towns of an habilitation, each once; the first ones when they are many. */
function townsOf({ places }: Pick<RegisterLine, "places">): string {
  const towns = [...new Set(places.map(({ city }) => city).filter((city) => city !== ""))];
  if (towns.length === 0) return "Non renseigné";
  const shownFirst = towns.slice(0, 3);
  const others = towns.length - shownFirst.length;
  return others === 0
    ? listed(shownFirst)
    : `${shownFirst.join(", ")} et ${counted(others, "autre lieu", "autres lieux")}`;
}

const empty = (search: Search): string =>
  isFiltered(search)
    ? html`<div class="empty">
        <p>Aucune habilitation ne correspond à cette recherche.</p>
        <ul>
          <li>Vérifiez l’orthographe, ou n’écrivez que le début du nom.</li>
          <li>Une habilitation terminée depuis longtemps ne se trouve que par son numéro : <a href="/verifier">vérifier une attestation</a>.</li>
          <li>Un organisme absent du registre n’est pas habilité : <a href="/aide#signaler">signaler une annonce trompeuse</a>.</li>
        </ul>
      </div>`
    : html`<div class="empty">
        <p>Le registre contiendra les organismes habilités. Aucune habilitation n’a encore été accordée.</p>
        <p><a href="/habilitation">Comprendre comment un organisme est habilité</a></p>
      </div>`;

function pages(search: Search, page: number, { count, more }: Found): string {
  const last = Math.ceil(count / registerPage.lines);
  if (last <= 1) return "";
  const link = (to: number, label: string, rel: string) =>
    html`<a class="button quiet" rel="${rel}" href="${addressOf("/registre", search, to)}">${label}</a>`;
  return html`<nav class="pages" aria-label="Pages du registre">
    !${page > 1 ? link(page - 1, "Page précédente", "prev") : ""}
    <p>Page ${page} sur ${last}${more ? " au moins" : ""}</p>
    !${page < last ? link(page + 1, "Page suivante", "next") : ""}
    !${page === last && more ? html`<p>Précisez la recherche pour voir la suite, ou téléchargez la liste entière.</p>` : ""}
  </nav>`;
}

const files = ({ scheme }: Visit, search: Search, { count }: Found): string =>
  count === 0
    ? ""
    : html`<div class="files">
        <p>!${icon("file")} Télécharger ${isFiltered(search) ? "ce résultat" : "la liste"} :
          <a href="${addressOf("/registre.csv", search)}">tableur (CSV)</a>,
          <a href="${addressOf("/registre.json", search)}">données (JSON)</a></p>
        <p class="minor">Données ouvertes, réutilisables en citant ${scheme.certifier.name} et la date. Les motifs des décisions ne sont jamais publiés.</p>
      </div>`;
