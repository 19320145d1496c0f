import { describe, expect, it } from "vitest";
import { rendered } from "./markdown.ts";
import { typeset } from "./typeset.ts";

describe("un texte réglementaire", () => {
  it("n’exécute jamais ce qu’il contient", () => {
    const { html } = rendered(
      '<script>alert(1)</script>\n\n<img src=x onerror="y">\n\n[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://x/y.png)',
    );
    expect(html).not.toMatch(/<script|<img|javascript:|data:/);
    expect(html).toContain("&#60;script&#62;");
  });

  it("garde les liens qui mènent quelque part", () => {
    expect(rendered("[ici](/registre) et [là](https://exemple.fr) ou //mal").html).toContain(
      '<a href="/registre">ici</a> et <a href="https://exemple.fr">là</a>',
    );
    expect(rendered("[x](//exemple.fr)").html).not.toContain("<a");
  });

  it("donne une adresse à chaque titre et à chaque paragraphe numéroté", () => {
    const { html, headings } = rendered(
      "## Titre I. Objet\n\n### Objet\n\n### Objet\n\n1.1. Le **premier**.\n\nSans numéro.",
    );
    expect(headings).toEqual([
      { id: "titre-i-objet", depth: 2, title: "Titre I. Objet" },
      { id: "objet", depth: 3, title: "Objet" },
      { id: "objet--2", depth: 3, title: "Objet" },
    ]);
    expect(html).toContain(
      '<p class="clause" id="1.1"><a class="clause-number" href="#1.1">1.1</a> Le <strong>premier</strong>.',
    );
    expect(html).toContain("<p>Sans numéro.</p>");
  });
});

describe("la typographie", () => {
  it("met les espaces insécables dans ce qui se lit, jamais dans ce qui se saisit ou s’ouvre", () => {
    expect(typeset('<p title="a ; b">« Oui » ; non ? 70 % : 01 99</p>')).toBe(
      '<p title="a ; b">«\u00A0Oui\u00A0»\u202F; non\u202F? 70\u00A0%\u00A0: 01\u00A099</p>',
    );
  });
});
