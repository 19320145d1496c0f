import { html } from "ghtml";
import { type PublicHabilitation, readHabilitation } from "../../application/register/readRegister.ts";
import type { PublicPlace } from "../../domain/register/publication.ts";
import type { PublicPeriod } from "../../domain/register/register.model.ts";
import { habilitationNumber } from "../../domain/register/search.ts";
import { addDays } from "../../domain/shared/calendar.ts";
import { clockTime, counted, fullDay, grouped, writtenDay } from "../../domain/shared/french.ts";
import { elsewhere, type Handler, shown, type Visit } from "./answer.ts";
import { heading } from "./layout.ts";
import { endAnnounced, lastDayOf, modalitiesOf, renewalOf, statusBadge, statusPanel } from "./status.ts";
import { timeline } from "./timeline.ts";
import { unknownNumber } from "./unknownNumber.page.ts";

/** The page of an habilitation, at an address that does not change (R-PUB-1). */
export const habilitation: Handler = async (visit, { params }) => {
  const typed = params.number ?? "";
  const number = habilitationNumber(typed);
  if (number === null) return shown(unknownNumber(typed, "/registre"));
  if (number !== typed) return elsewhere(`/registre/${number}`);
  const found = await readHabilitation(visit, number);
  return found === null ? shown(unknownNumber(number, "/registre")) : shown(pageOf(found, visit));
};

const pageOf = (found: PublicHabilitation, visit: Visit) => {
  const { entry } = found;
  return {
    title: `${entry.organisationName}, habilitation ${entry.number}`,
    section: "/registre",
    main: html`<article class="frame stack">
      <div>
        !${heading({ title: entry.organisationName, trail: [{ address: "/registre", label: "Registre" }] })}
        <p class="reference">Habilitation ${entry.number} · SIREN ${grouped(entry.organisationId)}</p>
      </div>
      !${statusPanel(found.standing)}
      !${timeline(entry, visit.today)}
      <div class="columns">
        <div class="stack">!${scope(found)}!${history(found)}</div>
        <aside class="stack" aria-label="Dates et démarches">!${dates(found)}!${certification(found)}!${verify(found)}!${complain(found)}</aside>
      </div>
      <p class="minor">Liste à jour le ${fullDay(visit.today)} à ${clockTime(visit.at)}. Adresse de cette page : ${visit.publicUrl}/registre/${entry.number}</p>
    </article>`,
  };
};

const isOver = ({ status }: PublicHabilitation["entry"]): boolean => status !== "active" && status !== "suspended";

const dates = ({ entry }: PublicHabilitation): string => {
  const renewal = renewalOf(entry);
  const over = isOver(entry);
  const announced = endAnnounced(entry);
  return html`<section aria-labelledby="dates"><h2 id="dates">Dates</h2>
    <dl class="facts">
      <div><dt>Date d’effet</dt><dd>${writtenDay(entry.effectiveOn)}</dd></div>
      <div><dt>${over ? "Dernier jour" : "Valable jusqu’au"}</dt><dd>${writtenDay(lastDayOf(entry))}${over ? "" : " inclus"}</dd></div>
      !${renewal === null ? "" : html`<div><dt>Prochain renouvellement</dt><dd>avant le ${writtenDay(renewal)}</dd></div>`}
      !${announced === null ? "" : html`<div><dt>Fin annoncée</dt><dd>${announced}</dd></div>`}
    </dl></section>`;
};

const certification = ({
  scheme,
}: PublicHabilitation): string => html`<section aria-labelledby="certification"><h2 id="certification">Certification préparée</h2>
    <p class="exact">« ${scheme.certification.title} »</p>
    <p>Répertoire spécifique, numéro <strong>${scheme.certification.number}</strong>, délivrée par ${scheme.certifier.name}.</p>
    <p class="minor">L’organisme prépare. L’inscription à l’examen, le jury et le certificat relèvent du seul certificateur.</p></section>`;

const scope = ({
  entry,
}: PublicHabilitation): string => html`<section aria-labelledby="perimetre"><h2 id="perimetre">Périmètre</h2>
    <p>L’habilitation ${isOver(entry) ? "ne valait" : "ne vaut"} que pour ce qui est énuméré ici.</p>
    <h3>${counted(entry.places.length, "établissement")}</h3>
    <ul class="places">!${entry.places.map(place)}</ul>
    <h3>Modalités</h3>
    <p>${modalitiesOf(entry.modalities)}</p>
    !${entry.programmes.length === 0 ? "" : html`<h3>${entry.programmes.length > 1 ? "Programmes" : "Programme"}</h3><ul>!${entry.programmes.map((title) => html`<li>${title}</li>`)}</ul>`}
  </section>`;

const place = ({ siret, name, address, postcode, city }: PublicPlace): string => {
  const town = `${postcode} ${city}`.trim();
  const where = [address, town].filter((part) => part !== "").join(", ");
  return html`<li><strong>${name === "" ? "Établissement" : name}</strong><span>${where === "" ? "Adresse non publiée" : where}</span><span class="minor">SIRET ${grouped(siret)}</span></li>`;
};

const history = ({
  history: periods,
}: PublicHabilitation): string => html`<section aria-labelledby="historique"><h2 id="historique">Historique</h2>
    <div class="table-frame"><table class="history"><caption class="reader-only">Statuts successifs, le plus récent en premier</caption>
      <thead><tr><th scope="col">Statut</th><th scope="col">Du</th><th scope="col">Au</th></tr></thead>
      <tbody>!${periods.toReversed().map((period, rank) => periodRow(period, rank === 0))}</tbody></table></div>
    <p class="minor">Les motifs des décisions ne sont pas publiés.</p></section>`;

/** The end of what goes on is still to come: it is not history. */
const periodRow = ({ status, from, until }: PublicPeriod, goesOn: boolean): string => {
  const standing = { status, since: from, awaitsDecision: false };
  const end = until === null ? "définitif" : goesOn ? "en cours" : writtenDay(addDays(until, -1));
  return html`<tr><td>!${statusBadge(standing)}</td><td>${writtenDay(from)}</td><td>${end}</td></tr>`;
};

const verify = ({
  entry,
}: PublicHabilitation): string => html`<section aria-labelledby="attestation"><h2 id="attestation">Attestation</h2>
    <p><a href="/verifier/${entry.number}">Comparer une attestation avec le registre</a></p></section>`;

const complain = ({ entry, scheme }: PublicHabilitation): string => {
  const about = new URLSearchParams({ organisme: entry.organisationName, siren: entry.organisationId });
  return html`<section aria-labelledby="signaler"><h2 id="signaler">Signaler ou se plaindre</h2>
    <p>Une annonce inexacte, une formation qui ne correspond pas, un candidat écarté : <a href="/signalement?${about.toString()}">écrivez-nous sans compte</a> ou appelez le ${scheme.certifier.phone}. Votre nom n’est pas communiqué à l’organisme.</p>
    <p><a href="/aide#signaler">Comment une plainte est traitée</a></p></section>`;
};
