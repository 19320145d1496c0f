import type { z } from "zod";

/** Something wrong in the source text of a scheme, with the place where it is mended. */
export interface SchemeMistake {
  /** Relative to the folder of the scheme. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Where a value stands among the files of a scheme: the name of its part, then the keys and ranks that lead to it. */
export type Place = readonly PropertyKey[];

/** A mistake before its file and line are known. */
export interface Finding {
  readonly at: Place;
  readonly message: string;
  /** A piece of the text at this place, which tells its exact line. */
  readonly near?: string;
}

/** `file:line: what was expected`, as a compiler writes it. */
export const describeMistake = ({ file, line, message }: SchemeMistake): string => `${file}:${line}: ${message}`;

const typeNames: Readonly<Record<string, string>> = {
  string: "un texte",
  number: "un nombre",
  int: "un nombre entier",
  boolean: "true ou false",
  array: "une liste",
  object: "un groupe de champs",
  record: "un groupe de champs",
};

const shown = (input: unknown): string => {
  if (input === null) return "une valeur vide";
  if (Array.isArray(input)) return "une liste";
  return typeof input === "object" ? "un groupe de champs" : `« ${String(input)} »`;
};

/** What was expected, in French, for each kind of issue a schema raises. */
export function expectation(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `ce champ est obligatoire : ${typeNames[issue.expected] ?? issue.expected} est attendu`
        : `${typeNames[issue.expected] ?? issue.expected} est attendu, et non ${shown(issue.input)}`;
    case "unrecognized_keys":
      return `champ inconnu : ${issue.keys.join(", ")}`;
    case "invalid_value":
      return `une de ces valeurs est attendue : ${issue.values.map(String).join(", ")} ; et non ${shown(issue.input)}`;
    case "too_small":
      return issue.origin === "number" ? `au moins ${issue.minimum} est attendu` : "ce champ ne peut pas être vide";
    case "too_big":
      return `au plus ${issue.maximum} est attendu`;
    default:
      return "cette valeur n’a pas la forme attendue";
  }
}
