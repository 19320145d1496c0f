import { html } from "ghtml";
import type { KeptMail } from "../../application/ports/mails.readings.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { clockTime, counted, fullDay, writtenDay } from "../../domain/shared/french.ts";
import { field, type Handler, shown } from "./answer.ts";
import { notFoundPage } from "./errors.page.ts";
import { heading } from "./layout.ts";

const mostMails = 200;

/** The mails of a demonstration, the newest first; elsewhere there is no such page. */
export const mails: Handler = async ({ ports, demo }, { query }) => {
  if (!demo) return shown(notFoundPage);
  const recipient = field(query, "pour");
  const kept = await ports.readings.mails.list({ recipient, limit: mostMails });
  return shown({
    title: "Courriels de la démonstration",
    hidden: true,
    main: html`<div class="frame stack">
      !${heading({ title: "Courriels de la démonstration", lead: "En démonstration, aucun courriel ne part : tous sont gardés ici. En service réel, cette page n’existe pas." })}
      <p>${counted(kept.length, "courriel")}!${recipient === "" ? "" : html` pour ${recipient} · <a href="/dev/mails">Voir tous les courriels</a>`}</p>
      !${kept.length === 0 ? html`<div class="empty"><p>Aucun courriel n’a encore été écrit. Déposez un dossier ou demandez un lien de connexion : le message apparaîtra ici.</p></div>` : table(kept)}
    </div>`,
  });
};

const table = (kept: readonly KeptMail[]): string => html`<div class="table-frame"><table class="lines">
    <caption class="reader-only">Courriels, le plus récent en premier</caption>
    <thead><tr><th scope="col">Objet</th><th scope="col">Pour</th><th scope="col">Message</th><th scope="col">Écrit le</th></tr></thead>
    <tbody>!${kept.map(
      ({ id, subject, recipient, code, at }) => html`<tr>
        <th scope="row"><a href="/dev/mails/${id}">${subject}</a></th>
        <td data-label="Pour"><a href="/dev/mails?pour=${encodeURIComponent(recipient)}">${recipient}</a></td>
        <td data-label="Message">${code}</td>
        <td data-label="Écrit le">${writtenDay(dayOf(at))} à ${clockTime(at)}</td></tr>`,
    )}</tbody>
  </table></div>`;

/** A mail brings its own styles; whatever else it holds stays shut in its frame. */
const mailPolicy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** One mail, as it is read: its form in a closed frame, and its plain text. */
export const mail: Handler = async ({ ports, demo }, { params }) => {
  const kept = demo ? await ports.readings.mails.read(params.id ?? "") : null;
  if (kept === null) return shown(notFoundPage);
  const sent = kept.sentAt === null ? (kept.failure ?? "gardé, pas envoyé") : `parti à ${clockTime(kept.sentAt)}`;
  return shown({
    title: kept.subject,
    hidden: true,
    policy: mailPolicy,
    main: html`<div class="frame stack">
      !${heading({ title: kept.subject, trail: [{ address: "/dev/mails", label: "Courriels de la démonstration" }] })}
      <dl class="facts">
        <div><dt>Pour</dt><dd>${kept.recipient}</dd></div>
        !${kept.also.length === 0 ? "" : html`<div><dt>Reçu aussi par</dt><dd>${kept.also.join(", ")}</dd></div>`}
        <div><dt>Message</dt><dd>${kept.code}, écrit le ${fullDay(dayOf(kept.at))} à ${clockTime(kept.at)}, ${sent}</dd></div>
      </dl>
      <iframe class="mail" title="Contenu du courriel" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${withNewTabs(kept.html)}"></iframe>
      <section aria-labelledby="texte" class="stack-small"><h2 id="texte">Le même, en texte seul</h2><pre class="mail-text" tabindex="0">!${linked(kept.text)}</pre></section>
    </div>`,
  });
};

/** Links of the mail open beside it: the frame itself goes nowhere. */
const withNewTabs = (body: string): string => `<base target="_blank">${body}`;

/** The addresses of a plain text, to be followed. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, rank) => (rank % 2 === 0 ? html`${part}` : html`<a href="${part}">${part}</a>`))
    .join("");
