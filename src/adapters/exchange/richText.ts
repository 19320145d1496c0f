import type { Alteration } from "../../domain/bank/exchange.model.ts";

/** What is left of a formatted text: words, pictures, and what had to be dropped. */
export interface PlainText {
  readonly text: string;
  readonly images: readonly { readonly source: string; readonly alternative: string }[];
  readonly altered: readonly Alteration[];
}

/** Told of a formatted text piece by piece. */
export interface RichTextReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly end: () => PlainText;
}

/** The class under which our own files keep every space and line break of a text. */
export const exactClass = "exact-text";

const words = (names: string): ReadonlySet<string> => new Set(names.split(" "));
const blocks = words(
  "p div ul ol li dl dt dd table tr h1 h2 h3 h4 h5 h6 blockquote pre section article header footer hr figure figcaption itemBody prompt contentBody rubricBlock choiceInteraction simpleChoice",
);
/** What says nothing that a plain text does not. */
const silent = words(
  "p div span br body html img itemBody prompt contentBody choiceInteraction simpleChoice modalFeedback",
);
const scripts = words(
  "script iframe object embed applet form input button textarea select link meta base portableCustomInteraction",
);
const media = words("svg math audio video canvas picture source track mathml");
const feedback = words("feedbackInline feedbackBlock templateInline templateBlock");
/** Void elements and containers whose words are no words of the text. */
const mute = new Set([...scripts, ...media, ...feedback, ...words("style title head noscript template stylesheet")]);
const voids = words("br img hr input link meta base source track embed");

type Loss = Extract<Alteration["code"], "formatting-removed" | "script-removed" | "media-dropped" | "feedback-dropped">;

/** Reduces a formatted text to plain words. `lines` says whether a line break of the source is one of the text. */
export function richTextReader({ lines }: { readonly lines: boolean }): RichTextReader {
  const pieces = new Pieces();
  const images: { source: string; alternative: string }[] = [];
  const altered = new Set<Loss>();
  let muted = 0;
  const exact: boolean[] = [lines];
  return {
    open: (name, attributes) => {
      for (const code of lossOf(name, attributes)) altered.add(code);
      if (mute.has(name) && !voids.has(name)) muted += 1;
      if (!voids.has(name)) exact.push((exact.at(-1) ?? false) || name === "pre" || attributes.class === exactClass);
      if (muted > 0) return;
      if (name === "br") pieces.breakLine();
      if (blocks.has(name)) pieces.breakBlock();
      if (name === "img") images.push({ source: attributes.src ?? "", alternative: attributes.alt ?? "" });
      if (name === "td" || name === "th") pieces.add(" ", false);
      if (name === "li") pieces.add("- ", true);
    },
    text: (text) => {
      if (muted === 0) pieces.add(text, exact.at(-1) ?? false);
    },
    close: (name) => {
      if (voids.has(name)) return;
      exact.pop();
      if (mute.has(name)) muted -= 1;
      else if (blocks.has(name)) pieces.breakBlock();
    },
    end: () => ({ text: pieces.whole(), images, altered: [...altered].map((code) => ({ code })) }),
  };
}

/** What a plain text loses of an element. */
function lossOf(name: string, attributes: Readonly<Record<string, string>>): readonly Loss[] {
  const acts = Object.entries(attributes).some(([key, value]) => /^on/i.test(key) || active.test(value));
  return [...(acts && !scripts.has(name) ? (["script-removed"] as const) : []), ...lossOfName(name)];
}

/** An address that runs instead of leading somewhere. */
const active = /^\s*(javascript|vbscript|data:text)/i;

function lossOfName(name: string): readonly Loss[] {
  if (scripts.has(name)) return ["script-removed"];
  if (media.has(name)) return ["media-dropped"];
  if (feedback.has(name)) return ["feedback-dropped"];
  return silent.has(name) ? [] : ["formatting-removed"];
}

/** Words put end to end as a browser would show them: spaces gathered, blocks on their own lines. */
class Pieces {
  private readonly parts: string[] = [];
  /** What is owed before the next word. */
  private owed: "" | " " | "\n" = "";

  add(text: string, exact: boolean): void {
    if (exact) this.put(text);
    else this.addGathered(text);
  }

  breakLine(): void {
    this.owed = "";
    this.parts.push("\n");
  }

  breakBlock(): void {
    this.owed = this.parts.length === 0 || this.parts.at(-1)?.endsWith("\n") ? "" : "\n";
  }

  whole(): string {
    return this.parts.join("");
  }

  private addGathered(text: string): void {
    for (const [n, word] of text.split(/[ \t\n\r\f]+/).entries()) {
      if (n > 0 && this.owed === "" && this.parts.length > 0 && !this.parts.at(-1)?.endsWith("\n")) this.owed = " ";
      if (word !== "") this.put(word);
    }
  }

  private put(text: string): void {
    if (text === "") return;
    if (this.owed !== "") this.parts.push(this.owed);
    this.owed = "";
    this.parts.push(text);
  }
}
