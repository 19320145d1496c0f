import type { z } from "zod";
import { nbsp } from "../domain/shared/french.ts";

type Issue = z.core.$ZodIssue;

const number = new Intl.NumberFormat("fr-FR");
const written = (count: number | bigint): string => number.format(count).replaceAll("\u202f", nbsp);
const counted = (count: number | bigint, one: string): string =>
  `${written(count)}${nbsp}${one}${count > 1 ? "s" : ""}`;

const kinds: Readonly<Record<string, string>> = {
  string: "un texte est attendu",
  number: "un nombre est attendu",
  int: "un nombre entier est attendu",
  boolean: "oui ou non est attendu",
  array: "une liste est attendue",
  object: "un ensemble d’informations est attendu",
};

const formats: Readonly<Record<string, string>> = {
  email: "une adresse complète est attendue, par exemple ines.moreau@organisme.fr",
  date: "une date est attendue, par exemple 2026-04-14",
  datetime: "une date et une heure sont attendues",
  time: "une heure est attendue, par exemple 09:30",
  uuid: "un identifiant est attendu",
};

/** What is expected of a field that was not understood, in French: « 6 000 caractères au plus ». */
export function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "à indiquer" : (kinds[issue.expected] ?? "valeur non comprise");
    case "too_big":
      return `${amount(issue.origin, issue.maximum)} au plus`;
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? "à indiquer"
        : `${amount(issue.origin, issue.minimum)} au moins`;
    case "invalid_format":
      return formats[issue.format] ?? "forme non comprise";
    case "invalid_value":
      return "une des valeurs proposées est attendue";
    case "custom":
      return issue.message;
    default:
      return "valeur non comprise";
  }
}

function amount(origin: string, limit: number | bigint): string {
  if (origin === "string") return counted(limit, "caractère");
  return origin === "array" || origin === "set" ? counted(limit, "élément") : written(limit);
}
