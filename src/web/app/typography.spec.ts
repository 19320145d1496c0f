import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** An ordinary space where a line may not break: before « ; : ? ! » and inside the guillemets. */
const breaking = /(?:^|\S) (?:[;?!»]|:(?:\s|$))|« /u;

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isJsxText(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node);

/** The texts of a file, with their lines, that let the line break before a punctuation mark. */
function breakingIn(path: string): readonly string[] {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && breaking.test(node.text)) {
      found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = ["src/web", "src/contract", "src/main/demo"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(?:spec|routes|d)\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

describe("la typographie des écrans", () => {
  it("ne laisse jamais une ponctuation seule en début de ligne", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(breakingIn)).toEqual([]);
  }, 30_000);
});
