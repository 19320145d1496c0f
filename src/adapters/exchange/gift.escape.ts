/** The escapes of GIFT: a backslash takes away the meaning of `~ = # { } :`, doubles itself, and `\n` is a line break. */
export const giftEscaped = (text: string): string =>
  text.replace(/[\\~=#{}:]/g, (mark) => `\\${mark}`).replaceAll("\n", "\\n");

export const giftUnescaped = (text: string): string =>
  text.replace(/\\([\\~=#{}:n])/g, (_, mark: string) => (mark === "n" ? "\n" : mark));

/** Where `mark` stands without a backslash before it, from a place; -1 when nowhere. */
export function placeOf(text: string, mark: string, from = 0): number {
  for (let at = from; at < text.length; at += text[at] === "\\" ? 2 : 1) {
    if (text.startsWith(mark, at)) return at;
  }
  return -1;
}

/** A text cut before each of these characters, unless escaped; each piece but the first begins with the character. */
export function cutBefore(text: string, marks: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += text[at] === "\\" ? 2 : 1) {
    if (!marks.includes(text[at] ?? "") || at === start) continue;
    pieces.push(text.slice(start, at));
    start = at;
  }
  return [...pieces, text.slice(start)];
}

/** A label inside `[tag:…]`: `]` and the backslash are escaped, a line break is `\n`. */
export const labelEscaped = (text: string): string =>
  text.replace(/[\\\]]/g, (mark) => `\\${mark}`).replaceAll("\n", "\\n");

const labelUnescaped = (text: string): string =>
  text.replace(/\\([\\\]n])/g, (_, mark: string) => (mark === "n" ? "\n" : mark));

/** What the comments of a question say: `// [id:T1-001] [tag:facile]`. */
export function commentLabels(comments: readonly string[]): {
  readonly id: string | null;
  readonly tags: readonly string[];
} {
  const found = comments.flatMap((comment) => [...comment.matchAll(/\[(id|tag):((?:\\.|[^\]\\])*)\]/gs)]);
  const values = (name: string) =>
    found.filter(([, kind]) => kind === name).map(([, , value = ""]) => labelUnescaped(value).trim());
  return { id: values("id")[0] ?? null, tags: values("tag") };
}
