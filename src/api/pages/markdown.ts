import { html } from "ghtml";
import { Marked, type Tokens } from "marked";
import { plainWords } from "../../domain/register/search.ts";

/** A heading of a text, and where it is found. */
export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly title: string;
}

export interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
}

const safeAddress = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

/** « 12.3. » at the head of a paragraph: the number by which an article is cited. */
const clause = /^(\d+(?:\.\d+)+)\.?\s+/;

/**
 * Markdown as HTML: what is already HTML is shown as text, an address that is none is dropped. Headings and numbered paragraphs
 * can be linked to: `#article-12-impartialite`, `#12.3`.
 */
export function rendered(markdown: string): Rendered {
  const headings: Heading[] = [];
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => html`${text}`,
      image: ({ text }: Tokens.Image) => html`${text}`,
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens);
        return safeAddress.test(href) ? html`<a href="${href}">!${text}</a>` : text;
      },
      heading({ tokens, depth, text }: Tokens.Heading) {
        const id = idOf(text, headings);
        headings.push({ id, depth, title: this.parser.parseInline(tokens, this.parser.textRenderer) });
        return html`<h!${depth} id="${id}">!${this.parser.parseInline(tokens)}</h!${depth}>`;
      },
      paragraph({ tokens, text }: Tokens.Paragraph) {
        const body = this.parser.parseInline(tokens);
        const number = clause.exec(text)?.[1];
        if (number === undefined) return html`<p>!${body}</p>`;
        return html`<p class="clause" id="${number}"><a class="clause-number" href="#${number}">${number}</a> !${body.replace(clause, "")}</p>`;
      },
    },
  });
  const text = marked.parse(markdown, { async: false });
  return { html: text, headings };
}

/** Words of the heading; a number is added when another one has the same. */
function idOf(text: string, before: readonly Heading[]): string {
  const words = plainWords(text).slice(0, 8).join("-") || "partie";
  const same = before.filter(({ id }) => id === words || id.startsWith(`${words}--`)).length;
  return same === 0 ? words : `${words}--${same + 1}`;
}
