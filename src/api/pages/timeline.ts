import { html } from "ghtml";
import type { RegisterEntry } from "../../application/ports/register.readings.ts";
import { addDays, type Day, daysBetween, later } from "../../domain/shared/calendar.ts";
import { writtenDay } from "../../domain/shared/french.ts";
import { looks } from "./status.ts";

/** The life of an habilitation on one line, up to its expiry; the table beside says the same. */
export function timeline({ periods, effectiveOn, expiresOn, endedOn }: RegisterEntry, today: Day): string {
  const end = later(expiresOn, endedOn);
  const place = (on: Day): number => (100 * daysBetween(effectiveOn, on)) / Math.max(1, daysBetween(effectiveOn, end));
  const stretches = periods
    .map(({ status, from, until }) => ({ status, from: later(from, effectiveOn), until: until ?? end }))
    .filter(({ from, until }) => from < until && from < end);
  const inside = today >= effectiveOn && today < end;
  return html`<figure class="timeline" aria-hidden="true">
    <svg width="100%" height="48">
      !${stretches.map(({ status, from, until }) => stretch(looks[status].tone, place(from), place(until)))}
      !${inside ? html`<rect class="ahead" x="${percent(place(today))}" y="24" width="${percent(100 - place(today))}" height="20" />` : ""}
      !${inside ? marker(place(today)) : ""}
    </svg>
    <figcaption><span>${writtenDay(effectiveOn)}</span><span>${endedOn < expiresOn ? "terme initial : " : ""}${writtenDay(addDays(end, -1))}</span></figcaption>
  </figure>`;
}

const percent = (share: number): string => `${share.toFixed(2)}%`;

const stretch = (tone: string, from: number, until: number): string =>
  html`<rect data-tone="${tone}" x="${percent(from)}" y="24" width="${percent(until - from)}" height="20" />`;

/** Today, its word kept inside the drawing near an edge. */
const marker = (share: number): string => {
  const anchor = share < 10 ? "start" : share > 90 ? "end" : "middle";
  return html`<rect class="today" x="${percent(share)}" y="18" width="2" height="30" />
    <text x="${percent(share)}" y="13" text-anchor="${anchor}">aujourd’hui</text>`;
};
