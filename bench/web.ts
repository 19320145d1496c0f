import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { atMost, type Figure } from "./figure.ts";

const built = join(import.meta.dirname, "../dist/web");
const assets = join(built, "assets");
const read = (name: string): string => readFileSync(join(assets, name), "utf8");
const kilobytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(read(name)).length / 1000, 0);

const named = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? "")),
];
/** Files that a file needs before it runs, and those that it fetches when somebody goes there. */
const needs = (name: string): readonly string[] => named(read(name), /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g);
const fetches = (name: string): readonly string[] => named(read(name), /import\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g);

function withNeeds(names: readonly string[], known = new Set<string>()): Set<string> {
  for (const name of names) {
    if (known.has(name)) continue;
    known.add(name);
    withNeeds(needs(name), known);
  }
  return known;
}

/** What a browser loads: first the page with everything it needs, then what each further route adds. */
export async function web(): Promise<readonly Figure[]> {
  const page = readFileSync(join(built, "index.html"), "utf8");
  const first = withNeeds(named(page, /assets\/([\w.-]+\.js)/g));
  const routes = new Set([...first].flatMap(fetches));
  const added = [...routes].map((route) => kilobytes([...withNeeds([route])].filter((name) => !first.has(name))));
  return [
    atMost("first load, JavaScript, gzip", kilobytes(first), { goal: 240, unit: "kB" }),
    atMost("first load, CSS, gzip", kilobytes(named(page, /assets\/([\w.-]+\.css)/g)), { goal: 40, unit: "kB" }),
    atMost(`largest of ${routes.size} further routes, gzip`, Math.max(...added), { goal: 40, unit: "kB" }),
  ];
}
