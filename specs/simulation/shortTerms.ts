import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a year holds here, three do in the scheme: a first surveillance, another one, then the renewal. */
const numbers = {
  years: 1,
  firstSurveillanceMonths: 1,
  surveillanceEveryMonths: 9,
  renewalFileMonthsBefore: 1,
} as const;

/** Copies the schemes of the product with shorter terms, since their numbers are data; gives the folder of the copy. */
export function schemesOfOneYear(directory: string): string {
  const folder = join(directory, "schemes");
  cpSync(join(import.meta.dirname, "../../schemes"), folder, { recursive: true });
  const rulebook = join(folder, "certifiag", "rulebook.yaml");
  const text = Object.entries(numbers).reduce(withNumber, readFileSync(rulebook, "utf8"));
  writeFileSync(rulebook, text);
  return folder;
}

function withNumber(text: string, [name, number]: [string, number]): string {
  const line = new RegExp(`^(  ${name}): \\d+$`, "gm");
  if ([...text.matchAll(line)].length !== 1) throw new Error(`The rulebook does not say ${name} once.`);
  return text.replace(line, `$1: ${number}`);
}
