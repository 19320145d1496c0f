/** What is wrong with a number as typed. */
export type IdentifierProblem = "empty" | "not-digits" | "wrong-length" | "wrong-key";

/** A number as it is kept, digits only, or what is wrong with it; `expectedLength` serves the sentence. */
export type IdentifierCheck =
  | { readonly valid: true; readonly value: string }
  | { readonly valid: false; readonly problem: IdentifierProblem; readonly expectedLength: number };

const sirenLength = 9;
const siretLength = 14;
const ndaLength = 11;

/** La Poste numbers its post offices by another key than everybody; its head office keeps the ordinary one (INSEE). */
const laPoste = "356000000";
const laPosteHeadOffice = "35600000000048";

/** Removes what people put between digits: spaces of any width, dots, hyphens. */
const compact = (typed: string): string => typed.replace(/[\s\u00A0\u202F.-]/g, "");

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** Every second digit from the right counts double, a double above 9 counts as the sum of its digits. */
function luhnSum(digits: string): number {
  const weighed = [...digits].reverse().map((digit, rank) => Number(digit) * (rank % 2 === 0 ? 1 : 2));
  return weighed.reduce((sum, weight) => sum + (weight > 9 ? weight - 9 : weight), 0);
}

/** A number made of zeros satisfies the key and designates nobody. */
const hasLuhnKey = (digits: string): boolean => luhnSum(digits) % 10 === 0 && digitSum(digits) > 0;

function hasSiretKey(siret: string): boolean {
  const postOffice = siret.startsWith(laPoste) && siret !== laPosteHeadOffice;
  return postOffice ? digitSum(siret) % 5 === 0 : hasLuhnKey(siret) && hasLuhnKey(siret.slice(0, sirenLength));
}

function check(typed: string, expectedLength: number, hasKey: (digits: string) => boolean): IdentifierCheck {
  const value = compact(typed);
  const wrong = (problem: IdentifierProblem): IdentifierCheck => ({ valid: false, problem, expectedLength });
  if (value === "") return wrong("empty");
  if (!/^\d+$/.test(value)) return wrong("not-digits");
  if (value.length !== expectedLength) return wrong("wrong-length");
  return hasKey(value) ? { valid: true, value } : wrong("wrong-key");
}

/** Checks a SIREN, the nine digits of a company, by its Luhn key (R-APP-6, PRE-01). */
export const checkSiren = (typed: string): IdentifierCheck => check(typed, sirenLength, hasLuhnKey);

/** Checks a SIRET, the fourteen digits of an establishment, by its key and that of its SIREN (R-APP-6, PRE-01). */
export const checkSiret = (typed: string): IdentifierCheck => check(typed, siretLength, hasSiretKey);

/** Checks the form of an activity declaration number: it has no public key, so a problem is a warning, never a block (PRE-02). */
export const checkNda = (typed: string): IdentifierCheck => check(typed, ndaLength, () => true);

/** Whether an establishment belongs to a company; both as kept, digits only. */
export const belongsTo = (siret: string, siren: string): boolean => sirenOf(siret) === siren;

/** The SIREN of the company that an establishment belongs to. */
export const sirenOf = (siret: string): string => siret.slice(0, sirenLength);

/** Whether a SIREN is as it must be kept: nine digits and nothing else, with their key. */
export const sirenIsValid = (siren: string): boolean => /^\d{9}$/.test(siren) && hasLuhnKey(siren);

/** What is wrong with a French postcode as typed; null when it is five digits of a place that exists: 01 to 95, 97 or 98 first. */
export function postcodeProblem(typed: string): "empty" | "wrong-form" | null {
  const value = typed.trim();
  if (value === "") return "empty";
  return /^(?:0[1-9]|[1-8]\d|9[0-578])\d{3}$/.test(value) ? null : "wrong-form";
}

/** What is wrong with an e-mail address as typed: it is « somebody », one « @ », and a domain with a dot, with nothing around. */
export function emailProblem(typed: string): "empty" | "wrong-form" | null {
  const value = typed.trim();
  if (value === "") return "empty";
  return value.length <= longestEmail && emailForm.test(value) ? null : "wrong-form";
}

/** RFC 5321, 4.5.3.1.3. */
const longestEmail = 254;
const emailForm = /^[^\s@,;:<>()[\]"\\]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u;

/** What is wrong with the address of a site as typed: it is read on the web (`http` or `https`), and its domain has a dot. */
export function websiteProblem(typed: string): "empty" | "wrong-form" | null {
  const value = typed.trim();
  if (value === "") return "empty";
  return websiteForm.test(value) ? null : "wrong-form";
}

const websiteForm =
  /^https?:\/\/(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}[\p{L}\d-]+(?::\d{1,5})?(?:[/?#][^\s<>"]*)?$/iu;
