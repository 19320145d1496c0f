/** A part of a long text: a paragraph, or a list of lines that begin with « - ». */
export type TextPart =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

const item = /^\s*[-–•]\s+/u;

/** The parts of a text as it was typed: an empty line ends a paragraph, a dash begins an item. */
export function partsOfText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  for (const line of text.split("\n")) {
    const last = parts.at(-1);
    if (item.test(line)) {
      const words = line.replace(item, "");
      if (last?.kind === "list") parts[parts.length - 1] = { kind: "list", items: [...last.items, words] };
      else parts.push({ kind: "list", items: [words] });
    } else if (last?.kind === "paragraph" && line.trim() !== "" && last.text !== "") {
      parts[parts.length - 1] = { kind: "paragraph", text: `${last.text}\n${line}` };
    } else parts.push({ kind: "paragraph", text: line.trim() });
  }
  return parts.filter((part) => part.kind === "list" || part.text !== "");
}
