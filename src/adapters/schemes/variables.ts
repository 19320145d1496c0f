import type { Finding, Place } from "./mistakes.ts";
import type { SchemeFiles } from "./schemeFiles.ts";

/** A variable in a text: a dotted path of the rulebook, or a name filled in later. */
const variable = /\{(?<name>\p{L}[\p{L}\p{N}]*(?:\.\p{L}[\p{L}\p{N}]*)*)\}/gu;

/** The names of the variables a text holds. */
export const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(variable)].map((match) => match.groups?.name ?? "");

/** « 12, 6 et 3 ». */
const enumerated = (items: readonly number[]): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`;

function asText(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return Array.isArray(value) && value.every((item) => typeof item === "number") ? enumerated(value) : null;
}

/** Every value a text may cite, by its path; null where there is nothing to write. */
function citable({ rulebook, scheme }: SchemeFiles): ReadonlyMap<string, string | null> {
  const values = new Map<string, string | null>();
  for (const [group, rules] of Object.entries(rulebook)) {
    for (const [name, value] of Object.entries(rules)) values.set(`${group}.${name}`, asText(value));
  }
  const { certification, certifier } = scheme;
  for (const [group, texts] of Object.entries({ certification, certifier })) {
    for (const [name, value] of Object.entries(texts)) values.set(`${group}.${name}`, value);
  }
  return values;
}

/** Names that a text keeps for later: what the dossier fills in an agreement, what the event fills in a message. */
function keptAt({ agreement, messages }: SchemeFiles, [part, , rank]: Place): readonly string[] {
  if (part === "agreement") return agreement.variables.map(({ name }) => name);
  return part === "messages" ? (messages.messages[Number(rank)]?.variables ?? []) : [];
}

function mapTexts(value: unknown, at: Place, change: (text: string, at: Place) => string): unknown {
  if (typeof value === "string") return change(value, at);
  if (Array.isArray(value)) return value.map((item, rank) => mapTexts(item, [...at, rank], change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, [...at, key], change)]));
}

/** The same files, each number cited in a text replaced by its value; an unknown name is a mistake. */
export function resolveVariables(files: SchemeFiles): { files: SchemeFiles; findings: readonly Finding[] } {
  const values = citable(files);
  const findings: Finding[] = [];
  const resolved = mapTexts(files, [], (text, at) =>
    text.replace(variable, (token, name: string) => {
      if (keptAt(files, at).includes(name)) return token;
      const value = values.get(name);
      if (typeof value === "string") return value;
      const why = value === null ? "n’a pas de valeur à écrire dans un texte" : "n’existe pas";
      findings.push({ at, near: token, message: `la variable ${token} ${why}` });
      return token;
    }),
  );
  // Only texts have changed, each for another text: the form that was checked is kept.
  return { files: resolved as SchemeFiles, findings };
}
