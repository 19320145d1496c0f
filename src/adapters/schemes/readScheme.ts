import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { expectation, type Finding, type Place, type SchemeMistake } from "./mistakes.ts";
import { checkQuiz } from "./quiz.check.ts";
import { checkReferences } from "./references.check.ts";
import { assembleScheme, requiredFiles, type SchemeFiles, schemeFilesSchema } from "./schemeFiles.ts";
import { markdownSource, type Source, yamlSource } from "./sources.ts";
import { checkTexts } from "./texts.check.ts";
import { checkUniqueness } from "./uniqueness.check.ts";
import { resolveVariables } from "./variables.ts";

/** What a folder gives: the scheme it describes, or everything that has to be mended first. */
export type SchemeReading =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly mistakes: readonly SchemeMistake[] };

/**
 * Reads the source text of a scheme: YAML files, `questions/*.yaml`, `regulations/*.md`, `templates/*.typ`. Checks the form
 * of each file, resolves the numbers cited in texts, then checks that the files agree. Mistakes come as file, line and
 * what was expected; only a machine that cannot read its files throws.
 */
export async function readScheme(folder: string): Promise<SchemeReading> {
  const read = await readSources(folder);
  const unreadable = [...read.values()].flatMap((source) => (isSource(source) ? [] : [source]));
  if (unreadable.length > 0) return { ok: false, mistakes: unreadable };
  const sources = new Map([...read].flatMap(([name, source]) => (isSource(source) ? [[name, source]] : [])));

  const parsed = schemeFilesSchema.safeParse(gather(sources), { error: expectation });
  if (!parsed.success) {
    return refused(
      sources,
      parsed.error.issues.map((issue) => ({
        at: issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path,
        message: issue.message,
      })),
    );
  }
  const { files, findings } = resolveVariables(parsed.data);
  const all = [...findings, ...disagreements(parsed.data)];
  if (all.length > 0) return refused(sources, all);
  return { ok: true, scheme: assembleScheme(files, await readTemplates(folder)) };
}

const isSource = (read: Source | SchemeMistake): read is Source => "data" in read;

const disagreements = (files: SchemeFiles): readonly Finding[] => [
  ...checkUniqueness(files),
  ...checkReferences(files),
  ...checkQuiz(files),
  ...checkTexts(files),
];

/** Every file by its part: `rulebook`, or `questions/t1.yaml`. */
async function readSources(folder: string): Promise<ReadonlyMap<string, Source | SchemeMistake>> {
  const sources = new Map<string, Source | SchemeMistake>();
  for (const part of requiredFiles) {
    const file = `${part}.yaml`;
    const text = await readIfThere(join(folder, file));
    sources.set(part, text === null ? { file, line: 1, message: "ce fichier est attendu" } : yamlSource(file, text));
  }
  for (const name of await list(folder, "questions", ".yaml")) {
    const file = `questions/${name}`;
    sources.set(file, yamlSource(file, await readFile(join(folder, file), "utf8")));
  }
  for (const name of await list(folder, "regulations", ".md")) {
    const file = `regulations/${name}`;
    sources.set(file, markdownSource(file, await readFile(join(folder, file), "utf8")));
  }
  return sources;
}

async function readTemplates(folder: string): Promise<Scheme["templates"]> {
  const names = await list(folder, "templates", ".typ");
  const texts = await Promise.all(names.map((name) => readFile(join(folder, "templates", name), "utf8")));
  return Object.fromEntries(names.map((name, rank) => [name.slice(0, -".typ".length), texts[rank] ?? ""]));
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The names of the files of a folder, sorted so that the same folder always gives the same scheme. */
async function list(folder: string, name: string, extension: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, name));
    return names.filter((file) => file.endsWith(extension)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function gather(sources: ReadonlyMap<string, Source>): unknown {
  const inFolder = (folder: string) =>
    Object.fromEntries(
      [...sources]
        .filter(([name]) => name.startsWith(`${folder}/`))
        .map(([name, { data }]) => [name.slice(folder.length + 1), data]),
    );
  const atRoot = [...sources].filter(([name]) => !name.includes("/")).map(([name, { data }]) => [name, data]);
  return { ...Object.fromEntries(atRoot), questions: inFolder("questions"), regulations: inFolder("regulations") };
}

/** The file and line of each finding, in the order in which one mends them. */
function refused(sources: ReadonlyMap<string, Source>, findings: readonly Finding[]): SchemeReading {
  const mistakes = findings.flatMap(({ at, message, near }) => {
    const depth = at[0] === "questions" || at[0] === "regulations" ? 2 : 1;
    const source = sources.get(at.slice(0, depth).map(String).join("/"));
    const within: Place = at.slice(depth);
    return source === undefined ? [] : [{ file: source.file, line: source.lineOf(within, near), message }];
  });
  return { ok: false, mistakes: mistakes.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line) };
}
