import { html } from "ghtml";
import { writtenDay } from "../../domain/shared/french.ts";
import { type Handler, shown } from "./answer.ts";
import { notFoundPage } from "./errors.page.ts";
import { heading } from "./layout.ts";
import { type Heading, rendered } from "./markdown.ts";

/** A text that binds, to be read: its table, its articles by their number, its version (R-REG-2, R-PUB-4). */
export const regulation: Handler = async ({ scheme }, { params }) => {
  const found = scheme.regulations.find(({ code }) => code === params.code);
  if (found === undefined) return shown(notFoundPage);
  const { title, version, effectiveOn, markdown } = found;
  const text = rendered(markdown);
  const others = scheme.regulations.filter(({ code }) => code !== found.code);
  return shown({
    title,
    section: "/habilitation",
    main: html`<div class="frame stack">
      <div>
        !${heading({ title, trail: [{ address: "/habilitation", label: "La démarche" }] })}
        <p class="reference">Version ${version}, en vigueur depuis le ${writtenDay(effectiveOn)} · ${scheme.certifier.name}</p>
      </div>
      <div class="reading">
        !${contents(text.headings)}
        <article class="prose">!${text.html}</article>
      </div>
      <nav aria-label="Autres textes" class="panel"><p>Se lit avec :</p>
        <ul>!${others.map((other) => html`<li><a href="/reglements/${other.code}">${other.title}</a></li>`)}</ul></nav>
    </div>`,
  });
};

const contents = (
  headings: readonly Heading[],
): string => html`<nav class="contents" aria-labelledby="sommaire"><p id="sommaire">Sommaire</p>
    <ol>!${headings.map(({ id, depth, title }) => html`<li data-depth="${depth}"><a href="#${id}">${title}</a></li>`)}</ol></nav>`;
