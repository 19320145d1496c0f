import { describe, expect, it } from "vitest";
import { day } from "../../domain/shared/calendar.ts";
import { type Letter, mailText } from "./mailText.ts";

const letter: Letter = {
  number: "D-2026-0042",
  action: "Compléments demandés",
  name: "Jeanne Martin",
  paragraphs: ["Deux pièces manquent à votre dossier.", "Rien de ce que vous avez donné n’est perdu."],
  deadline: { what: "Répondre aux compléments", on: day("2026-04-14") },
  button: { label: "Ouvrir le dossier", url: "https://habilis.exemple.fr/espace/dossiers/1?a=1&b=2" },
  also: ["Paul Roy", "Inès Petit"],
  signature: "Certifopac",
};

describe("un message automatique", () => {
  it("porte en objet le numéro du dossier et ce qui est demandé", () => {
    expect(mailText(letter).subject).toBe("[D-2026-0042] Compléments demandés");
    expect(mailText({ ...letter, number: null }).subject).toBe("Compléments demandés");
  });

  it("ne laisse pas un texte saisi ajouter une ligne à ses en-têtes", () => {
    expect(mailText({ ...letter, action: "Objet\r\nBcc: autre@exemple.fr" }).subject).not.toContain("\n");
  });

  it("se lit en texte simple : l’échéance en toutes lettres, l’adresse à ouvrir, qui d’autre l’a reçu", () => {
    expect(mailText(letter).text).toBe(`Bonjour Jeanne Martin,

Deux pièces manquent à votre dossier.

Rien de ce que vous avez donné n’est perdu.

Répondre aux compléments\u00A0: au plus tard le mardi 14\u00A0avril 2026.

Ouvrir le dossier\u00A0:
https://habilis.exemple.fr/espace/dossiers/1?a=1&b=2

Certifopac

--\u0020
Ce message a aussi été envoyé à Paul Roy et Inès Petit.
Message automatique d’Habilis\u00A0: pour répondre, utilisez le bouton ci-dessus.
`);
  });

  it("dit la même chose dans sa page, avec un seul bouton", () => {
    const { html } = mailText(letter);
    expect(html).toContain('<html lang="fr">');
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain("au plus tard le mardi 14\u00A0avril 2026.");
    expect(html).toContain("Ce message a aussi été envoyé à Paul Roy et Inès Petit.");
    expect(html).toContain('style="margin:0 0 16px"');
    expect(html).not.toMatch(/<script|<img|<link/);
  });

  it("n’exécute rien de ce que quelqu’un a écrit", () => {
    const { html } = mailText({
      ...letter,
      name: '<script>alert("x")</script>',
      action: '"><img src=x>',
      paragraphs: ["<b>gras</b> & l’accent !"],
      button: { label: "<i>", url: 'https://exemple.fr/"onclick="x' },
      also: ["<u>"],
      signature: "<s>",
    });
    for (const tag of ["<script", "<img", "<b>", "<i>", "<u>", "<s>", '"onclick']) expect(html).not.toContain(tag);
    expect(html).toContain("&#60;b&#62;gras");
  });

  it("dit à son lecteur qu’il est seul à le recevoir, et ne fixe d’échéance que s’il y en a une", () => {
    const { text, html } = mailText({ ...letter, also: [], deadline: null });
    expect(text).toContain("Vous êtes la seule personne à recevoir ce message.");
    expect(`${text}${html}`).not.toContain("au plus tard");
  });
});
