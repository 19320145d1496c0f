import type { Party } from "../../domain/agreements/agreement.events.ts";
import type { Ids } from "../ports/ports.ts";

const digits = 6;
/** Bytes of the secret from which a code is drawn: enough for its digits to be equally likely. */
const secretBytes = 8;

/** A new code of six digits. */
export const newCode = ({ secret }: Ids): string =>
  (BigInt(`0x${secret(secretBytes)}`) % 10n ** BigInt(digits)).toString().padStart(digits, "0");

/** What a code is kept as: the same digits for another document, or another party, hash to something else. */
export const codeHash = (
  { sha256 }: Ids,
  {
    dossierId,
    party,
    documentHash,
  }: { readonly dossierId: string; readonly party: Party; readonly documentHash: string },
  typed: string,
): string => sha256(JSON.stringify([dossierId, party, documentHash, typed.replace(/\s/g, "")]));

/** An address as a proof shows it, `c•••••@exemple.fr`. */
export function masked(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, 1)}•••••${at < 0 ? "" : email.slice(at)}`;
}
