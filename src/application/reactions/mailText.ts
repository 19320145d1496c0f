import { html } from "ghtml";
import type { Day } from "../../domain/shared/calendar.ts";
import { fullDay, listed, nbsp } from "../../domain/shared/french.ts";

/** What a mail says, before it is laid out. */
export interface Letter {
  /** The reference of the file, `D-2026-0042`; null for what belongs to no file. */
  readonly number: string | null;
  /** What it is about and what is asked, as the subject says it. */
  readonly action: string;
  /** Who reads it; empty when only an address is known. */
  readonly name: string;
  readonly paragraphs: readonly string[];
  /** What is to be done or awaited, and its last day; null when nothing is. */
  readonly deadline: { readonly what: string; readonly on: Day } | null;
  /** The one thing to click on. */
  readonly button: { readonly label: string; readonly url: string };
  /** Who else received it, by name. */
  readonly also: readonly string[];
  /** In whose name it is sent. */
  readonly signature: string;
}

/** A letter laid out: subject, plain text, and a simple HTML page that needs no picture and no style sheet. */
export function mailText(letter: Letter): { readonly subject: string; readonly text: string; readonly html: string } {
  return { subject: subjectOf(letter), text: textOf(letter), html: htmlOf(letter) };
}

/** « [D-2026-0042] Dossier déposé : accusé de réception », on one line whatever it is made of. */
const subjectOf = ({ number, action }: Letter): string =>
  (number === null ? action : `[${number}] ${action}`).replaceAll(/[\r\n]+/g, " ");

const greeting = ({ name }: Letter): string => (name === "" ? "Bonjour," : `Bonjour ${name},`);

const deadlineOf = ({ deadline }: Letter): string | null =>
  deadline === null ? null : `${deadline.what}${nbsp}: au plus tard le ${fullDay(deadline.on)}.`;

const alsoOf = ({ also }: Letter): string =>
  also.length === 0
    ? "Vous êtes la seule personne à recevoir ce message."
    : `Ce message a aussi été envoyé à ${listed(also)}.`;

const automatic = `Message automatique d’Habilis${nbsp}: pour répondre, utilisez le bouton ci-dessus.`;

function textOf(letter: Letter): string {
  const { paragraphs, button, signature } = letter;
  const parts = [
    greeting(letter),
    ...paragraphs,
    deadlineOf(letter),
    `${button.label}${nbsp}:\n${button.url}`,
    signature,
    `-- \n${alsoOf(letter)}\n${automatic}`,
  ];
  return `${parts.filter((part) => part !== null).join("\n\n")}\n`;
}

const styles = {
  page: "margin:0;padding:24px 12px;background:#f3f7f7",
  card: "max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #d4dddd;border-radius:8px;font:16px/1.5 Inter,'Segoe UI',Helvetica,Arial,sans-serif;color:#102324",
  title: "margin:0 0 24px;font-size:20px;line-height:1.25",
  text: "margin:0 0 16px",
  deadline: "margin:0 0 16px;padding:12px 16px;background:#fdefd2;border-left:4px solid #734701;font-weight:600",
  button:
    "display:inline-block;padding:12px 24px;background:#004e55;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:600",
  small: "margin:24px 0 0;padding-top:16px;border-top:1px solid #d4dddd;font-size:13px;color:#435758",
} as const;

function htmlOf(letter: Letter): string {
  const { action, paragraphs, button, signature } = letter;
  const deadline = deadlineOf(letter);
  const body = [
    ...[greeting(letter), ...paragraphs].map((text) => html`<p style="!${styles.text}">${text}</p>`),
    deadline === null ? "" : html`<p style="!${styles.deadline}">${deadline}</p>`,
  ];
  return html`<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subjectOf(letter)}</title></head>
<body style="!${styles.page}">
<div style="!${styles.card}">
<h1 style="!${styles.title}">${action}</h1>
!${body}
<p style="margin:24px 0"><a href="${button.url}" style="!${styles.button}">${button.label}</a></p>
<p style="!${styles.text}">${signature}</p>
<p style="!${styles.small}">${alsoOf(letter)}<br>${automatic}</p>
</div>
</body>
</html>
`;
}
