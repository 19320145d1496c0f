import { html } from "ghtml";

/** What a colour means everywhere: nothing yet, under way, good, to watch or to do, grave. */
export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

/** Drawn on a square of 24, in the colour of the text. */
const drawings = {
  check: '<circle cx="12" cy="12" r="9"/><path d="m8.2 12.4 2.6 2.6 5-5.4"/>',
  pause: '<circle cx="12" cy="12" r="9"/><path d="M10 9v6M14 9v6"/>',
  stop: '<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z"/><path d="m9 9 6 6M15 9l-6 6"/>',
  alert: '<path d="M12 4 3 19.5h18z"/><path d="M12 10v4.2M12 16.9v.1"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 7.9V8"/>',
  dashed: '<circle cx="12" cy="12" r="9" stroke-dasharray="3.6 3.4"/>',
  ended: '<circle cx="12" cy="12" r="9"/><path d="M8 12h8"/>',
  eye: '<path d="M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.6"/>',
  arrow: '<path d="M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.4 15.4 5.1 5.1"/>',
  file: '<path d="M6 3h8l4.5 4.5V21H6z"/><path d="M13.5 3v5h5M12.2 11.5v5.6M9.8 14.9l2.4 2.4 2.4-2.4"/>',
} as const;

export type Icon = keyof typeof drawings;

/** A drawing beside a word, never instead of it. */
export const icon = (name: Icon, size = 18): string =>
  html`<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">!${drawings[name]}</svg>`;

/** A status in a colour, a word and an icon. */
export const badge = (
  of: { readonly tone: Tone; readonly icon: Icon; readonly label: string },
  pending = false,
): string =>
  html`<span class="badge" data-tone="${of.tone}" data-pending="${pending}">!${icon(of.icon, 15)}${of.label}</span>`;

/** A remark set apart, in a colour, a word and an icon. */
export const note = (of: { readonly tone: Tone; readonly icon: Icon; readonly body: string }): string =>
  html`<div class="note" data-tone="${of.tone}">!${icon(of.icon, 20)}<div>!${of.body}</div></div>`;
