import type { Ids } from "../ports/ports.ts";

const digits = 6;
/** Bytes of the secret from which a code is drawn: enough for its digits to be equally likely. */
const secretBytes = 8;

/** How many times a code may be typed before another one has to be asked for: a security setting of the product. */
export const codeTries = 5;

/** A new code of six digits. */
export const newCode = ({ secret }: Ids): string =>
  (BigInt(`0x${secret(secretBytes)}`) % 10n ** BigInt(digits)).toString().padStart(digits, "0");

/** What a code is kept as: the same digits for another purpose hash to something else. */
export const codeHash = ({ sha256 }: Ids, purpose: readonly string[], typed: string): string =>
  sha256(JSON.stringify([...purpose, typed.replace(/\s/g, "")]));

/** An address as a proof shows it, `c•••••@exemple.fr`. */
export function masked(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, 1)}•••••${at < 0 ? "" : email.slice(at)}`;
}
