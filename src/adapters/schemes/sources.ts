import { isMap, isNode, isPair, LineCounter, parseDocument } from "yaml";
import type { Place, SchemeMistake } from "./mistakes.ts";
import { yamlFaults } from "./yamlFaults.ts";

/** One file of a scheme, read, with what is needed to name the line of each of its values. */
export interface Source {
  readonly file: string;
  readonly data: unknown;
  /** The line of the value at a path, or of its nearest parent; `near` narrows it within a long text. */
  lineOf(path: Place, near?: string): number;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** Reads YAML; a syntax error is a mistake. */
export function yamlSource(file: string, text: string): Source | SchemeMistake {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [error] = document.errors;
  if (error !== undefined) {
    const message = `YAML illisible : ${yamlFaults[error.code]}`;
    return { file, line: lineCounter.linePos(error.pos[0]).line, message };
  }

  const startOf = (path: Place): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const last = path[length - 1];
      const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && String(item.key) === last) : undefined;
      const node = pair?.key ?? document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  };
  const lineOf = (path: Place, near = ""): number => {
    const start = startOf(path);
    return lineAt(text, Math.max(start, text.indexOf(near, start)));
  };
  return { file, data: document.toJS() ?? {}, lineOf };
}

/** Reads Markdown preceded by YAML between two lines of three dashes. */
export function markdownSource(file: string, text: string): Source | SchemeMistake {
  const parts = /^---\r?\n(?<head>[\s\S]*?)\r?\n---\r?\n(?<body>[\s\S]*)$/.exec(text)?.groups;
  if (parts?.head === undefined) {
    return {
      file,
      line: 1,
      message: "un en-tête est attendu, entre deux lignes « --- » : code, title, kind, version…",
    };
  }
  const head = yamlSource(file, `\n${parts.head}`);
  if (!("data" in head)) return head;
  const bodyStart = text.length - (parts.body ?? "").length;
  return {
    file,
    data: { ...Object(head.data), markdown: parts.body?.trim() ?? "" },
    lineOf: (path, near = "") =>
      path[0] === "markdown"
        ? lineAt(text, Math.max(bodyStart, text.indexOf(near, bodyStart)))
        : Math.max(head.lineOf(path, near), 1),
  };
}
